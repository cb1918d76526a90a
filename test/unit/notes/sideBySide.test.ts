import assert from 'node:assert/strict';
import fc from 'fast-check';
import { AnchorText, describe as describePassage, resolve, sideBySide, type MarkedRun } from '../../../src/core/notes';

const paragraph =
  'The Tarn line said “about 1,500 crates” were lost, and that no crew was hurt. Mette Orlund denied it on Friday.';
const article = `Crates lost off Marram\n\n${paragraph}\n\nRain is due.\n`;

/** The note on `words` after an edit, both sides, what differs in brackets. */
function beside(words: string, from: string, to: string): { old: string; now: string } {
  const start = article.indexOf(words);
  const target = describePassage(article, { start, end: start + words.length });
  const text = article.replace(from, to);
  assert.notEqual(text, article);
  const resolution = resolve(text, target);
  assert.ok(resolution.state !== 'orphan');
  const now = text.slice(resolution.span.start, resolution.span.end);
  const sides = sideBySide(text, target, { old: target.exact, now, span: resolution.span });
  return { old: printed(sides.old), now: printed(sides.now) };
}

const printed = (runs: readonly MarkedRun[]): string =>
  runs.map(({ text, differs }) => (differs ? `[${text}]` : text)).join(' ');

describe('old and new words side by side', () => {
  const cases: { name: string; words: string; edit: [string, string]; old: string; now: string }[] = [
    {
      name: 'a digit, though the numbers are alike but for their marks',
      words: 'about 1,500 crates” were lost',
      edit: ['1,500', '1.500'],
      old: 'about [1,500] crates” were lost',
      now: 'about [1.500] crates” were lost',
    },
    {
      name: 'a word gone',
      words: 'no crew was hurt',
      edit: ['no crew', 'crew'],
      old: '[no] crew was hurt',
      now: 'crew was hurt',
    },
    {
      name: 'no typography',
      words: '“about 1,500 crates” were lost',
      edit: ['“about 1,500 crates” were', '"about 1,500 crates" are'],
      old: '“about 1,500 crates” [were] lost',
      now: '"about 1,500 crates" [are] lost',
    },
    {
      name: 'what stands beside a passage that is the same',
      words: 'crates” were lost',
      edit: ['1,500', '1,900'],
      old: 'off Marram The Tarn line said “about [1,500] crates” were lost, and that no crew was …',
      now: 'off Marram The Tarn line said “about [1,900] crates” were lost, and that no crew was …',
    },
  ];
  for (const { name, words, edit, old, now } of cases) {
    it(`mark ${name}`, () => assert.deepEqual(beside(words, ...edit), { old, now }));
  }

  it('leave out what is the same far from a difference, and nothing that differs', () => {
    const sides = beside(paragraph, 'no crew', 'one of the crew');
    assert.equal(
      sides.old,
      '… said “about 1,500 crates” were lost, and that [no] crew was hurt. Mette Orlund denied it on Friday.',
    );
    assert.match(sides.now, /that \[one of the\] crew/);
  });

  it('give every word of short passages back', () => {
    const words = fc.array(fc.constantFrom('the', 'quay', '12', '1,2', 'not', '“so”', '|', '…'), {
      minLength: 1,
      maxLength: 7,
    });
    fc.assert(
      fc.property(words, words, (first, second) => {
        const [old, now] = [first.join(' '), second.join('  ')];
        const span = { start: 0, end: now.length };
        const sides = sideBySide(new AnchorText(now), { exact: old }, { span, old, now });
        const back = (runs: readonly MarkedRun[]): string => runs.map(({ text }) => text).join(' ');
        assert.equal(back(sides.old), old);
        assert.equal(back(sides.now), second.join(' '));
        const same = (runs: readonly MarkedRun[]): string => back(runs.filter(({ differs }) => !differs));
        assert.equal(same(sides.old), same(sides.now));
      }),
    );
  });

  it('stay quick where long passages have nothing in common', () => {
    const [old, now] = ['alike '.repeat(40_000), 'other '.repeat(40_000)];
    const span = { start: 0, end: now.length };
    const sides = sideBySide(now, { exact: old }, { span, old, now });
    assert.ok(printed(sides.old).length < 1000 && printed(sides.now).startsWith('other other'));
  });
});
