import { functionWords, type Language } from './lexicons/function-words';

const languages = Object.keys(functionWords) as Language[];
/** A longer text tells no more. UTF-16 units. */
const enough = 1500;
const fewestHits = 3;
const smallestShare = 0.2;
/** The best guess has so many times the function words of the next. */
const margin = 1.4;

/** For each function word the languages that have it, as bits in the order of `languages`. */
const languagesOf = new Map<string, number>();
languages.forEach((language, index) => {
  for (const word of functionWords[language]) languagesOf.set(word, (languagesOf.get(word) ?? 0) | (1 << index));
});

const longestWord = Math.max(...[...languagesOf.keys()].map((word) => word.length));

/** How many of a text's words are function words of each language. */
interface Count {
  readonly words: number;
  readonly hits: readonly number[];
}

function count(text: string): Count {
  const hits = languages.map(() => 0);
  const lower = text.slice(0, enough).toLowerCase();
  let words = 0;
  // Not by an expression: every paragraph is counted, and most of its words are too long to be cut out and looked up.
  for (let at = 0; at < lower.length; at++) {
    const start = at;
    for (let length = letterAt(lower, at); length > 0; length = letterAt(lower, at)) at += length;
    if (at === start) continue;
    words++;
    if (at - start > longestWord) continue;
    const bits = languagesOf.get(lower.slice(start, at)) ?? 0;
    for (let index = 0; bits >> index > 0; index++) hits[index] += (bits >> index) & 1;
  }
  return { words, hits };
}

const letter = /\p{L}/u;

/** UTF-16 units of the letter at an offset of a text in lower case; 0 where none is. */
function letterAt(lower: string, at: number): number {
  const code = lower.charCodeAt(at);
  if (code < 128) return code >= 97 && code <= 122 ? 1 : 0;
  // Not a number behind the end.
  const point = lower.codePointAt(at);
  return point !== undefined && letter.test(String.fromCodePoint(point)) ? (point > 0xffff ? 2 : 1) : 0;
}

function guess({ words, hits }: Count): Language | undefined {
  const [most, next] = [...hits].sort((a, b) => b - a);
  if (most < fewestHits || most < next * margin || most / words < smallestShare) return undefined;
  return languages[hits.indexOf(most)];
}

/**
 * Guesses the language of an article by its function words. `undefined` where too few of them are there to tell, as in other
 * scripts and in languages it does not know. In doubt it is English, the language that the rest of the reading understands.
 */
export function guessLanguage(text: string): Language | undefined {
  const counted = count(text);
  const english = counted.hits[languages.indexOf('en')];
  return english >= fewestHits && Math.max(...counted.hits) <= 2 * english ? 'en' : guess(counted);
}

/**
 * Whether a paragraph is certainly in another language than the article: foreign quotations and names in it do not make it so,
 * nor does doubt.
 */
export function isInAnotherLanguage(text: string, articleLanguage: Language): boolean {
  const counted = count(text);
  const guessed = guess(counted);
  if (!guessed || guessed === articleLanguage) return false;
  return counted.hits[languages.indexOf(articleLanguage)] < counted.hits[languages.indexOf(guessed)] / 2;
}
