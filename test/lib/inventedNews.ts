/** Invented news in any amount, the same for the same seed: for trials that need more articles than anyone would write. */

/** A whole number from 0 to `below`, `below` left out. */
export type Below = (below: number) => number;

/** Lehmer's generator. */
export function generator(seed: number): Below {
  let state = (seed % 2147483646) + 1;
  return (below) => {
    state = (state * 48271) % 2147483647;
    return state % below;
  };
}

export const pickFrom = <Item>(below: Below, items: readonly Item[]): Item => items[below(items.length)];

const people = [
  'Mara Lindqvist',
  'Governor Teale',
  'Osric Vane',
  'the harbour board',
  'Captain Holm',
  'the Tarn council',
  'Ines Dahl',
  'a neighbour',
];
const cues = ['said', 'added', 'told reporters', 'wrote in a statement', 'did not say', 'denied', 'warned'];
const things = ['boats', 'houses', 'workers', 'cattle', 'crowns', 'families', 'lorries', 'metres of quay', 'sheds'];
const verbs = [
  'were lost',
  'have been moved',
  'stood empty',
  'were not insured',
  'were never counted',
  'came back',
  'had been sold',
  'would be repaired',
];
const places = [
  'in Brell',
  'near the lock',
  'on the north shore',
  'at Marram Point',
  'along the old road',
  'by the weir',
  'outside the town',
];
const times = [
  'on Monday',
  'last week',
  'before dawn',
  'in the night',
  'since 1998',
  'two years ago',
  'after the storm',
];
const counts = ['about 40', '1,200', 'more than 600', 'three', 'thirty-one', '2.4', '7,000', 'no', 'some', 'a dozen'];
const asides = [
  'The colour of the water alarmed people who live there.',
  'Nobody had asked the owners of the centre for a programme of repairs.',
  'Help was organised quickly, and the old ferry took the first of them across.',
  'Insurers will look at the damage once the roads are open again.',
];

/** One sentence, with its stop. */
export function inventedSentence(below: Below): string {
  const pick = <Item>(items: readonly Item[]): Item => pickFrom(below, items);
  const claim = `${pick(counts)} ${pick(things)} ${pick(verbs)} ${pick(places)} ${pick(times)}`;
  const opened = `${claim[0].toUpperCase()}${claim.slice(1)}`;
  const shapes = [
    `${opened}, ${pick(people)} ${pick(cues)}.`,
    `"${opened}," ${pick(cues)} ${pick(people)}.`,
    `According to ${pick(people)}, ${claim}.`,
    `It was not clear who owned the ${pick(things)} ${pick(places)}.`,
    pick(asides),
  ];
  return pick(shapes);
}

export const inventedParagraph = (below: Below): string =>
  Array.from({ length: 2 + below(3) }, () => inventedSentence(below)).join(' ');

export const inventedHeadline = (below: Below): string =>
  `${pickFrom(below, ['Storm over', 'Long night for', 'Questions after floods at', 'Few answers at'])} Marram Point`;
