import assert from 'node:assert/strict';
import fc from 'fast-check';
import { duplicateKeys, offsetAt, parseYaml } from '../../../src/core/notes/yaml/document';
import { ItemwiseFile } from '../../../src/core/notes/yaml/itemwise';
import { readPlainItem } from '../../../src/core/notes/yaml/plain';
import { equalValues } from '../../../src/core/notes/yaml/values';
import { runs } from '../../lib/runs';
import { yamlFiles } from './support/yaml-files';

const times = runs(2000);

describe('reading a file of notes item by item', () => {
  it('says what the library says of the whole, wherever it says anything', function () {
    this.timeout(30_000 + times * 20);
    let read = 0;
    let whole = 0;
    fc.assert(
      fc.property(yamlFiles(false), (text) => {
        const items = ItemwiseFile.read(text, 'notes');
        let parsed;
        try {
          parsed = parseYaml(text);
        } catch {
          assert.equal(items, undefined);
          return;
        }
        const isSound = parsed.document.errors.length === 0 && duplicateKeys(parsed).length === 0;
        if (isSound) whole++;
        if (!items) return;
        read++;
        assert.ok(isSound, `${JSON.stringify(text)} has an error`);
        assert.ok(equalValues(items.value, parsed.value), JSON.stringify([text, items.value, parsed.value]));
        for (const path of [['notes'], ['version'], ['b'], ['notes', 0], ['notes', 0, 'text'], ['notes', 1, 'id']]) {
          const present = path.length < 2 || (path[1] as number) < items.length;
          if (present) assert.equal(items.offsetAt(path), offsetAt(parsed, path), JSON.stringify([text, path]));
        }
      }),
      { numRuns: times },
    );
    assert.ok(read > whole / 2 && read > times / 8, `${read} of ${whole} sound files were read item by item`);
  });

  it('reads what our own writer writes without the library', () => {
    const note = [
      '  - id: a1b2c3d4 # mine',
      '    target:',
      '      exact: "“We \\"had\\" no warning”"',
      '      start: 12',
      '    tags: [a, single-source]',
      '    at: 2026-11-22T10:41:00Z',
      '    resolved: ~',
      '    text: |',
      '      One.',
      '',
      '        Set in.',
      '    replies:',
      '      - id: r1',
      "        text: 'it''s'",
      '',
      '  # behind',
      '',
    ];
    const expected = {
      id: 'a1b2c3d4',
      target: { exact: '“We "had" no warning”', start: 12 },
      tags: ['a', 'single-source'],
      at: '2026-11-22T10:41:00Z',
      text: 'One.\n\n  Set in.\n',
      replies: [{ id: 'r1', text: "it's" }],
    };
    const lines = note.filter((line) => !line.includes('~'));
    assert.deepEqual(readPlainItem(lines.join('\n'), 0), expected);
    assert.deepEqual(readPlainItem(lines.join('\r\n'), 0), expected);
    assert.equal(readPlainItem(note.join('\n'), 0), undefined);
  });
});
