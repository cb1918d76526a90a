import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { testing, wholeDossier } from '../lib/extension';
import { eventually, newFolder, openEditor, rangeOf, readText } from '../lib/workspace';

const told = 'title: The ferry # so far\narticles: ["*.txt"] # all of them\n';
const articles = {
  'a.txt':
    'Ferry sinks\n\nSome 14 passengers drowned when the ferry sank on Monday, the coast guard said. It carried 90 cars.\n',
  'b.txt': 'Ferry sinks\n\nIn all 31 passengers drowned when the ferry sank on Monday, the sea rescuers said.\n',
  'c.txt': 'Ferry sinks\n\nThe bill came to 312 euros for each of 70 vehicles.\n',
};

describe('the analyst’s word', () => {
  let folder: vscode.Uri;
  const dossierFile = () => vscode.Uri.joinPath(folder, 'dossier.yaml');

  const select = async (name: string, ...words: string[]): Promise<void> => {
    const editor = await openEditor(vscode.Uri.joinPath(folder, name));
    await eventually('an article', () => assert.equal(editor.document.languageId, 'article'));
    editor.selections = words.map((each) => {
      const { start, end } = rangeOf(editor.document, each);
      return new vscode.Selection(start, end);
    });
  };
  /** Names of the quantities with what their outlets print, "a: Some 14". */
  const quantities = async (): Promise<Record<string, string[]>> => {
    const { services } = await testing();
    const { collation } = await services.dossiers.open(folder);
    return Object.fromEntries(
      collation.quantities().map(({ name, readings }) => [name, readings.map(({ printed }) => printed).sort()]),
    );
  };
  const joined = async (): Promise<string[]> => Object.values(await quantities()).map((printed) => printed.join(' & '));

  before(async () => {
    folder = await newFolder({ ...articles, 'dossier.yaml': told });
    await wholeDossier(folder);
  });
  after(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

  it('parts what the machine joined, and is taken back', async () => {
    assert.deepEqual(await joined(), ['31 & Some 14']);
    await select('a.txt', '14');
    await vscode.commands.executeCommand('variorum.notSameQuantity');
    const written = await readText(dossierFile());
    assert.ok(written.startsWith(told), written);
    assert.match(written, /different:/);
    assert.deepEqual(await joined(), []);
    await vscode.commands.executeCommand('variorum.undoCorrection');
    assert.equal(await readText(dossierFile()), told);
    assert.deepEqual(await joined(), ['31 & Some 14']);
  });

  it('joins the figures of several selections, also those an earlier word kept apart', async () => {
    const args = [vscode.Uri.joinPath(folder, 'a.txt'), vscode.Uri.joinPath(folder, 'b.txt')].map((uri) =>
      uri.toString(),
    );
    const at = async (name: string, words: string): Promise<[number, number]> => {
      const document = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(folder, name));
      const range = rangeOf(document, words);
      return [document.offsetAt(range.start), document.offsetAt(range.end)];
    };
    const link = [args[0], ...(await at('a.txt', '14')), args[1], ...(await at('b.txt', '31'))];
    await vscode.commands.executeCommand('variorum.notSameQuantity', ...link);
    assert.deepEqual(await joined(), []);
    await vscode.commands.executeCommand('variorum.sameQuantity', ...link);
    assert.deepEqual(await joined(), ['31 & Some 14']);
    await select('c.txt', '312', '70');
    await vscode.commands.executeCommand('variorum.sameQuantity');
    assert.ok((await joined()).some((each) => each.includes('312') && each.includes('70')));
    for (let undone = 0; undone < 3; undone++) await vscode.commands.executeCommand('variorum.undoCorrection');
    assert.equal(await readText(dossierFile()), told);
  });

  it('calls a quantity by another name, and by another again', async () => {
    await select('a.txt', '14');
    await vscode.commands.executeCommand('variorum.renameQuantity', { name: 'Lost with the ferry' });
    assert.deepEqual(Object.keys(await quantities()), ['Lost with the ferry']);
    await vscode.commands.executeCommand('variorum.renameQuantity', { name: 'Drowned' });
    const written = await readText(dossierFile());
    assert.ok(written.startsWith(told) && /name: Drowned/.test(written) && !/Lost with/.test(written), written);
    assert.deepEqual(await quantities(), { Drowned: ['31', 'Some 14'] });
    for (let undone = 0; undone < 2; undone++) await vscode.commands.executeCommand('variorum.undoCorrection');
    assert.equal(await readText(dossierFile()), told);
  });

  it('makes two names one source', async () => {
    const namesOf = async (): Promise<string> => {
      const { services } = await testing();
      return JSON.stringify((await services.dossiers.open(folder)).file.sources);
    };
    await select('a.txt', 'the coast guard');
    await vscode.commands.executeCommand('variorum.sameSource', { other: 'the sea rescuers' });
    assert.match(await readText(dossierFile()), /sources:[^]*the sea rescuers[^]*the coast guard/);
    await eventually('both names', async () => assert.match(await namesOf(), /the sea rescuers.*the coast guard/));
    await vscode.commands.executeCommand('variorum.undoCorrection');
    assert.equal(await readText(dossierFile()), told);
    await eventually('no names', async () => assert.doesNotMatch(await namesOf(), /coast guard/));
  });

  it('stays with its figure when the article grows, and falls silent when the figure is gone', async () => {
    await select('a.txt', '14');
    await vscode.commands.executeCommand('variorum.notSameQuantity');
    const uri = vscode.Uri.joinPath(folder, 'a.txt');
    const write = async (text: string): Promise<void> => {
      const edit = new vscode.WorkspaceEdit();
      const document = await vscode.workspace.openTextDocument(uri);
      edit.replace(uri, new vscode.Range(0, 0, document.lineCount, 0), text);
      await vscode.workspace.applyEdit(edit);
    };
    const more = 'Ferry sinks\n\nThe 14 sailors had warned of 14 leaks.\n\nFog lay over the port for most of the day.';
    await write(articles['a.txt'].replace('Ferry sinks', more));
    await eventually('still apart', async () => {
      const { services } = await testing();
      const { collation } = await services.dossiers.open(folder);
      assert.ok((services.dossiers.present(uri)?.reading.text ?? '').includes('leaks'));
      assert.ok(!collation.quantities().some(({ readings }) => readings.some(({ printed }) => printed === '31')));
    });
    await write(articles['a.txt']);
    await eventually('as before', async () => assert.deepEqual(await joined(), []));
    await vscode.commands.executeCommand('variorum.undoCorrection');
  });

  it('writes nothing into a dossier.yaml with errors', async () => {
    const broken = `${told}sources: none\n`;
    await vscode.workspace.fs.writeFile(dossierFile(), new TextEncoder().encode(broken));
    const document = await vscode.workspace.openTextDocument(dossierFile());
    await eventually('the file as it is now', () => assert.equal(document.getText(), broken));
    await select('a.txt', '14');
    await vscode.commands.executeCommand('variorum.notSameQuantity');
    assert.equal(await readText(dossierFile()), broken);
  });
});
