import winkNLP, { type ItsFunction } from 'wink-nlp';
import englishModel from 'wink-eng-lite-web-model';
import type { PosTag, Sentence, TaggedText, Tagger, Token } from './tagged';
import type { Span } from './span';
import { splitSentences } from './sentences';

/** wink's tokeniser is superlinear on unbroken runs: longer ones are blanked before it sees them and become one token. */
const longestRun = 80;
/** A paragraph longer than this is tagged in pieces, cut at white space, so that time stays linear. UTF-16 units. */
const longestPiece = 4000;
const unbrokenRun = new RegExp(`\\S{${longestRun},}`, 'g');
/** What wink may leave glued to a word. */
const splitters = /([“”"«»—–[\]()…]|--+)/;
const plainWord = /^[\p{L}\p{N}.'’&-]+$/u;
const address = /^(https?:|www\.|@|#)|@/;
/** Remembered blocks. Dropped all at once when full: simple, and re-tagging costs a millisecond an article. */
const remembered = 2000;

/**
 * The model without its recogniser of custom entities, which nobody asks for and whose data doubles with every load
 * (each makes JSON of what the one before has made).
 */
const model = { ...englishModel, metaCER: () => ({ machines: '', transformers: [] }) };

/** A tagger on wink-nlp's small English model. Loading takes tens of milliseconds, so make one and keep it. */
export function createTagger(): Tagger {
  const nlp = winkNLP(model, ['pos']);
  const its = nlp.its as unknown as Record<'value' | 'pos' | 'lemma', ItsFunction<string>>;
  const memory = new Map<string, TaggedText>();

  const tagPiece = (text: string, from: number, to: number, tokens: Token[]): void => {
    const piece = text.slice(from, to);
    const words = nlp.readDoc(piece.replace(unbrokenRun, (run) => ' '.repeat(run.length))).tokens();
    const values = words.out(its.value);
    const tags = words.out(its.pos) as PosTag[];
    const lemmas = words.out(its.lemma);
    let at = 0;
    values.forEach((value, index) => {
      if (value.trim() === '') return;
      const start = piece.indexOf(value, at);
      if (start < 0) return;
      pushRuns(piece, at, start, from, tokens);
      at = start + value.length;
      pushSplit(value, from + start, tags[index], lemmas[index], tokens);
    });
    pushRuns(piece, at, piece.length, from, tokens);
  };

  return {
    tag(text) {
      const known = memory.get(text);
      if (known) return known;
      const tokens: Token[] = [];
      for (const piece of pieces(text)) tagPiece(text, piece.start, piece.end, tokens);
      const tagged: TaggedText = { text, tokens, sentences: sentencesOf(text, tokens) };
      if (memory.size >= remembered) memory.clear();
      memory.set(text, tagged);
      return tagged;
    },
  };
}

function* pieces(text: string): Generator<Span> {
  let start = 0;
  while (text.length - start > longestPiece) {
    const window = text.slice(start, start + longestPiece);
    const space = Math.max(window.lastIndexOf(' '), window.lastIndexOf('\n'));
    const end = start + (space > longestPiece / 2 ? space + 1 : longestPiece);
    yield { start, end };
    start = end;
  }
  yield { start, end: text.length };
}

/** Text that wink was not shown becomes one token a run. */
function pushRuns(piece: string, from: number, to: number, base: number, tokens: Token[]): void {
  if (to - from < longestRun) return;
  for (const run of piece.slice(from, to).matchAll(/\S+/g)) {
    tokens.push(token(run[0], base + from + run.index, 'X', run[0].toLowerCase()));
  }
}

function pushSplit(value: string, start: number, tag: PosTag, lemma: string, tokens: Token[]): void {
  const whole = value.length === 1 || plainWord.test(value) || !/[\p{L}\p{N}]/u.test(value) || address.test(value);
  if (whole) {
    tokens.push(token(value, start, tag, lemma));
    return;
  }
  let at = start;
  for (const part of value.split(splitters)) {
    if (part === '') continue;
    tokens.push(token(part, at, /[\p{L}\p{N}]/u.test(part) ? tag : 'PUNCT', part.toLowerCase()));
    at += part.length;
  }
}

const token = (text: string, start: number, tag: PosTag, lemma: string): Token => ({
  text,
  lower: text.toLowerCase().replace(/[’‘]/g, "'"),
  tag,
  lemma,
  start,
  end: start + text.length,
});

/** Gives each sentence its tokens; a token that straddles an edge goes to the sentence in which it starts. */
function sentencesOf(text: string, tokens: readonly Token[]): Sentence[] {
  let next = 0;
  return splitSentences(text).map((span) => {
    const from = next;
    while (next < tokens.length && tokens[next].start < span.end) next++;
    return { ...span, from, to: next };
  });
}
