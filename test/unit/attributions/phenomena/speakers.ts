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
    name: 'a source in an aside between dashes',
    cases: [
      ['Crowds - 900 strong, according to the police - filled the square.', 'the police'],
      ['The bill – 40 million, according to Delta Mutual Bank – is due in May.', 'Delta Mutual Bank'],
      ['The wall -- cracked, according to an engineer -- was mended.', 'an engineer'],
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

/** What a source is called: never another entity of the text, and never less than the words that are printed. */
export const sourceNames: readonly NamedCases[] = [
  {
    name: 'described bodies',
    cases: [
      ['Some 40 people fled Tarma, the Kenyan military said.', 'the Kenyan military'],
      ['Two boats sank off Tarma, the army said on Friday.', 'the army'],
      ['Hospitals in Tarma said 27 people died.', 'Hospitals in Tarma'],
      ['Three huts burned in Tarma, the Brek-run health ministry said.', 'the Brek-run health ministry'],
      ['The pier in Tarma is safe, the Kremlin said.', 'the Kremlin'],
      ['The ruling junta said Tarma was calm.', 'the ruling junta'],
      ['The pier was shut near Tarma, firefighters said.', 'firefighters'],
      ['The bridge is safe, said the state-run news agency in Tarma.', 'the state-run news agency in Tarma'],
      ['Finance Minister Ola Brandt came. The interior minister said the fund was empty.', 'interior minister'],
      ['Vice President Ola Brandt came. The president said the fund was empty.', 'president'],
    ],
  },
  {
    name: 'names with words that are no names elsewhere',
    cases: [
      ['About 40 people fled, the Green Cross said.', 'Green Cross'],
      ['Some 40 people have fled from the valley, Harbour Rights Watch said.', 'Harbour Rights Watch'],
      ['The mine near the town has collapsed, the Tarma Echo reported.', 'Tarma Echo'],
      ['About 300 ballots were lost in Tarma, Park Min-soo said.', 'Park Min-soo'],
      ['The gate was open, said Omar al-Tarim, a guard.', 'Omar al-Tarim'],
    ],
  },
  {
    name: 'names that go on behind “of” and “for”',
    cases: [
      [
        'The International Committee of the Green Cross said the well was clean.',
        'International Committee of the Green Cross',
      ],
      ['The High Commissioner for Refugees said 400 had fled.', 'High Commissioner for Refugees'],
      ['The Ministry of Health and Welfare said the well was clean.', 'Ministry of Health and Welfare'],
      [
        'The General Staff of the Armed Forces of Kenya said boats had come.',
        'General Staff of the Armed Forces of Kenya',
      ],
      ['Minister of Health Ola Brandt said the well was clean.', 'Ola Brandt'],
      ['Anna Kell of Ostrel Relief said the well was clean.', 'Anna Kell'],
      ['Sen. Anna Kell of Tarma said the well was clean. She said it was deep.', 'Anna Kell'],
    ],
  },
  {
    name: 'owners',
    cases: [
      ['Kenya’s General Staff said the boats had come.', 'Kenya’s General Staff'],
      [
        'Kenya’s Health Ministry said the well was clean. The Health Ministry said it was deep.',
        'Kenya’s Health Ministry',
      ],
      [
        'Kenya’s Health Ministry shut the well. Uganda’s Health Ministry said it was clean.',
        'Uganda’s Health Ministry',
      ],
    ],
  },
  {
    name: 'short forms',
    cases: [
      [
        'The International Committee of the Green Cross came. The ICGC said food was short.',
        'International Committee of the Green Cross',
      ],
      [
        'NWO counts storms\n\nThe National Weather Office is in Lima. The NWO said it rained.',
        'National Weather Office',
      ],
    ],
  },
  {
    name: 'parties and appositions behind names',
    cases: [
      ['Sen. Anna Kell, R-Tarma, said the bill was dead.', 'Anna Kell'],
      ['Rep. Jonas Reed (D-Lund.) said the bill was dead.', 'Jonas Reed'],
      ['Senator Jonas Reed, Democrat of Tarma, said the bill was dead.', 'Jonas Reed'],
      ['Their father, former Vice President Jonas Reed, said the bill was dead.', 'Jonas Reed'],
      ['The railways minister, Ashwin Vaish, said the signal failed.', 'Ashwin Vaish'],
      ['Republicans said the bill was dead.', 'Republicans'],
    ],
  },
  {
    name: 'several that speak as one',
    cases: [
      ['Anna Kell and Jonas Reed said the gate was open.', 'Anna Kell and Jonas Reed'],
      ['Kenya and Uganda said the border was shut.', 'Kenya and Uganda'],
      ['The state’s two senators, Anna Kell and Jonas Reed, said the gate was open.', 'Anna Kell and Jonas Reed'],
    ],
  },
  {
    name: '“they” behind a group that a sentence begins with',
    cases: [
      ['Signal fault blamed\n\nHarbour officials had counted 30. They said ten more were hurt.', 'Harbour officials'],
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
