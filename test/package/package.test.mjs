// @ts-check
// The .vsix as a user gets it: its size, what is in it, and whether it works when it is installed.
import JSZip from 'jszip';
import assert from 'node:assert/strict';
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { packExtension } from '../../scripts/lib/pack.mjs';
import { outDir, root } from '../../scripts/lib/paths.mjs';
import { openWorkbench } from '../window/lib/workbench.mjs';

const vsix = path.join(outDir, 'package/variorum.vsix');

/** What may be in it, below its folder `extension/`. */
const ALLOWED = [
  /^package(\.nls(\.[a-z-]+)?)?\.json$/,
  /^(readme|changelog)\.md$/,
  /^(LICENSE|ThirdPartyNotices)\.txt$/,
  /^language-configuration\.json$/,
  /^dist\/[\w./-]+\.(js|bin)$/,
  /^(media|syntaxes|schemas|l10n|samples)\//,
];

describe('the package', () => {
  before(() => packExtension(vsix));

  it('is under 2.5 MB', async () => {
    const { size } = await stat(vsix);
    assert.ok(size < 2.5e6, `${size} bytes`);
  });

  it('holds the bundles and what they need, no sources, no tests, no modules', async () => {
    const files = await filesIn(vsix);
    const unexpected = files.filter((file) => !ALLOWED.some((pattern) => pattern.test(file)));
    assert.deepEqual(unexpected, []);
    const notShipped = files.filter((file) => /node_modules|(^|\/)test|\.ts$|\.map$|screenshots/.test(file));
    assert.deepEqual(notShipped, []);
    for (const needed of ['dist/extension.js', 'dist/web/extension.js', 'dist/language.bin', 'dist/attributions.bin']) {
      assert.ok(files.includes(needed), `${needed} is missing`);
    }
  });

  it('holds every file that package.json names for the editor', async () => {
    const files = new Set(await filesIn(vsix));
    const manifest = JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8'));
    delete manifest.bin; // the command line is not for the editor
    const named = [
      ...JSON.stringify(manifest).matchAll(
        /"(?:\.\/)?((?:dist|media|syntaxes|schemas|samples)\/[^"]+|language-configuration\.json)"/g,
      ),
    ].map(([, file]) => file);
    assert.ok(named.length > 0);
    assert.deepEqual(
      named.filter((file) => file !== undefined && !files.has(file)),
      [],
    );
  });

  describe('installed', () => {
    /** @type {import('../window/lib/workbench.mjs').Workbench} */
    let vscode;
    before(async () => {
      vscode = await openWorkbench({ vsix });
    });
    after(() => vscode.close());

    it('knows articles and marks a figure with a card', async () => {
      await vscode.openFile('lisk-observer.article.txt');
      await vscode.page.locator('.part.statusbar', { hasText: 'Article' }).waitFor();
      const card = await vscode.hover('12,000', { card: /12,000/ });
      assert.match(await card.innerText(), /12,000/);
    });
  });
});

/**
 * @param {string} archive
 * @returns {Promise<string[]>} the files below `extension/`
 */
async function filesIn(archive) {
  const zip = await JSZip.loadAsync(await readFile(archive));
  return Object.values(zip.files)
    .filter((entry) => !entry.dir && entry.name.startsWith('extension/'))
    .map((entry) => entry.name.slice('extension/'.length));
}
