/**
 * Rates that news gives in percent and sums of a company or a state, each with the words for it: two numbers of two of them are of two quantities,
 * whatever else agrees. Costs, prices and damage are left out: they are told of one thing in each other's words.
 * Our own list, from general knowledge of English-language news usage.
 */
const amounts = [
  'unemployment joblessness jobless unemployed',
  'employment',
  'inflation',
  'interest lending',
  'mortgage',
  'turnout',
  'vote',
  'growth',
  'poverty',
  'approval popularity',
  'vaccination immunisation immunization',
  'mortality fatality',
  'literacy',
  'tariff duty',
  'tax vat',
  'crime',
  'birth fertility',
  'divorce',
  'default',
  'yield',
  'profit earnings',
  'loss',
  'sale revenue turnover',
  'debt',
  'deficit',
  'surplus',
  'savings saving',
  'dividend',
  'salary wage',
  'export',
  'import',
];

const byWord = new Map(amounts.flatMap((words) => words.split(' ').map((word, _, all) => [word, all[0]] as const)));

/** The rate or sum that a word names, by its first word; undefined where it names none. */
export const amountOfWord = (lemma: string): string | undefined => byWord.get(lemma);
