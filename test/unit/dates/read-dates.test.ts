import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readDates } from '../../../src/core/extraction/dates';

/** A Friday. */
const published = '2025-08-22';

/** Words, the expression in them, its kind, and its days. "-": it cannot be placed. */
const cases: readonly (readonly [text: string, found: string, days: string, kind?: string])[] = [
  ['The gate broke on 14 April 2025.', '14 April 2025', '2025-04-14'],
  ['It was signed on Monday, 14 April 2025 at dawn.', 'Monday, 14 April 2025', '2025-04-14'],
  ['On April 14, 2025, the gate broke.', 'April 14, 2025', '2025-04-14'],
  ['On Apr. 3, 2025 it rained.', 'Apr. 3, 2025', '2025-04-03'],
  ['On the 3rd of May it rained.', '3rd of May', '2025-05-03'],
  ['It rained on December 30.', 'December 30', '2024-12-30'],
  ['It will open on December 30.', 'December 30', '2025-12-30'],
  ['The log of 2025-04-28 is lost.', '2025-04-28', '2025-04-28'],
  ['The log of 28.04.2025 is lost.', '28.04.2025', '2025-04-28'],
  ['The log of 03/04/2025 is lost.', '03/04/2025', '-'],
  ['It rained from 14 to 16 May.', '14 to 16 May', '2025-05-14..2025-05-16'],
  ['It rained on May 14-16, 2024.', 'May 14-16, 2024', '2024-05-14..2024-05-16'],
  ['It began in April 2025.', 'April 2025', '2025-04-01..2025-04-30'],
  ['It began in April.', 'April', '2025-04-01..2025-04-30'],
  ['It began in October.', 'October', '2024-10-01..2024-10-31'],
  ['It will begin in October.', 'October', '2025-10-01..2025-10-31'],
  ['It began in October of last year.', 'October of last year', '2024-10-01..2024-10-31'],
  ['It began in March this year.', 'March this year', '2025-03-01..2025-03-31'],
  ['It began last August.', 'last August', '2024-08-01..2024-08-31'],
  ['It began last March.', 'last March', '2025-03-01..2025-03-31'],
  ['It began in early June.', 'early June', '2025-06-01..2025-06-10'],
  ['It began in mid-June 2024.', 'mid-June 2024', '2024-06-11..2024-06-20'],
  ['It began in late February 2024.', 'late February 2024', '2024-02-21..2024-02-29'],
  ['It began last fall.', 'last fall', '2024-09-01..2024-11-30'],
  ['It began last autumn.', 'last autumn', '2024-09-01..2024-11-30'],
  ['It began last winter.', 'last winter', '2024-12-01..2025-02-28'],
  ['It began this summer.', 'this summer', '2025-06-01..2025-08-31'],
  ['It ends next spring.', 'next spring', '2026-03-01..2026-05-31'],
  ['It began in the spring of 2022.', 'the spring of 2022', '2022-03-01..2022-05-31'],
  ['It began in the first quarter of 2025.', 'the first quarter of 2025', '2025-01-01..2025-03-31'],
  ['It began in Q3 2024.', 'Q3 2024', '2024-07-01..2024-09-30'],
  ['It began in the second half of last year.', 'the second half of last year', '2024-07-01..2024-12-31'],
  ['He spoke on Thursday.', 'Thursday', '2025-08-21'],
  ['He spoke Friday.', 'Friday', '2025-08-22'],
  ['He spoke last Friday.', 'last Friday', '2025-08-15'],
  ['He speaks next Friday.', 'next Friday', '2025-08-29'],
  ['He will speak on Monday.', 'Monday', '2025-08-25'],
  ['They had left by Monday night.', 'Monday night', '2025-08-18'],
  ['They must leave by Monday night.', 'Monday night', '2025-08-25'],
  ['He spoke on Tuesday last week.', 'Tuesday last week', '2025-08-12'],
  ['It rained over the weekend.', 'the weekend', '2025-08-16..2025-08-17'],
  ['He spoke today.', 'today', '2025-08-22'],
  ['He spoke yesterday evening.', 'yesterday evening', '2025-08-21'],
  ['It rained overnight.', 'overnight', '2025-08-21'],
  ['It rained last night.', 'last night', '2025-08-21'],
  ['He speaks tomorrow.', 'tomorrow', '2025-08-23'],
  ['He spoke this week.', 'this week', '2025-08-18..2025-08-24'],
  ['He spoke earlier this month.', 'earlier this month', '2025-08-01..2025-08-31'],
  ['He spoke last year.', 'last year', '2024-01-01..2024-12-31'],
  ['He spoke late last year.', 'late last year', '2024-09-01..2024-12-31'],
  ['He held it until the beginning of this year.', 'the beginning of this year', '2025-01-01..2025-04-30'],
  ['He spoke two days ago.', 'two days ago', '2025-08-20'],
  ['He spoke a week earlier.', 'a week earlier', '2025-08-11..2025-08-17'],
  ['He spoke three years ago.', 'three years ago', '2022-01-01..2022-12-31'],
  ['He spoke several months ago.', 'several months ago', '-'],
  ['He spoke in 2019.', '2019', '2019-01-01..2019-12-31', 'year'],
  ['He read the 2019 report.', '2019', '2019-01-01..2019-12-31', 'year'],
  ['He spoke in late 2019.', 'late 2019', '2019-09-01..2019-12-31', 'year'],
  ['He spoke in the 1990s.', '1990s', '1990-01-01..1999-12-31', 'year'],
  ["He spoke in the '90s.", "'90s", '1990-01-01..1999-12-31', 'year'],
  ['The 2012-13 budget passed.', '2012-13', '2012-01-01..2013-12-31', 'year'],
  ['He spoke at 5 a.m. sharp.', '5 a.m.', '-', 'time'],
  ['He spoke at 17:05 BST.', '17:05 BST', '-', 'time'],
  ['He spoke at 0600 GMT.', '0600 GMT', '-', 'time'],
  ['He spoke at noon.', 'noon', '-', 'time'],
  ['He spoke for 36 hours.', '36 hours', '-', 'duration'],
  ['He spoke of three years of war.', 'three years', '-', 'duration'],
  ['He spoke for a month.', 'a month', '-', 'duration'],
];

describe('readDates', () => {
  for (const [text, found, days, kind = 'date'] of cases) {
    it(`finds "${found}" in "${text}"`, () => {
      const dates = readDates(text, published);
      assert.deepEqual(
        dates.map(({ span }) => text.slice(span.start, span.end)),
        [found],
      );
      assert.equal(dates[0].kind, kind);
      const { from, to } = dates[0].resolved ?? {};
      assert.equal(from === undefined ? '-' : from === to ? from : `${from}..${to}`, days);
    });
  }

  const none: readonly string[] = [
    'They may march in the fall of a king.',
    'A girl of 14 sold 2000 soldiers of tin.',
    'The 3-year-old boy slept.',
    'By June Carter and April Jones.',
    'Version 10.12.5 costs $2024.',
    'The number rose by 1,950 to 12,024.',
  ];
  for (const text of none) {
    it(`finds nothing in "${text}"`, () => assert.deepEqual(readDates(text, published), []));
  }

  it('leaves relative dates unresolved without a publication day, and resolves the absolute', () => {
    const dates = readDates('On Thursday, two days ago, in April, last fall and on 3 May 2024.', undefined);
    assert.deepEqual(
      dates.map(({ resolved }) => resolved?.from),
      [undefined, undefined, undefined, undefined, '2024-05-03'],
    );
  });

  it('tells nothing more exactly than the publication is known', () => {
    const dates = readDates('On Thursday, last month, last year and on 3 May 2024.', '2025-08');
    assert.deepEqual(
      dates.map(({ resolved }) => resolved?.from),
      [undefined, '2025-07-01', '2024-01-01', '2024-05-03'],
    );
  });

  it('counts "the previous day" from the day named before it in the sentence', () => {
    const dates = readDates('He spoke on Tuesday and wrote the previous day. She came the next day.', published);
    assert.deepEqual(
      dates.map(({ resolved }) => resolved?.from),
      ['2025-08-19', '2025-08-18', '2025-08-23'],
    );
  });

  it('opens "since" towards the publication', () => {
    const [date] = readDates('It has rained since October of last year.', published);
    assert.deepEqual(date.resolved, { from: '2024-10-01', to: published, precision: 'month', since: true });
  });

  it('gives spans in order, inside the text and apart, for any words', () => {
    const word = fc.constantFrom(
      'since',
      'the',
      'April',
      '3',
      '2024',
      'Monday',
      'last',
      'week',
      'two',
      'days',
      'ago',
      'fall',
      '-',
      ',',
      '.',
      'of',
      '10:30',
      'year',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(word, fc.string())), (words) => {
        const text = words.join(' ');
        let end = 0;
        for (const { span, resolved } of readDates(text, published)) {
          assert.ok(end <= span.start && span.start < span.end && span.end <= text.length);
          assert.ok(resolved === undefined || resolved.from <= resolved.to);
          end = span.end;
        }
      }),
    );
  });
});
