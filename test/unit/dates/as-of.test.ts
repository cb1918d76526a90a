import assert from 'node:assert/strict';
import { asOfFor, readDates } from '../../../src/core/extraction/dates';

/** A sentence with the figure in brackets, and the date that governs it. */
const cases: readonly (readonly [sentence: string, date: string | undefined])[] = [
  ['The gate gave way on Tuesday and [41] people drowned.', 'Tuesday'],
  ['The agency said in April that around [600] people had left.', 'April'],
  ['The agency said in April that 600 people had left, and more than [4,000] had been hurt.', 'April'],
  ['About [600] people have left, the agency said in April, citing its own lists.', 'April'],
  ['On Monday, the toll stood at [41].', 'Monday'],
  ['The toll, as of last Friday, was [41].', 'last Friday'],
  ['The toll went from 23 on Tuesday to [41] on Wednesday and 58 on Thursday.', 'Wednesday'],
  ['The toll went from [23] on Tuesday to 41 on Wednesday.', 'Tuesday'],
  ['They reckon that [15,000] pilgrims came since March of last year, while some 700 went home.', 'March of last year'],
  ['They reckon that 15,000 pilgrims came since March of last year, while some [700] went home.', undefined],
  ['The dam is a memory of 1979, when a flood killed [212] people.', '1979'],
  ['Not since 1979, when a flood killed [212] people, has it rained so.', '1979'],
  ['In 1979 the first toll was [90].', '1979'],
  ['[58] people are dead, 17 more than on Wednesday.', undefined],
  ["[58] people died in Tuesday's flood.", undefined],
  ['The town spent [40] million crowns of its 2019 budget.', undefined],
  ['The dam, completed in 1968, holds [12] million tonnes.', undefined],
  ['The [61]-metre dam, completed in 1968, lies above the town.', undefined],
  ['He waited for three years with [40] others.', undefined],
  ['By Monday night [30] had been found, though a search on Sunday failed.', 'Monday night'],
  ['[41] people, including 11 children, died on Tuesday.', 'Tuesday'],
  ['The channel said on Thursday, quoting the agency, that divers had saved [15] people.', 'Thursday'],
];

describe('asOfFor', () => {
  for (const [marked, expected] of cases) {
    it(`${expected ?? 'nothing'}: ${marked}`, () => {
      const start = marked.indexOf('[');
      const end = marked.indexOf(']') - 1;
      const text = marked.replace(/[[\]]/g, '');
      const dates = readDates(text, '2025-08-22');
      const asOf = asOfFor({ start, end }, dates, text, { start: 0, end: text.length });
      assert.equal(asOf && text.slice(asOf.span.start, asOf.span.end), expected);
    });
  }

  it('closes a "since" whose moment the figure belongs to', () => {
    const text = 'Not since 1979, when a flood killed 212 people, has it rained so.';
    const start = text.indexOf('212');
    const asOf = asOfFor({ start, end: start + 3 }, readDates(text, '2025-08-22'), text, {
      start: 0,
      end: text.length,
    });
    assert.deepEqual([asOf?.from, asOf?.to, asOf?.since], ['1979-01-01', '1979-12-31', undefined]);
  });
});
