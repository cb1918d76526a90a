/*
 * Nouns that are one word with what follows "of": "two prisoners of war", "three acts of war". Singular, lower case. Plain English.
 */

/** The head to the noun behind its "of". */
export const fixedTails: ReadonlyMap<string, string> = new Map([
  ['prisoner', 'war'],
  ['act', 'war'],
  ['member', 'parliament'],
  ['head', 'state'],
  ['chief', 'staff'],
  ['state', 'emergency'],
  ['work', 'art'],
  ['vote', 'confidence'],
]);
