import assert from 'node:assert/strict';
import type { Span } from '../../../src/core/text/span';
import { readSpeech } from './cases';
import { readMarked, type MarkedRelation } from './marked';
import { layout } from './phenomena/layout';
import { marks } from './phenomena/marks';
import { sources } from './phenomena/sources';
import { readers } from './readers';

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
