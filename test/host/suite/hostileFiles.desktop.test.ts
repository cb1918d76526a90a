import assert from 'node:assert/strict';
import { symlinkSync } from 'node:fs';
import path from 'node:path';
import { testing } from '../lib/extension';
import { newFolder } from '../lib/workspace';

describe('hostile files on a disk', () => {
  it('of links that lead back to where they stand: each article is read once', async () => {
    const folder = await newFolder({
      'dossier.yaml': 'title: Loop\n',
      'one.article': 'Toll\n\nFour people were hurt.\n',
      'deep/two.article': 'Toll\n\nFive people were hurt.\n',
    });
    symlinkSync(folder.fsPath, path.join(folder.fsPath, 'deep', 'loop'));
    symlinkSync(path.join(folder.fsPath, 'nowhere.article'), path.join(folder.fsPath, 'nowhere.article'));
    const { services } = await testing();
    const dossier = await services.dossiers.open(folder);
    await dossier.readAll();
    assert.deepEqual(
      dossier.collation.articles.map(({ id }) => id),
      ['deep/two.article', 'one.article'],
    );
    assert.equal(dossier.progress.read, dossier.progress.known);
  });
});
