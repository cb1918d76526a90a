import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  importAnnotations,
  type Note,
  type NoteOfArticle,
  notesToCsv,
  notesToJsonLd,
  notesToMarkdown,
  verdicts,
} from '../../../src/core/notes';
import { runs } from '../../lib/runs';
import { modelProblems } from './support/annotation-model';

let state = 7;
const random = (): number => (state = (state * 48271) % 2147483647) / 2147483647;
const text = fc.string({ unit: 'grapheme', minLength: 1 });
const id = fc.stringMatching(/^[A-Za-z0-9_-]{1,12}$/);
const at = fc.constantFrom('2026-11-22', '2026-11-22T10:41:00Z', '2026-11-22T10:41+02:00', '2026-11-22T10:41:00.5Z');
const maybe = <Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<Value | undefined> =>
  fc.option(value, { nil: undefined });
const withoutUndefined = <Value extends object>(value: Value): Value =>
  Object.fromEntries(Object.entries(value).filter(([, field]) => field !== undefined)) as Value;

const target = fc
  .record({ exact: text, prefix: maybe(text), suffix: maybe(text), start: maybe(fc.nat()), end: maybe(fc.nat()) })
  .map(withoutUndefined);
const reply = fc.record({ id, by: maybe(text), at: maybe(at), text }).map(withoutUndefined);
const notes: fc.Arbitrary<NoteOfArticle[]> = fc.uniqueArray(
  fc.record({
    article: fc.constantFrom('a.article', 'b/c d.txt', 'é.md'),
    url: maybe(fc.constant('https://example.org/a')),
    note: fc
      .record({
        id,
        target: maybe(target),
        tags: fc.uniqueArray(text, { maxLength: 3 }),
        verdict: maybe(fc.constantFrom(...verdicts)),
        by: maybe(text),
        at: maybe(at),
        orphaned: maybe(fc.constant(true)),
        resolved: maybe(fc.constant(true)),
        text: maybe(text),
        replies: fc.uniqueArray(reply, { maxLength: 3, selector: ({ id: key }) => key }),
      })
      .map((note) => withoutUndefined(note) as Note),
  }),
  { minLength: 1, maxLength: 5, selector: ({ note }) => note.id },
);

const example: NoteOfArticle = {
  article: 'kiln.article',
  outlet: 'Post',
  state: 'changed',
  now: 'About 410 jobs',
  note: {
    id: 'a1',
    target: { exact: 'About 140 jobs', start: 10, end: 24 },
    tags: ['jobs', 'single-source'],
    verdict: 'disputed',
    by: 'dana',
    at: '2026-11-22T10:41:00Z',
    text: '=HYPERLINK("x")\n\n# Not a heading',
    replies: [{ id: 'r1', by: 'kim', text: '@Agreed' }],
  },
};

describe('notes as Web Annotations', () => {
  it('come back as they went', function () {
    const times = runs(2000);
    this.timeout(30_000 + times * 10);
    fc.assert(
      fc.property(notes, (all) => {
        const { notes: back, problems } = importAnnotations(notesToJsonLd(all), random);
        assert.deepEqual(problems, []);
        assert.deepEqual(
          back.map(({ article, note }) => ({ article, note })),
          all.map(({ article, note }) => ({ article, note })),
        );
      }),
      { numRuns: times },
    );
  });

  it('keep to the vocabulary of the model', () => {
    fc.assert(
      fc.property(notes, (all) => assert.deepEqual(modelProblems(JSON.parse(notesToJsonLd(all))), [])),
      { numRuns: runs(300) },
    );
  });

  it('are found wanting by the check where they leave the model', () => {
    const broken = JSON.parse(notesToJsonLd([example])) as { first: { items: Record<string, unknown>[] } };
    const [first] = broken.first.items;
    first.motivation = 'noting';
    first.colour = 'red';
    delete first.target;
    assert.equal(modelProblems(broken).length, 3);
  });
});

describe('annotations of other programs', () => {
  it('are read from a search of Hypothesis', () => {
    const search = {
      total: 2,
      rows: [
        {
          id: 'r-1_A',
          created: '2026-01-02T03:04:05.123456+00:00',
          user: 'acct:kim@hypothes.is',
          uri: 'https://example.org/kiln',
          text: 'I agree.',
          tags: [],
          references: ['Ab-12_x'],
          target: [{ source: 'https://example.org/kiln' }],
        },
        {
          id: 'Ab-12_x',
          created: '2026-01-02T03:04:05.123456+00:00',
          user: 'acct:dana@hypothes.is',
          user_info: { display_name: 'Dana' },
          uri: 'https://example.org/kiln',
          text: 'Who counted?',
          tags: ['jobs', 'jobs'],
          target: [
            {
              source: 'https://example.org/kiln',
              selector: [
                { type: 'RangeSelector', startContainer: '/p[1]', startOffset: 0 },
                { type: 'TextPositionSelector', start: 24, end: 38 },
                { type: 'TextQuoteSelector', exact: 'About 140 jobs', prefix: 'pottery ', suffix: ' are' },
              ],
            },
          ],
        },
      ],
    };
    assert.deepEqual(importAnnotations(JSON.stringify(search), random), {
      notes: [
        {
          note: {
            id: 'Ab-12_x',
            target: { exact: 'About 140 jobs', prefix: 'pottery ', suffix: ' are', start: 24, end: 38 },
            tags: ['jobs'],
            by: 'Dana',
            at: '2026-01-02T03:04:05.123456+00:00',
            text: 'Who counted?',
            replies: [{ id: 'r-1_A', by: 'kim', at: '2026-01-02T03:04:05.123456+00:00', text: 'I agree.' }],
          },
          source: 'https://example.org/kiln',
        },
      ],
      problems: [],
    });
  });

  it('are read in the model’s shorter ways of writing', () => {
    const simple = {
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      id: 'http://example.org/anno1',
      type: 'Annotation',
      bodyValue: 'Short.',
      target: 'http://example.org/page',
    };
    const { notes: found } = importAnnotations(JSON.stringify([simple]), random);
    assert.deepEqual(
      found.map(({ note, source }) => [note.text, note.target, source]),
      [['Short.', undefined, 'http://example.org/page']],
    );
  });

  const refused = [
    ['no JSON', '{', /not JSON/],
    ['something else', '{"a": 1}', /holds no annotations/],
    ['an empty list', '[]', /holds no annotations/],
  ] as const;
  for (const [name, json, message] of refused) {
    it(`are refused where the file is ${name}`, () => assert.throws(() => importAnnotations(json, random), message));
  }

  it('never make it throw otherwise, whatever the JSON', function () {
    const times = runs(1000);
    this.timeout(30_000 + times * 20);
    const part = fc.constantFrom(
      'type',
      'Annotation',
      'target',
      'body',
      'rows',
      'uri',
      'selector',
      'items',
      'references',
    );
    const json = fc.oneof(fc.jsonValue(), fc.array(fc.dictionary(part, fc.oneof(part, fc.jsonValue()))));
    fc.assert(
      fc.property(json, (value) => {
        try {
          importAnnotations(JSON.stringify(value), random);
        } catch (error) {
          assert.match(String(error), /holds no annotations/);
        }
      }),
      { numRuns: times },
    );
  });
});

describe('notes as documents', () => {
  it('are rows that no spreadsheet runs', () => {
    const [header, ...rows] = notesToCsv([example]).split('\r\n');
    assert.match(header, /^Article,Outlet,Passage,State,Now,Note,Tags/);
    assert.equal(
      rows[0],
      'kiln.article,Post,About 140 jobs,changed,About 410 jobs,"\'=HYPERLINK(""x"")\n\n# Not a heading","jobs, single-source",disputed,dana,2026-11-22T10:41:00Z,,kim: @Agreed,a1,10,24',
    );
  });

  it('are a report in Markdown that shows the words as they are', () => {
    assert.equal(
      notesToMarkdown([example]),
      [
        '# Notes',
        '',
        '## Post: kiln.article',
        '',
        '> About 140 jobs',
        '',
        '_Now:_',
        '',
        '> About 410 jobs',
        '',
        '\\=HYPERLINK("x")',
        '',
        '\\# Not a heading',
        '',
        '_the words have changed · disputed · \\#jobs \\#single-source · dana, 2026-11-22_',
        '',
        '- **kim:** @Agreed',
        '',
      ].join('\n'),
    );
    assert.equal(notesToMarkdown([]), 'There are no notes.\n');
  });
});
