import type { PosTag, Sentence, TaggedText } from '../../text/tagged';
import { currencyCodes, letterSigns } from './lexicons/currencies';
import { tieSpaced } from './spacedTies';

/**
 * One word, number or mark of a sentence, cut finer than the tagger cuts: "$4.7bn" is three words, "65-60" is three.
 * Tag and lemma come from the token that the word lies in.
 */
export interface Word {
  readonly text: string;
  /** Lower case, apostrophes made straight. */
  readonly lower: string;
  readonly lemma: string;
  readonly tag: PosTag;
  /** UTF-16 offsets from the start of the block. */
  readonly start: number;
  readonly end: number;
  /** Index of the token that it starts in. */
  readonly token: number;
  /** Nothing stands between this word and the one before it. */
  readonly glued: boolean;
  /** It begins with a decimal digit. */
  readonly digits: boolean;
}

/** A number (with its separators), a word (with inner stops, apostrophes and trailing digits), or one mark. */
const lexeme =
  /\d+(?:[.,·]\d+)*|['’]s(?![\p{L}\p{N}])|[\p{L}\p{M}°µμ]+(?:(?:[.&]|['’](?!s(?![\p{L}\p{N}])))[\p{L}\p{M}]+)*|\S/gu;
const trailingDigits = /[\p{L}\p{M}\d²³]+/uy;
const letters = /^[\p{L}°µμ]/u;
/** "R15 million", "N5bn": letters of currencies, before a magnitude only. */
const magnified = /^\d+(?:[.,]\d+)* ?(?:million|billion|trillion|bn|m)(?!\p{L})/u;
/** UTF-16 units of such a number and magnitude. */
const longestSum = 24;
const dottedLetters = /^\p{L}(?:\.\p{L})+$/u;

/** Cuts a sentence of a tagged block into words. Linear. */
export function wordsOf(block: TaggedText, sentence: Sentence): Word[] {
  const words: Word[] = [];
  let token = sentence.from;
  let last = -1;
  lexeme.lastIndex = sentence.start;
  for (let match = lexeme.exec(block.text); match && match.index < sentence.end; match = lexeme.exec(block.text)) {
    const start = match.index;
    const text = wholeWord(block.text, start, match[0]);
    const end = start + text.length;
    lexeme.lastIndex = end;
    while (token + 1 < sentence.to && block.tokens[token + 1].start <= start) token++;
    words.push(word(block, text, start, token, start === last));
    last = end;
  }
  tieSpaced(words);
  return words;
}

/** Takes digits after letters into the word ("CO2", "F16") unless the letters are a currency ("USD115"), and the stop of "U.S.". */
function wholeWord(text: string, start: number, found: string): string {
  const end = start + found.length;
  const next = text[end];
  if (next === undefined || next === ' ' || !letters.test(found)) return found;
  if (letterSigns.has(found) && magnified.test(text.slice(end, end + longestSum))) return found;
  if (next === '.' && dottedLetters.test(found)) return `${found}.`;
  if (/[\d²³]/.test(next) && !currencyCodes.has(found.toUpperCase()) && text[start - 1] !== '$') {
    trailingDigits.lastIndex = end;
    return found + (trailingDigits.exec(text)?.[0] ?? '');
  }
  return found;
}

function word(block: TaggedText, text: string, start: number, at: number, glued: boolean): Word {
  const token = block.tokens[at];
  const whole = token !== undefined && token.start === start && token.text.length === text.length;
  const lowered = whole ? token.lower : text.toLowerCase();
  const lower = lowered.includes('’') || lowered.includes('‘') ? lowered.replace(/[’‘]/g, "'") : lowered;
  const digits = text >= '0' && text < ':';
  const known = token !== undefined && start < token.end;
  const tag = digits ? 'NUM' : known ? token.tag : 'X';
  return {
    text,
    lower,
    lemma: whole ? token.lemma : lower,
    tag,
    start,
    end: start + text.length,
    token: at,
    glued,
    digits,
  };
}
