import type { Phenomenon } from './phenomenon';

/** Quotation marks of every kind, paired and not. */
export const marks: readonly Phenomenon[] = [
  {
    name: 'curly marks',
    cases: [
      '{t “The boiler was checked in May,”} {s Ludo Farrant} {c said}.',
      '{s The janitor} {c said}, {t “Nobody rang the bell.”}',
      '{t “Who paid for this?”} {c asked} {s Councillor Mabel Stoke}.',
      '{t “We lost the barn!”} {c shouted} {s a farmer from Elm Cross}.',
      '{s Nora Quill} {c told} the committee: {t “The ledger was never found.”}',
    ],
  },
  {
    name: 'straight marks',
    cases: [
      '{t "The tram is late again,"} {c said} {s Petra Holm}.',
      '{s He} {c added}, {t "That is all I know."}',
      '{t "Is it safe?"} {s she} {c asked}.',
      '{s The chairwoman} {c said:} {t "We start again on Monday."}',
      '{t "Every desk was empty,"} {s the inspector} {c wrote}.',
    ],
  },
  {
    name: 'British single marks with apostrophes',
    cases: [
      '{t ‘It’s the drivers’ own fault,’} {c said} {s Tamsin Wray}.',
      '{s She} {c said:} {t ‘They didn’t ask the tenants’ union.’}',
      "{t 'We can't reopen before Easter,'} {c said} {s the verger}.",
      '{t ‘The ’80s wiring isn’t ours,’} {s O’Dowd} {c said}.',
      "{s Moira Keane} {c replied}, {t 'That's the miners' affair.'}",
    ],
  },
  {
    name: 'guillemets',
    cases: [
      '{t «The lift is closed,»} {c said} {s the caretaker}.',
      '{s Ines Valda} {c said:} {t «We will not sell the mill.»}',
      '{t «Not one lamp works,»} {s the pilot} {c told} reporters.',
      '{s The abbot} {c answered}, {t «Ask the bishop.»}',
      '{t «Come back in spring,»} {s she} {c said}.',
    ],
  },
  {
    name: 'two apostrophes and backquotes',
    cases: [
      "{t ''The roof leaks,''} {s she} {c said}.",
      "{t ``The roof leaks,''} {c said} {s Mr. Tolley}.",
      "{s The warden} {c said}, {t ''Both gates were locked.''}",
      "{t ''Nobody warned us,''} {c said} {s Agnes Rill} on Friday.",
      "{s The clerk} {c told} the court, {t ``I burned the letter.''}",
    ],
  },
  {
    name: 'a keyboard mark that closes a curly one',
    cases: [
      '{t “The pumps are old,"} {c said} {s Ivo Lantz}.',
      '{t “We saw smoke,"} {s the ranger} {c said}.',
      '{s Bea Corran} {c said}, {t “It was over in a minute."}',
      '{t "The track is clear,”} {s the signalman} {c said}.',
      '{t “No one was inside,"} {s she} {c told} reporters.',
    ],
  },
  {
    name: 'a mark that is never closed',
    cases: [
      '{t “The vault was empty,} {c said} {s Oskar Thiel}.',
      '{s Rosa Minn} {c said}, {t “The vault was empty.}',
      '{s The porter} {c told} police: {t "I saw two men leave.}',
      '{t "The bridge sways,} {c said} {s Una Birch}.',
      '{s He} {c said:} {t “Wait for the tide.}',
    ],
  },
  {
    name: 'a quotation over several paragraphs',
    cases: [
      '{t “We packed in the night,”} {s she} {c said}. {t “The children slept.\n\n“By morning the road was gone.”}',
      '{s Alma Voss} {c said:} {t “The mill stood here.\n\n“Then it burned.”}',
      '{t “I read the file twice,”} {c said} {s Judge Arlen}. {t “It is thin.\n\n“There is no witness.\n\n“There is no weapon.”}',
      '{s The captain} {c wrote:} {t "We left at dawn.\n\n"Fog came in by ten."}',
      '{t “It began with a knock,”} {s Dara Penn} {c recalled}. {t “Two men stood there.\n\n“They wanted my brother.”}',
    ],
  },
  {
    name: 'a quotation inside a quotation',
    cases: [
      '{t “My mother called it ‘the long winter’ and never spoke of it,”} {s she} {c said}.',
      '{s The teacher} {c said}, {t “One boy wrote ‘help’ on the board.”}',
      '{t "They told us \'wait outside\' and shut the door,"} {c said} {s Lena Moor}.',
      '{t ‘He muttered “not again” and left,’} {c said} {s the barman}.',
      '{s He} {c said:} {t “The sign says ‘no entry’ in red.”}',
    ],
  },
  {
    name: 'a quotation split by its cue',
    cases: [
      '{t “The wall,”} {s she} {c said}, {t “has to come down.”}',
      '{t “We asked twice,”} {c said} {s Enid Marsh}. {t “Nobody answered.”}',
      '{t "If it rains,"} {s he} {c said}, {t "we stay."}',
      '{t ‘The harvest,’} {s the abbot} {c said}, {t ‘is poor.’}',
      '{t “It was dark,”} {s Jonah Pell} {c told} the inquiry. {t “I could not see the rail.”}',
    ],
  },
  {
    name: 'a whole clause or quotation on one side of its cue',
    cases: [
      'Asked about the leak, {s Tove Lindqvist} {c said}, {t “Nobody told us.”}',
      'Because the road was flooded, {s Rill} {c told} the crew, {t “Stay where you are.”}',
      'Nobody gave the pier a year: {t “It will sink,”} {s she} {c said}.',
      '{t The ferry}, {s she} {c said}, {t is older than the harbour}.',
      '{t The gate is shut}, {s he} {c said}, {t and the key is lost}.',
    ],
  },
  {
    name: 'what stands behind a cue and is no clause',
    cases: [
      '{t “The count was wrong,”} {s the clerk} {c wrote} in a memo.',
      '{t “The gauge is a toy,”} {s Rill} {c said} at the time.',
      '{t “We sailed at noon,”} {s the captain} {c said} in a later letter.',
      '{s The mayor} {c lauded} {t the crew as “heroes of the quay”} in a speech on Sunday.',
      '{t “It is a fine boat,”} {s Mayor Edda Lund} {c said} on the quay.',
      '{t “The choir will sing,”} {s Ines Mora} {c said} after the rehearsal.',
    ],
  },
  {
    name: 'a quotation that goes on in the next paragraph without a cue',
    cases: [
      '{t “The roof went first,”} {s Olive Tarn} {c said}.\n\n{t “After that we ran.”}',
      '{t "We had an hour,"} {c said} {s the harbour master}. {t "No more."}\n\n{t "Some boats stayed out."}',
      '{s The mayor} {c said:} {t “The tunnel floods every spring.”}\n\n{t “Everyone here knows it.”}',
      '{t “Nobody was paid,”} {c said} {s Finn Aldous}.\n\n{t “Nobody asked why.”}\n\n{t “That was the custom.”}',
      '{t ‘We drew lots,’} {s she} {c said}.\n\n{t ‘The youngest went home.’}',
    ],
  },
  {
    name: 'a quotation that nobody is given for',
    cases: [
      'The abbot closed the gate. {t “There will be no feast this year.”}',
      'Few in the village trust the new pump. {t “It coughs like an old dog.”}',
      'The letter ran to two lines. {t “We are well and the roof holds.”}',
      'The quay was empty by nine. {t “Boats come and boats go, that is all.”}',
      'The crowd grew loud. {t “We want our wages before the winter comes.”}',
    ],
  },
];
