import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { createAnalyser } from '../../../src/core/analyse';
import { readArticle } from '../../../src/core/article/read-article';
import { articleInfo } from '../../../src/core/collation/article-info';
import { createCollation } from '../../../src/core/collation/collation';
import { parseDossier } from '../../../src/core/dossier';
import { readSidecar } from '../../../src/core/notes';
import { decodeText } from '../../../src/core/text/decode';
import type { Span } from '../../../src/core/text/span';
import { runs } from '../../lib/runs';

/* Our own files with some of their bytes changed: whatever is made of them, it is an answer or a problem, never an exception. */

const samples = readdirSync('samples')
  .filter((name) => name !== 'README.md')
  .map((name) => ({ name, bytes: new Uint8Array(readFileSync(path.join('samples', name))) }));
const articles = samples.filter(({ name }) => !name.endsWith('.yaml')).map(({ bytes }) => bytes);
const sidecars = samples.filter(({ name }) => name.endsWith('.notes.yaml')).map(({ bytes }) => bytes);
const dossiers = samples.filter(({ name }) => name === 'dossier.yaml').map(({ bytes }) => bytes);

/** Bytes that mean something to one of the readers: quotation marks, YAML's signs, broken sequences, digits, line ends. */
const telling = [
  '"',
  '“',
  '”',
  '‘',
  '’',
  "'",
  '—',
  '\n',
  '\n\n',
  '\r',
  '\t',
  ':',
  '- ',
  '&a ',
  '*a',
  '!!js/function ',
  '<<: ',
  '{',
  '[',
  '}',
  ']',
  '|',
  '>',
  '#',
  '%',
  '---\n',
  '...\n',
  '0',
  '9,999',
  '1e999',
  '-',
  '\0',
  '\ufeff',
  '\u200b',
  '\u202e',
  '$',
  '€',
  ' said ',
  ' million ',
  ' killed ',
]
  .map((text) => new TextEncoder().encode(text))
  .concat([Uint8Array.of(0xff), Uint8Array.of(0xed, 0xa0, 0x80), Uint8Array.of(0xc3), Uint8Array.of(0xf0, 0x9f)]);

type Mutation = {
  readonly at: number;
  readonly act: 'flip' | 'cut' | 'copy' | 'insert';
  readonly size: number;
  readonly choice: number;
};
const mutation: fc.Arbitrary<Mutation> = fc.record({
  at: fc.nat(),
  act: fc.constantFrom('flip', 'cut', 'copy', 'insert'),
  size: fc.integer({ min: 1, max: 64 }),
  choice: fc.nat(),
});

function mutate(bytes: Uint8Array, { at, act, size, choice }: Mutation): Uint8Array {
  const start = bytes.length === 0 ? 0 : at % bytes.length;
  const end = Math.min(bytes.length, start + size);
  const [before, part, after] = [bytes.subarray(0, start), bytes.subarray(start, end), bytes.subarray(end)];
  switch (act) {
    case 'flip':
      return Uint8Array.from(bytes, (byte, index) => (index === start ? byte ^ (1 << (choice % 8)) : byte));
    case 'cut':
      return join(before, after);
    case 'copy':
      return join(before, part, part, after);
    case 'insert':
      return join(before, telling[choice % telling.length], part, after);
  }
}

function join(...parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

const mutantOf = (files: readonly Uint8Array[]): fc.Arbitrary<string | undefined> =>
  fc.tuple(fc.constantFrom(...files), fc.array(mutation, { minLength: 1, maxLength: 12 })).map(([file, mutations]) => {
    const decoded = decodeText(mutations.reduce(mutate, file));
    return 'text' in decoded ? decoded.text : undefined;
  });

function assertWithin(text: string, spans: readonly Span[]): void {
  for (const { start, end } of spans)
    assert.ok(start >= 0 && start <= end && end <= text.length, `[${start}, ${end}) of ${text.length}`);
}

const analyse = createAnalyser();
const plain = (text: string | undefined): text is string => text !== undefined;

describe('files of our own with any bytes changed', () => {
  it('are read as articles without an error, all spans within the text', () => {
    fc.assert(
      fc.property(mutantOf(articles).filter(plain), (text) => {
        assertWithin(text, readArticle(text, {}).blocks);
        const { quotations, attributions, figures, dates } = analyse(text, {});
        assertWithin(
          text,
          quotations.flatMap(({ parts }) => parts),
        );
        assertWithin(
          text,
          attributions.flatMap(({ source, cue, content }) => [...source, ...cue, ...content]),
        );
        assertWithin(
          text,
          figures.flatMap(({ span, printed, conceptSpans }) => [span, printed, ...conceptSpans]),
        );
        assertWithin(
          text,
          dates.map(({ span }) => span),
        );
      }),
      { numRuns: runs(40) },
    );
  }).timeout(60_000);

  it('are collated without an error, and the same way twice', () => {
    const mutants = fc.array(mutantOf(articles).filter(plain), { minLength: 2, maxLength: 3 });
    fc.assert(
      fc.property(mutants, (texts) => {
        const [one, two] = [texts, [...texts].reverse()].map((order) => {
          const collation = createCollation();
          for (const text of order) {
            const analysis = analyse(text, {});
            collation.set(articleInfo(`${texts.indexOf(text)}.article`, analysis.article), analysis, text);
          }
          return [collation.quantities(), collation.utterances(), collation.claims()];
        });
        assert.deepEqual(one, two);
      }),
      { numRuns: runs(8) },
    );
  }).timeout(60_000);

  it('are read as sidecars: notes or problems, and one with errors is never written', () => {
    fc.assert(
      fc.property(mutantOf(sidecars).filter(plain), (text) => {
        const { problems, writable } = readSidecar(text);
        if (problems.some(({ severity }) => severity === 'error')) assert.ok(!writable);
        for (const { line, column } of problems) assert.ok(line >= 1 && column >= 1);
      }),
      { numRuns: runs(250) },
    );
  }).timeout(60_000);

  it('are read as dossier.yaml: what is sound, and problems at their places', () => {
    fc.assert(
      fc.property(mutantOf(dossiers).filter(plain), (text) => {
        const { problems } = parseDossier(text);
        assertWithin(
          text,
          problems.map(({ span }) => span),
        );
        for (const { line, column, message } of problems) assert.ok(line >= 1 && column >= 1 && message);
      }),
      { numRuns: runs(250) },
    );
  }).timeout(60_000);
});
