import { functionWords, type Language } from './lexicons/function-words';

const languages = Object.keys(functionWords) as Language[];
/** A longer text tells no more. UTF-16 units. */
const enough = 4000;
const fewestHits = 3;
const smallestShare = 0.28;

interface Guess {
  readonly language: Language;
  /** Share of the words that are function words of the language. */
  readonly share: number;
}

/**
 * Guesses the language of a text by its function words. `undefined` where too few of them are there to tell, as in names,
 * in other scripts and in languages it does not know.
 */
export function guessLanguage(text: string): Language | undefined {
  return guess(text)?.language;
}

function guess(text: string): Guess | undefined {
  const words =
    text
      .slice(0, enough)
      .toLowerCase()
      .match(/\p{L}+/gu) ?? [];
  const hits = languages.map((language) => words.filter((word) => functionWords[language].has(word)).length);
  const most = Math.max(...hits);
  const rivals = hits.filter((count) => count === most).length;
  if (most < fewestHits || rivals > 1 || most / words.length < smallestShare) return undefined;
  return { language: languages[hits.indexOf(most)], share: most / words.length };
}

/** Whether a paragraph is certainly in another language than the article: English quotations and names in it do not make it so, nor does doubt. */
export function isInAnotherLanguage(text: string, articleLanguage: Language): boolean {
  const guessed = guess(text);
  if (!guessed || guessed.language === articleLanguage) return false;
  const words =
    text
      .slice(0, enough)
      .toLowerCase()
      .match(/\p{L}+/gu) ?? [];
  const own = words.filter((word) => functionWords[articleLanguage].has(word)).length;
  return own / words.length < guessed.share / 2;
}
