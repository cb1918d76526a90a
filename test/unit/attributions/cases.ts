import { createSpeechReader, type Speech } from '../../../src/core/extraction/attributions/read';
import { splitBlocks } from '../../../src/core/text/blocks';
import type { Span } from '../../../src/core/text/span';
import { createTagger } from '../../../src/core/text/tagger';

/** Words of the text; with a number, their nth occurrence. */
export type Words = string | readonly [words: string, nth: number];

export interface ExpectedRelation {
  readonly source: readonly Words[];
  readonly cue: readonly Words[];
  readonly content: readonly Words[];
}

export interface Case {
  readonly id: string;
  readonly text: string;
  readonly expected: readonly ExpectedRelation[];
}

const tagger = createTagger();

/** Reads a text whose every line is a paragraph of the story. */
export function readSpeech(text: string, read = createSpeechReader()): Speech {
  const blocks = splitBlocks(text).map(({ start, end }) => ({ start, tagged: tagger.tag(text.slice(start, end)) }));
  return read(text, blocks);
}

/** What was found, in the form the cases are written in. */
export function relationsOf(text: string, speech: Speech): ExpectedRelation[] {
  const words = (spans: readonly Span[]): Words[] => spans.map((span) => wordsAt(text, span));
  return speech.attributions.map(({ source, cue, content }) => ({
    source: words(source),
    cue: words(cue),
    content: words(content),
  }));
}

function wordsAt(text: string, { start, end }: Span): Words {
  const words = text.slice(start, end);
  let nth = 1;
  for (let at = text.indexOf(words); at < start; at = text.indexOf(words, at + 1)) nth++;
  return nth === 1 ? words : [words, nth];
}

const byContent = (a: ExpectedRelation, b: ExpectedRelation): number =>
  JSON.stringify([a.content, a.cue]) < JSON.stringify([b.content, b.cue]) ? -1 : 1;

export const sorted = (relations: readonly ExpectedRelation[]): ExpectedRelation[] => [...relations].sort(byContent);
