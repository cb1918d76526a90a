import assert from 'node:assert/strict';
import { readFigures, readNumbers } from '../../../src/core/extraction/figures/read';
import type { FigureDraft } from '../../../src/core/extraction/figures/draft';
import { createTagger } from '../../../src/core/text/tagger';
import { apart } from './cases/apart';
import { bounds } from './cases/bounds';
import type { Case } from './cases/case';
import { concepts } from './cases/concepts';
import { counted } from './cases/counted';
import { named } from './cases/named';
import { numbers } from './cases/numbers';
import { ranges } from './cases/ranges';
import { units } from './cases/units';

const tagger = createTagger();

function line({ value, trend, bound, unit }: FigureDraft): string {
  const size = typeof value === 'number' ? String(value) : value.join('..');
  return `${size.replace('2.4e-5', '0.000024')} ${trend ?? bound} ${unit ?? '-'}`;
}

const topics: readonly (readonly [string, readonly Case[]])[] = [
  ['numbers', numbers],
  ['ranges and lists', ranges],
  ['bounds and trends', bounds],
  ['units', units],
  ['counted nouns', counted],
  ['every form that was asked for', named],
];

describe('figures', () => {
  for (const [topic, cases] of topics) {
    describe(topic, () => {
      for (const [text, ...expected] of cases) {
        it(text, () => assert.deepEqual(readFigures(tagger.tag(text)).map(line), expected));
      }
    });
  }

  describe('what a figure is about', () => {
    for (const [text, ...expected] of concepts) {
      it(text, () =>
        assert.deepEqual(
          readFigures(tagger.tag(text)).map((figure) => figure.concept),
          expected,
        ),
      );
    }
  });

  describe('numbers that are no figures', () => {
    for (const [text, ...kinds] of apart) {
      it(text, () => {
        const reading = readNumbers(tagger.tag(text));
        assert.deepEqual(reading.figures.map(line), []);
        assert.deepEqual(
          reading.apart.map(({ kind }) => kind),
          kinds,
        );
      });
    }
  });
});
