import assert from 'node:assert/strict';
import fc from 'fast-check';
import { followEdits } from '../../../src/core/notes/ranges';

const passage = { start: 10, end: 20 };

describe('passages follow edits', () => {
  const cases: {
    name: string;
    edit: [offset: number, length: number, inserted: number];
    start: number;
    end: number;
  }[] = [
    { name: 'an insertion before moves it', edit: [0, 0, 5], start: 15, end: 25 },
    { name: 'an insertion at its beginning is not in it', edit: [10, 0, 5], start: 15, end: 25 },
    { name: 'an insertion inside is in it', edit: [15, 0, 5], start: 10, end: 25 },
    { name: 'an insertion at its end is not in it', edit: [20, 0, 5], start: 10, end: 20 },
    { name: 'a change behind does nothing', edit: [25, 3, 9], start: 10, end: 20 },
    { name: 'a deletion up to it moves it', edit: [5, 5, 0], start: 5, end: 15 },
    { name: 'its first word replaced stays in it', edit: [10, 3, 6], start: 10, end: 23 },
    { name: 'its last word replaced stays in it', edit: [17, 3, 6], start: 10, end: 23 },
    { name: 'a replacement over its beginning takes its head', edit: [5, 10, 2], start: 7, end: 12 },
    { name: 'a replacement over its end takes its tail', edit: [15, 10, 2], start: 10, end: 15 },
    { name: 'its deletion leaves an empty place', edit: [10, 10, 0], start: 10, end: 10 },
    { name: 'a replacement of more than it leaves an empty place', edit: [5, 30, 4], start: 9, end: 9 },
  ];
  for (const { name, edit, start, end } of cases) {
    it(name, () => {
      const [offset, length, inserted] = edit;
      assert.deepEqual(followEdits(passage, [{ offset, length, inserted }]), { start, end });
    });
  }

  it('keeps the characters of the passage that no edit touched, and no others', () => {
    const edit = fc.record({ at: fc.nat(60), length: fc.nat(12), text: fc.constantFrom('', 'x', 'yyyy') });
    fc.assert(
      fc.property(
        fc.nat(40),
        fc.integer({ min: 1, max: 20 }),
        fc.array(edit, { maxLength: 6 }),
        (start, length, edits) => {
          // Characters of the passage are letters, those outside are dots, so that the result can be read off.
          let text = '.'.repeat(start) + 'P'.repeat(length) + '.'.repeat(30);
          let span = { start, end: start + length };
          for (const { at, length: cut, text: inserted } of edits) {
            const offset = Math.min(at, text.length);
            const removed = Math.min(cut, text.length - offset);
            text = text.slice(0, offset) + inserted + text.slice(offset + removed);
            span = followEdits(span, [{ offset, length: removed, inserted: inserted.length }]);
            assert.ok(0 <= span.start && span.start <= span.end && span.end <= text.length);
          }
          assert.ok(!text.slice(span.start, span.end).includes('.'), 'holds what was never in it');
          assert.ok(
            !text.slice(0, span.start).includes('P') && !text.slice(span.end).includes('P'),
            'lost what was left of it',
          );
        },
      ),
    );
  });
});
