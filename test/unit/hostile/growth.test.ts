import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { type Analyser, createAnalyser } from '../../../src/core/analyse';
import { loadLearnedReader } from '../../../src/core/extraction/attributions/model/load';

/*
 * Reading takes time in proportion to a text's length, whatever the text. No times are asserted: eight times the text may take
 * three times eight times as long as the text itself, in one run; what grows with the square takes 64 times as long.
 */

const growth = 8;
const tolerance = 3;
/** Milliseconds below which a measurement says nothing. */
const least = 4;

interface Hostile {
  readonly name: string;
  /** Times the unit is repeated in the smaller text. */
  readonly times: number;
  readonly unit: (index: number) => string;
}

const always =
  (text: string): Hostile['unit'] =>
  () =>
    text;

const cases: readonly Hostile[] = [
  {
    name: 'prose on one line',
    times: 60,
    unit: always('The river rose by 3 metres on Monday, officials said, and 40 houses were lost. '),
  },
  { name: 'one sentence', times: 90, unit: always('the mayor said that water and mud and stones ') },
  { name: 'speech on one line', times: 250, unit: always('“Go,” he said. ') },
  { name: 'quotation marks', times: 12_500, unit: always('"') },
  { name: 'quotation marks between words', times: 1500, unit: always('" a ') },
  { name: 'quotation marks that are never closed', times: 1500, unit: always('“ab ') },
  { name: 'a number of a million digits', times: 125_000, unit: always('7') },
  { name: 'a line of dashes', times: 125_000, unit: always('-') },
  { name: 'dashes between blanks', times: 3000, unit: always('- ') },
  { name: 'long dashes', times: 125_000, unit: always('—') },
  { name: 'lone surrogates', times: 125_000, unit: always('\ud83d') },
  { name: 'lone surrogates between blanks', times: 3000, unit: always('\udc00 ') },
  { name: 'one number again and again', times: 2000, unit: always('17 ') },
  { name: 'numbers, each another', times: 1200, unit: (index) => `${100_000 + index} ` },
  { name: 'lists with "and"', times: 1000, unit: always('and 5 ') },
  { name: 'dates', times: 1200, unit: always('May 3 ') },
  { name: 'speakers, each another', times: 150, unit: (index) => `Mr Orr${index.toString(36)} Ott said so.\n\n` },
  { name: 'paragraphs', times: 150, unit: always('The mayor said that 40 houses fell.\n\n') },
  { name: 'short lines', times: 800, unit: always('ab cd\n') },
  { name: 'empty lines', times: 30_000, unit: always('\n') },
  { name: 'brackets', times: 30_000, unit: always('(') },
  { name: 'full stops', times: 2500, unit: always('. ') },
];

describe('hostile text', () => {
  const learned = loadLearnedReader(readFileSync('assets/attributions.bin'));

  for (const hostile of cases) {
    it(`takes time in proportion: ${hostile.name}`, function () {
      this.retries(2); // a collection of garbage in the one measurement or the other
      // The first reading warms the engine up.
      timeOf(createAnalyser(learned), textOf(hostile, 1));
      const once = timeOf(createAnalyser(learned), textOf(hostile, 1));
      const more = timeOf(createAnalyser(learned), textOf(hostile, growth));
      const bound = Math.max(once, least) * growth * tolerance;
      assert.ok(more <= bound, `${growth} times the text took ${(more / once).toFixed(1)} times as long`);
    }).timeout(600_000);
  }
});

function textOf({ times, unit }: Hostile, factor: number): string {
  return Array.from({ length: times * factor }, (_, index) => unit(index)).join('');
}

/** Milliseconds of the processor's time: other programs on the machine hardly change it. */
function timeOf(analyse: Analyser, text: string): number {
  const start = process.cpuUsage();
  analyse(text, { published: '2024-02-02' });
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}
