import type { Phenomenon } from './phenomenon';

/** Attributions that the layout makes, quotations of nobody, and text that is none of the story's language. */
export const layout: readonly Phenomenon[] = [
  {
    name: 'transcripts',
    cases: [
      '{s ALVAREZ}{c :} {t We never signed that paper}.',
      '{s Q}{c :} {t Who opened the sluice?}',
      '{s A}{c :} {t Nobody told me about it}.',
      '{s DR. NILS HAVERN}{c :} {t The sample was mixed up in the lab}.',
      '{s1 MODERATOR}{c1 :} {t1 You have one minute}.\n\n{s2 PELL}{c2 :} {t2 I need half of that}.',
    ],
  },
  {
    name: 'colons',
    cases: [
      '{s The verdict of the inquiry}{c :} {t “A chain of small mistakes.”}',
      '{s Her answer}{c :} {t “Not while I live.”}',
      '{s Mayor Edda Lund}{c :} {t “The ferry stays.”}',
      '{s The sign at the gate}{c :} {t “Closed for repairs until further notice.”}',
      '{s Mayor Edda Lund}{c :} {t ‘Of course’ the ferry stays}',
      '{s The bank’s reply}{c :} {t “We do not discuss customers.”}',
    ],
  },
  {
    name: 'paragraphs that announce the quotation of the next',
    cases: [
      '{s The mayor} {c said}:\n\n{t “We opened the sluice at noon. Nobody was told.”}',
      '{s Dr. Ward} {c stated}:\n\n{t “Nobody was hurt in the lock.”}',
      '{s Tove Lindqvist} {c continued}:\n\n{t “The second pump never ran.”}',
      'The union held a vote on Friday. {s It} {c declared}:\n\n{t "No crew will sail before the hulls are mended."}',
      '{s The ferry company} {c released} the following statement:\n\n{t “All crossings resume on Monday.”}',
      '{c Said} {s Captain Amos Reed}:\n\n{t “I have seen worse water.”}',
      '{s She} {c went on to say}:\n\n{t “They left us the bill.”}',
      '{s Rill} {c wrote}:\n\n{t “The gauge was wrong.\n\n“It had been wrong since March.”}',
    ],
  },
  {
    name: 'dashes and epigraphs',
    cases: [
      '{t “A harbour is a promise.”} {c —} {s Tove Lindqvist}',
      '{t "Count the oars, then the men."} {c —} {s Old rowing song}',
      '{t “Every map is a rumour.”} {c ―} {s Ismael Korda}',
      '{t “No winter is the last one.”} {c –} {s Runa Sell, poet}',
      '{t "The tide keeps no diary."} {c --} {s Captain Amos Reed}',
    ],
  },
  {
    name: 'scare quotes',
    cases: [
      'The “free” lunch cost each pupil two crowns.',
      'What the firm sells as a “smart” kettle has no clock.',
      "The so-called 'quick route' takes an hour longer.",
      'Their “villa” is a shed with a stove.',
      'The “terrace” is two planks and a chair.',
      '‘Nobody told us’: Anger as bridge closes for winter',
      '“No way to run a ferry”: Outrage over new fares',
    ],
  },
  {
    name: 'titles',
    cases: [
      'Her novel “The Salt Road” won the prize in May.',
      'The choir opened with “Lanterns of the North” on Sunday.',
      'He played the smith in "Iron and Rain" for two seasons.',
      'The museum shows ‘Woman with a Heron’ until June.',
      'The series “Nine Bells” returns in autumn.',
    ],
  },
  {
    name: 'nicknames and inches',
    cases: [
      'Aldo “Two Hats” Ferrin left the club in March.',
      'The plank was 6" wide and 12" long.',
      'Maud "Sparrow" Illing rode the winner.',
      'The crew fitted a 32" screen in the cabin.',
      'Bruno ‘the Clock’ Vasari retired at forty.',
    ],
  },
  {
    name: 'other languages',
    cases: [
      'El alcalde dijo que el puente estaba cerrado desde el lunes.',
      '«No sabemos nada», dijo la ministra a los periodistas en Toledo.',
      'Der Minister sagte, dass die Brücke bis Montag gesperrt bleibe.',
      'Le maire a déclaré que le pont serait fermé jusqu’à lundi.',
      'La portavoz afirmó que nadie había resultado herido en el incendio.',
    ],
  },
  {
    name: 'headlines',
    cases: [
      '{t ‘We were never warned’}{c :} {s valley farmers} on the flood',
      '{t “It could have been worse,”} {c says} {s ferry captain}',
      '{s Minister} {c says} {t dam will hold}',
      '{t Bridge to stay shut until May}, {s council} {c says}',
      '{s Harbour master}{c :} {t ‘No boat leaves tonight’}',
    ],
  },
];
