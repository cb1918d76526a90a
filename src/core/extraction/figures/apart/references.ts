import { references, streets } from '../lexicons/numbered';
import { ordinalWords, tens } from '../lexicons/numerals';
import type { Word } from '../words';
import { run, lower, text, isGlue, isPlain, isCapital, isCounting, isOrdinalEnding, type Filter } from './filter';

export const reference: Filter = (words, at) => {
  let before = at - 1;
  if (text(words, before) === '.') before--;
  const key = lower(words, before);
  if (text(words, at - 1) === '#' && words[at].glued) return run('reference', at, at + 1);
  if (text(words, at - 1) === '№') return run('reference', at, at + 1);
  if (!references.has(key)) return undefined;
  const abbreviated = text(words, at - 1) === '.' || words[before].glued;
  if (/^(?:no|nos|number|p|pp|vol|fig|para|ref)$/.test(key)) {
    if (key === 'number' && !/^\p{N}/u.test(text(words, at)) && lower(words, at) !== 'one') return undefined;
    if (key === 'no' && !abbreviated && !words[at].digits) return undefined;
    if ((key === 'p' || key === 'no') && before === at - 1 && !isCapital(words[before]) && key === 'p')
      return undefined;
    return run('reference', at, referenceEnd(words, at));
  }
  if (!words[at].digits && !isCapital(words[at])) return undefined;
  return isCounting(words, at + 1) ? undefined : run('reference', at, referenceEnd(words, at));
};

function referenceEnd(words: readonly Word[], at: number): number {
  let to = at + 1;
  while (isGlue(words, to, /^[-–,]$/) && isPlain(words[to + 1])) to += 2;
  return to;
}

/** "10 Downing Street", "9 E 71st St", "16-18 Industrial Avenue". */
export const address: Filter = (words, at) => {
  if (!isPlain(words[at]) || words[at].text.length > 5) return undefined;
  let to = at + 1;
  if (isGlue(words, to, /^[-–]$/) && isPlain(words[to + 1])) to += 2;
  const first = to;
  while (
    to < words.length &&
    to - first < 5 &&
    (isCapital(words[to]) || (to > first && /^(?:\.|\d+|st|nd|rd|th|de|la|du|des)$/.test(words[to].lower)))
  ) {
    if (
      to > first &&
      streets.has(words[to].lower) &&
      /^(?:St|Ave|Rd|Dr|Ln|Blvd|\p{Lu}\p{Ll}{2,})/u.test(words[to].text)
    )
      return run('address', at, to + 1);
    if (to === first && /^(?:Ave|Rue|Calle|Via|Avenue|Boulevard|Broadway)$/.test(words[to].text))
      return run('address', at, to + 2);
    to++;
  }
  const zip =
    /^\d{5}$/.test(words[at].text) && (/^zip$/.test(lower(words, at + 1)) || /^[A-Z]{2}$/.test(text(words, at - 1)));
  return zip ? run('address', at, at + 1) : undefined;
};

/** "(212) 555-0100", "+44 20 7946 0958", "1-800-555-0199", "0800 123 456". */
export const phone: Filter = (words, at) => {
  if (!isPlain(words[at])) return undefined;
  const plus = text(words, at - 1) === '+' && words[at].glued;
  const groups = [words[at].text];
  let to = at + 1;
  for (;;) {
    let next = to;
    while (next < to + 2 && /^[-–.()]$/.test(text(words, next))) next++;
    if (!isPlain(words[next]) || (next === to && words[next].start - words[to - 1].end !== 1)) break;
    groups.push(words[next].text);
    to = next + 1;
  }
  const digits = groups.join('').length;
  const looks = plus
    ? digits >= 8
    : groups.length >= 2 &&
      digits >= 7 &&
      /^(?:0\d{2,4}|1|\d{3})$/.test(groups[0]) &&
      /^\d{3,4}$/.test(groups[groups.length - 1]);
  if (!looks || digits > 15) return undefined;
  const spaced = !plus && !groups[0].startsWith('0') && words.slice(at + 1, to).every((word) => word.digits);
  if (spaced) return undefined;
  if (groups.length === 2 && !groups[0].startsWith('0') && !(digits === 7 && groups[1].length === 4) && !plus)
    return undefined;
  return run('phone', at, to);
};

/** "1.", "(2)", "3)" at the beginning of a sentence. */
export const marker: Filter = (words, at, { hasMore }) => {
  if (!isPlain(words[at]) || words[at].text.length > 2) return undefined;
  const close = text(words, at + 1);
  if (at === 0 && words[1]?.glued && close === ')') return run('list-marker', 0, 1);
  if (at === 0 && words[1]?.glued && close === '.' && (words.length > 2 || hasMore)) return run('list-marker', 0, 1);
  const opened = text(words, at - 1) === '(' && close === ')' && words[at].glued && words[at + 1].glued;
  return opened && (at === 1 || /^(?:;|:|,|and|or)$/.test(lower(words, at - 2)))
    ? run('list-marker', at, at + 1)
    : undefined;
};

export const ordinal: Filter = (words, at) => {
  const word = words[at];
  if (word.digits && isOrdinalEnding(words[at + 1])) return run('ordinal', at, at + 2);
  const next = words[at + 1];
  if (tens.has(word.lower) && next?.text === '-' && ordinalWords.has(lower(words, at + 2)))
    return run('ordinal', at, at + 3);
  return undefined;
};
