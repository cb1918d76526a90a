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
    assert.equal(services.dossiers.all.length, 0);
    await openEditor(sampleFile('README.md'));
    const reading = services.dossiers.all.filter((dossier) => dossier.progress.read > 0);
    assert.deepEqual(reading, [], 'a file that is no article starts no reading');
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
