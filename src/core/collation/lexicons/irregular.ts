import { stem } from '../words';

/**
 * Irregular forms of verbs that statements are made of, each with its base: what one outlet prints as "until we know" another prints as "until
 * it is known". Our own list, from general knowledge of English.
 */
const forms: Readonly<Record<string, string>> = {
  know: 'knew known',
  show: 'shown',
  take: 'took taken',
  give: 'gave given',
  make: 'made making',
  go: 'went gone',
  see: 'saw seen',
  lose: 'lost',
  fight: 'fought',
  think: 'thought',
  bring: 'brought',
  build: 'built',
  break: 'broke broken',
  leave: 'left',
  keep: 'kept',
  hold: 'held',
  pay: 'paid',
  die: 'died dead',
  fall: 'fell fallen',
  speak: 'spoke spoken',
  write: 'wrote written',
  stand: 'stood',
  win: 'won',
  send: 'sent',
};

/** Stem of an irregular form to the stem of its base. */
export const baseOfStem: ReadonlyMap<string, string> = new Map(
  Object.entries(forms).flatMap(([base, others]) => others.split(' ').map((form) => [stem(form), stem(base)] as const)),
);
