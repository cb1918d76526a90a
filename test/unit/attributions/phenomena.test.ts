import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { loadLearnedReader } from '../../../src/core/extraction/attributions/model/load';
import { createSpeechReader } from '../../../src/core/extraction/attributions/read';
import type { Span } from '../../../src/core/text/span';
import { readSpeech } from './cases';
import { readMarked, type MarkedRelation } from './marked';
import { layout } from './phenomena/layout';
import { marks } from './phenomena/marks';
import { sources } from './phenomena/sources';

const readers = {
  rules: createSpeechReader(),
  'rules and network': createSpeechReader(loadLearnedReader(new Uint8Array(readFileSync('assets/attributions.bin')))),
};

for (const { name, cases } of [...marks, ...layout, ...sources]) {
  describe(`attributions: ${name}`, () => {
    for (const marked of cases) {
      const { text, relations } = readMarked(marked);
      for (const [how, reader] of Object.entries(readers)) {
        it(`${text} (${how})`, () => {
          assert.deepEqual(inBraces(text, readSpeech(text, reader).attributions), inBraces(text, relations));
        });
      }
    }
  });
}

type RelationSpans = Readonly<Record<keyof MarkedRelation, readonly Span[]>>;

/** One line an attribution, so that a difference can be read. */
function inBraces(text: string, relations: readonly RelationSpans[]): string[] {
  const words = (spans: readonly Span[]): string =>
    spans.map(({ start, end }) => `[${start} ${text.slice(start, end)}]`).join();
  return relations.map(({ source, cue, content }) => `${words(source)} | ${words(cue)} | ${words(content)}`).sort();
}
