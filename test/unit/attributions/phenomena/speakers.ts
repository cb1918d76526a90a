import type { SourceType } from '../../../../src/core/extraction/types';

/** A text, and the name that its last attribution goes back to. Every sentence was made up for these tests. */
export interface NamedCases {
  readonly name: string;
  readonly cases: readonly (readonly [text: string, speaker: string])[];
}

/** Pronouns, titles and surnames that stand for somebody named before. */
export const anaphora: readonly NamedCases[] = [
  {
    name: 'he and she',
    cases: [
      ['Clara Venn runs the mill. She said the wheel was cracked.', 'Clara Venn'],
      ['Mr. Otto Brand owns the quay. “It floods,” he said.', 'Otto Brand'],
      ['Anna Kell met Jonas Reed at noon. He said the gate was open.', 'Jonas Reed'],
      ['Anna Kell met Jonas Reed at noon. She said the gate was open.', 'Anna Kell'],
      ['Peter Lang said the road was shut.\n\nHe added that it would open in May.', 'Peter Lang'],
      ['“We ran,” said Maria Stoll. “Nobody helped,” she said.', 'Maria Stoll'],
      // A surname that is a man's given name elsewhere.
      ['Goran spoke first. The mayor, Ilena Goran, was calm. She said the gate was open.', 'Ilena Goran'],
    ],
  },
  {
    name: 'they and it',
    cases: [
      ['The Norrland Council met on Monday. It said the tax would rise.', 'Norrland Council'],
      ['Lawyers for the heirs said the will was forged. They added that a clerk had seen it.', 'Lawyers for the heirs'],
      ['The Harbour Agency closed the pier. It said the planks were rotten.', 'Harbour Agency'],
      ['Delta Mutual Bank lost its case. It said it would appeal.', 'Delta Mutual Bank'],
      [
        'Two officials familiar with the sale said the price was low. They said it would rise.',
        'Two officials familiar with the sale',
      ],
    ],
  },
  {
    name: 'the minister, the agency',
    cases: [
      ['Finance Minister Ola Brandt spoke at noon. The minister said the fund was empty.', 'Ola Brandt'],
      ['Mayor Edda Lund spoke at noon. The mayor said the ferry stays.', 'Edda Lund'],
      ['The Federal Water Agency tested the wells. The agency said they were clean.', 'Federal Water Agency'],
      ['Nils Hagen, the bishop, arrived late. The bishop said the roof leaked.', 'Nils Hagen'],
      ['The Norrland Council met on Monday. The council said the tax would rise.', 'Norrland Council'],
    ],
  },
  {
    name: 'surnames',
    cases: [
      ['Clara Venn runs the mill. Venn said the wheel was cracked.', 'Clara Venn'],
      ['Finance Minister Ola Brandt spoke at noon. Brandt said the fund was empty.', 'Ola Brandt'],
      ['Dr. Ines Moreau led the dig. “It is Roman,” Moreau said.', 'Ines Moreau'],
      ['Jonas van der Meer wrote the song. Van der Meer said it was stolen.', 'Jonas van der Meer'],
      ['Anna Kell met Jonas Reed at noon. Reed said the gate was open.', 'Jonas Reed'],
    ],
  },
];

/** Sources by their type. */
export const sourceTypes: Readonly<Record<SourceType, readonly string[]>> = {
  person: [
    'Clara Venn, a miller, said the wheel was cracked.',
    'Finance Minister Ola Brandt said the fund was empty.',
    'Mr. Brand said the quay floods.',
    '“It is Roman,” said Dr. Ines Moreau.',
    'Maria Stoll told the court that she had run.',
  ],
  organisation: [
    'The ministry said the bridge was safe.',
    'The Federal Water Agency said the wells were clean.',
    'Delta Mutual Bank said it would appeal.',
    'According to the harbour board, nine boats sank.',
    'The police said four men were held.',
  ],
  document: [
    'The report said the brakes had failed.',
    'According to court records, the house was sold twice.',
    'The indictment alleges that the seals were sold.',
    'A leaked memo says the mill will close.',
    'The survey found that few trust the pump.',
  ],
  media: [
    'The newspaper reported that the mayor had left.',
    'State media reported that the pass was open.',
    'Reuters reported that the talks had failed.',
    'Local television said the dam held.',
    'The Evening Gazette reported that the ferry was sold.',
  ],
  unnamed: [
    'Two officials familiar with the talks said the deal was near.',
    'Witnesses said a lorry had blocked the gate.',
    'A resident said the siren failed.',
    'A senior officer who asked not to be named said the guns were old.',
    'People briefed on the matter said the price was low.',
  ],
  unknown: [
    'It was reported that the vault stood open.',
    'The envoy reportedly left by sea.',
    'It was alleged that the seals were sold.',
    'The clerk allegedly sold the seals.',
    'The quay was empty by nine. “Boats come and boats go, that is all.”',
  ],
};
