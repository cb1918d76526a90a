import assert from 'node:assert/strict';
import type { Block } from '../../../../src/core/article/types';
import { createAnalyser } from '../../../../src/core/analyse';
import { textOf } from '../../../../src/core/text/span';
import { foldsOf } from '../../../../src/vscode/features/folding/foldingModel';
import { disagreementsOf, nextPlace } from '../../../../src/vscode/features/navigation/disagreements';
import { selectionSpans } from '../../../../src/vscode/features/navigation/selectionSpans';
import { outlineOf, type OutlineEntry } from '../../../../src/vscode/features/outline/outlineModel';
import { collate } from '../../collation/build';

const analyse = createAnalyser();
const words = { nobody: 'nobody named', untitled: 'untitled' };

describe('outline', () => {
  const text = [
    'Ferry runs aground off Port Alder',
    '',
    'PORT ALDER — Some 40 passengers were taken off a ferry on Monday, the coast guard said.',
    '',
    '“We saw the rocks too late,” said Captain Ines Holm.',
    '',
  ].join('\n');

  const shown = (entries: readonly OutlineEntry[], depth = 0): string[] =>
    entries.flatMap((entry) => [
      `${'  '.repeat(depth)}${entry.kind} ${entry.name}`,
      ...shown(entry.children, depth + 1),
    ]);

  it('nests figures in claims and claims in paragraphs', () => {
    const lines = shown(outlineOf(analyse(text, {}), text, words));
    assert.equal(lines[0], 'headline Ferry runs aground off Port Alder');
    assert.ok(
      lines.includes('  paragraph Some 40 passengers were taken off a ferry on Monday, the…'),
      lines.join('\n'),
    );
    assert.ok(
      lines.some((line) => /^ {4}claim (the )?coast guard$/.test(line)),
      lines.join('\n'),
    );
    assert.ok(lines.includes('      figure Some 40'), lines.join('\n'));
    assert.ok(
      lines.some((line) => /^ {4}quotation .*Ines Holm$/.test(line)),
      lines.join('\n'),
    );
  });

  it('of nothing is empty', () => {
    assert.deepEqual(outlineOf(analyse('', {}), '', words), []);
  });
});

describe('folds', () => {
  const block = (kind: Block['kind'], text: string, part: string): Block => {
    const start = text.indexOf(part);
    return { kind, start, end: start + part.length, bodyStart: start };
  };

  it('join furniture that stands together and leave single lines alone', () => {
    const text = 'Head\n\nPhoto: A\n\nSign up\n\nStory\n\nShare';
    const blocks = [
      block('headline', text, 'Head'),
      block('furniture', text, 'Photo: A'),
      block('furniture', text, 'Sign up'),
      block('paragraph', text, 'Story'),
      block('furniture', text, 'Share'),
    ];
    assert.deepEqual(
      foldsOf(blocks, text).map((fold) => [fold.kind, textOf(text, fold)]),
      [['furniture', 'Photo: A\n\nSign up']],
    );
  });

  it('end a section before the next heading of its rank', () => {
    const text = '## One\n\nA\n\n### Inner\n\nB\n\n## Two\n\nC';
    const blocks = ['One', 'A', 'Inner', 'B', 'Two', 'C'].map((part) => block('paragraph', text, part));
    assert.deepEqual(
      foldsOf(blocks, text).map((fold) => textOf(text, fold)),
      ['One\n\nA\n\n### Inner\n\nB', 'Inner\n\nB', 'Two\n\nC'],
    );
  });
});

describe('selection spans', () => {
  it('hold each other', () => {
    const text = 'Head\n\nThe mayor said: “We had 40 minutes, no more.” He left.\n';
    const spans = selectionSpans(analyse(text, {}), text, text.indexOf('minutes'));
    const texts = spans.map((span) => textOf(text, span));
    assert.equal(texts[0], 'minutes');
    assert.ok(texts.includes('We had 40 minutes, no more.'), texts.join('\n'));
    assert.ok(texts.includes('“We had 40 minutes, no more.”'));
    assert.ok(texts.includes('We had 40 minutes'), 'the phrase');
    assert.equal(texts.at(-1), text);
    spans.slice(1).forEach((span, at) => assert.ok(span.start <= spans[at].start && span.end >= spans[at].end));
  });

  it('of an empty text are none', () => {
    assert.deepEqual(selectionSpans(analyse('', {}), '', 0), []);
  });
});

describe('disagreements', () => {
  const collation = collate([
    {
      outlet: 'A',
      published: '2025-03-01',
      text: 'Rescuers said {14|=14 count passenger} passengers drowned off Port Alder.',
    },
    {
      outlet: 'B',
      published: '2025-03-01',
      text: 'In all {31|=31 count passenger} passengers drowned off Port Alder.',
    },
  ]);

  it('name what stands against a figure', () => {
    const found = disagreementsOf(collation, 'a.txt', 1);
    assert.deepEqual(
      found.map(({ reading, against }) => [reading.printed, against.map(({ printed }) => printed)]),
      [['14', ['31']]],
    );
  });

  const places = new Map([
    ['a', [10, 20]],
    ['b', []],
    ['c', [5]],
  ]);
  const spansOf = (article: string) => places.get(article)!.map((start) => ({ start, end: start + 1 }));
  const from = (article: string, offset: number, step: 1 | -1): string => {
    const next = nextPlace(['a', 'b', 'c'], { article, offset }, step, spansOf);
    return next ? `${next.article}${next.span.start}` : 'none';
  };

  it('are gone through in a circle, both ways', () => {
    assert.deepEqual(
      [from('a', 0, 1), from('a', 10, 1), from('a', 20, 1), from('b', 0, 1), from('c', 5, 1)],
      ['a10', 'a20', 'c5', 'c5', 'a10'],
    );
    assert.deepEqual(
      [from('a', 10, -1), from('a', 20, -1), from('c', 5, -1), from('b', 9, -1)],
      ['c5', 'a10', 'a20', 'a20'],
    );
    assert.equal(
      nextPlace(['a'], { article: 'a', offset: 0 }, 1, () => []),
      undefined,
    );
    assert.equal(
      nextPlace([], { article: 'a', offset: 0 }, 1, () => []),
      undefined,
    );
  });
});
