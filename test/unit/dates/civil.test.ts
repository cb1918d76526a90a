import assert from 'node:assert/strict';
import fc from 'fast-check';
import { addMonths, fromDays, parseIso, toDays, weekday } from '../../../src/core/extraction/dates/civil';

describe('civil dates', () => {
  it('agree with the calendar of the host on every day of eight hundred years', () => {
    fc.assert(
      fc.property(fc.integer({ min: -135_000, max: 157_000 }), (days) => {
        const host = new Date(days * 86_400_000);
        const date = fromDays(days);
        assert.deepEqual(date, { year: host.getUTCFullYear(), month: host.getUTCMonth() + 1, day: host.getUTCDate() });
        assert.equal(toDays(date), days);
        assert.equal(weekday(date), host.getUTCDay());
      }),
    );
  });

  it('keep to the end of shorter months', () => {
    assert.deepEqual(addMonths({ year: 2024, month: 1, day: 31 }, 1), { year: 2024, month: 2, day: 29 });
    assert.deepEqual(addMonths({ year: 2025, month: 1, day: 31 }, -2), { year: 2024, month: 11, day: 30 });
  });

  it('are read from ISO, with less or more than a day', () => {
    assert.deepEqual(parseIso('2025'), { year: 2025 });
    assert.deepEqual(parseIso('2025-04'), { year: 2025, month: 4, day: undefined });
    assert.deepEqual(parseIso('2025-10-15T21:30:00+01:00'), { year: 2025, month: 10, day: 15 });
    for (const none of ['2025-02-30', '2025-13', '25-01-01', 'April 2025', '']) assert.equal(parseIso(none), undefined);
  });
});
