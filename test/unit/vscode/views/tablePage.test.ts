import assert from 'node:assert/strict';
import { firstParts } from '../../../../src/vscode/features/table/tableModel';
import { tablePage } from '../../../../src/vscode/features/table/tablePage';
import type { TableWords } from '../../../../src/vscode/features/table/words';
import { collate } from '../../collation/build';

const hostile = '</script><script>alert(1)</script><!-- <img src=x onerror=alert(1)> ]]> " \' & \u2028';
const words = { quantities: `Quantities ${hostile}` } as TableWords;
const files = { script: 'run()', style: 'b{}' };
const pageOf = (data: Partial<Parameters<typeof tablePage>[1]>): string =>
  tablePage(files, { folder: 'file:///news', words, first: [], ...data }, 'en"><script>');

/** What the page's script reads. */
const dataIn = (page: string): unknown => JSON.parse(/id="data">([^<]*)<\/script>/.exec(page)![1]);

describe('the page of the table', () => {
  const collation = collate([
    { outlet: hostile, text: 'In all {31|=31 count passenger} passengers drowned.' },
    { outlet: 'Quay Times', text: 'In all {14|=14 count passenger} passengers drowned.' },
  ]);
  const first = firstParts(collation, { title: hostile, read: 2, known: 2, notes: [] });

  it('holds its first rows, whatever words are in them, and no element of theirs', () => {
    assert.equal(first.length, 2);
    const page = pageOf({ first });
    assert.deepEqual(dataIn(page), { folder: 'file:///news', words, first });
    const tags = [...page.matchAll(/<(\/?\w+|!--)/g)].map(([, tag]) => tag);
    assert.deepEqual(tags, [
      ...['html', 'head', 'meta', 'meta', 'meta', 'style', '/style', 'title', '/title', '/head'],
      ...['body', 'main', '/main', 'script', '/script', 'script', '/script', '/body', '/html'],
    ]);
  });

  it('may run its own script and use its own style, and load nothing', () => {
    const page = pageOf({});
    const [, nonce] = /script-src 'nonce-([0-9a-f]{32})'"/.exec(page)!;
    assert.ok(page.includes(`content="default-src 'none'; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}'"`));
    assert.ok(page.includes(`<script nonce="${nonce}">run()</script>`));
    assert.ok(page.includes(`<style nonce="${nonce}">b{}</style>`));
    assert.doesNotMatch(page, /<[^>]*\s(?:src|href)=/);
    assert.notEqual(pageOf({}), page, 'another nonce each time');
  });

  it('holds nothing of a table that has no rows yet', () => {
    const none = collate([{ outlet: 'Quay Times', text: 'Nothing was counted.' }]);
    assert.deepEqual(firstParts(none, { title: '', read: 0, known: 1, notes: [] }), []);
  });
});
