import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { testing } from '../lib/extension';
import { eventually, openEditor, sampleFile } from '../lib/workspace';

// The name of this file puts it before the suites that open articles.
describe('activation', () => {
  it('finds the extension', () => {
    assert.ok(vscode.extensions.getExtension('variorum.variorum'));
  });

  it('does no work before an article is opened', async () => {
    const { services } = await testing();
    assert.deepEqual(services.dossiers.all, []);
    await openEditor(sampleFile('README.md'));
    const read = services.dossiers.all.map(({ progress }) => progress.read);
    assert.ok(
      read.every((count) => count === 0),
      'a file that is no article starts no reading',
    );
  });

  it('reads the dossier of the first article that is opened', async () => {
    const { services } = await testing();
    const { document } = await openEditor(sampleFile('ostrel.article.txt'));
    assert.equal(document.languageId, 'article');
    await eventually('the dossier', () => {
      assert.equal(services.dossiers.all.length, 1);
      const { read, known } = services.dossiers.all[0].progress;
      assert.ok(read === 8 && known === 8, `${read} of ${known}`);
    });
  });
});
