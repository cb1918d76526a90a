import type { Form, PosTag, Sentence, TaggedText, Tagger, Token } from './tagged';
import type { Span } from './span';
import { splitSentences } from './sentences';
import { WinkTagger, type Forms, type PlacedForm, type Word } from './wink';

/** wink's tokeniser is superlinear on unbroken runs: longer ones are kept from it and become one token. */
const longestRun = 80;
/** A paragraph longer than this is tagged in pieces, cut at white space, so that time stays linear. UTF-16 units. */
const longestPiece = 4000;
const unbrokenRun = new RegExp(`\\S{${longestRun},}`, 'g');
/** Where wink parts words: blanks, or line ends and tabs, which it takes for words. */
const blank = /[ \u00a0\u2002-\u2005\u2009\u200a\u202f\u205f]/;
/** What wink may leave glued to a word. */
const splitters = /([“”"«»—–[\]()…]|--+)/;
const plainWord = /^[\p{L}\p{N}.'’&-]+$/u;
const address = /^(https?:|www\.|@|#)|@/;
/** Remembered blocks. Dropped all at once when full: simple, and re-tagging costs a millisecond an article. */
const remembered = 2000;
/** With more different words than this, which is more than a year's news has, the tagger is made anew. */
const mostWords = 300_000;

/** A tagger on wink-nlp's small English model. Loading takes tens of milliseconds, so make one and keep it. */
export function createTagger(): Tagger {
  let wink = new WinkTagger();
  const memory = new Map<string, TaggedText>();
  return {
    tag(text) {
      const known = memory.get(text);
      if (known) return known;
      const tokens: Token[] = [];
      for (const { start, end } of pieces(text)) {
        if (wink.size > mostWords) wink = new WinkTagger();
        tagPiece(wink, text, start, end, tokens);
      }
      const tagged: TaggedText = { text, tokens, sentences: sentencesOf(text, tokens) };
      if (memory.size >= remembered) memory.clear();
      memory.set(text, tagged);
      return tagged;
    },
  };
}

/** Tags the piece `[from, to)` and adds its tokens. */
function tagPiece(wink: WinkTagger, text: string, from: number, to: number, tokens: Token[]): void {
  const unbroken = splitRuns(wink, text, from, to);
  wink.tag();
  const { words, starts, tags, count } = wink;
  let next = 0;
  for (let index = 0; index < count; index++) {
    const start = starts[index];
    if (start < 0) continue;
    while (next < unbroken.length && unbroken[next].start < start) tokens.push(unbroken[next++]);
    const word = words[index];
    const forms = formsFor(wink, word, tags[index]);
    if ('text' in forms) tokens.push(tokenOf(forms, start));
    else for (const { form, at } of forms) tokens.push(tokenOf(form, start + at));
  }
  while (next < unbroken.length) tokens.push(unbroken[next++]);
}

/** The tokens of a word with a tag, made once. */
function formsFor(wink: WinkTagger, word: Word, tag: number): Forms {
  if (word.forms && word.formTag === tag) return word.forms;
  if (word.forms) word.otherForms = (word.otherForms ?? new Map<number, Forms>()).set(word.formTag, word.forms);
  word.formTag = tag;
  return (word.forms = word.otherForms?.get(tag) ?? formsOf(wink, word, tag));
}

/** What a character is to wink. */
const unit = { other: 0, blank: 1, lineEnd: 2 };

function unitAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code === 32) return unit.blank;
  if (code === 9 || code === 10 || code === 13) return unit.lineEnd;
  return code >= 160 && blank.test(text[at]) ? unit.blank : unit.other;
}

/** Gives wink the runs between blanks of a piece. Returns tokens for the stretches that are kept from it. */
function splitRuns(wink: WinkTagger, text: string, from: number, to: number): Token[] {
  const unbroken: Token[] = [];
  wink.clear();
  for (let at = from; at < to;) {
    const kind = unitAt(text, at);
    const start = at++;
    if (kind === unit.blank) continue;
    while (at < to && unitAt(text, at) === kind) at++;
    if (at - start < longestRun) {
      wink.add(text, start, at);
      continue;
    }
    let shown = start;
    for (const match of text.slice(start, at).matchAll(unbrokenRun)) {
      const found = start + match.index;
      if (found > shown) wink.add(text, shown, found);
      shown = found + match[0].length;
      unbroken.push(tokenOf(formOf(match[0], 'X', match[0].toLowerCase()), found));
    }
    if (shown < at) wink.add(text, shown, at);
  }
  return unbroken;
}

/** The tokens of a word with a tag. */
function formsOf(wink: WinkTagger, word: Word, number: number): Forms {
  const { value } = word;
  const tag = wink.tagName(number);
  if (value.trim() === '') return [];
  const whole = value.length === 1 || plainWord.test(value) || !/[\p{L}\p{N}]/u.test(value) || address.test(value);
  if (whole) return formOf(value, tag, wink.lemmaOf(word, number));
  let at = 0;
  return value.split(splitters).flatMap((part): PlacedForm[] => {
    const form = formOf(part, /[\p{L}\p{N}]/u.test(part) ? tag : 'PUNCT', part.toLowerCase());
    at += part.length;
    return part === '' ? [] : [{ form, at: at - part.length }];
  });
}

const formOf = (text: string, tag: PosTag, lemma: string): Form => ({
  text,
  lower: text.toLowerCase().replace(/[’‘]/g, "'"),
  tag,
  lemma,
});

const tokenOf = ({ text, lower, tag, lemma }: Form, start: number): Token => ({
  text,
  lower,
  tag,
  lemma,
  start,
  end: start + text.length,
});

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

/** Gives each sentence its tokens; a token that straddles an edge goes to the sentence in which it starts. */
function sentencesOf(text: string, tokens: readonly Token[]): Sentence[] {
  let next = 0;
  return splitSentences(text).map((span) => {
    const from = next;
    while (next < tokens.length && tokens[next].start < span.end) next++;
    return { ...span, from, to: next };
  });
}
