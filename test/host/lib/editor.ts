import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { VariorumApi } from '../../../src/vscode/activate';

/** The copy of samples/ in the folder that the tests opened; tests may write to it. */
export const sampleFolder = (): vscode.Uri => vscode.Uri.joinPath(vscode.workspace.workspaceFolders![0].uri, 'sample');

/** Opens a file of the sample dossier in an editor. */
export async function openSample(name: string): Promise<vscode.TextEditor> {
  return openFile(vscode.Uri.joinPath(sampleFolder(), name));
}

export async function openFile(uri: vscode.Uri): Promise<vscode.TextEditor> {
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri));
}

/** A new folder beside the sample dossier, with these files. */
export async function makeFolder(name: string, files: Readonly<Record<string, string>>): Promise<vscode.Uri> {
  const folder = vscode.Uri.joinPath(vscode.workspace.workspaceFolders![0].uri, name);
  for (const [file, text] of Object.entries(files)) await writeText(vscode.Uri.joinPath(folder, file), text);
  return folder;
}

export const writeText = (uri: vscode.Uri, text: string): Thenable<void> =>
  vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));

export async function readText(uri: vscode.Uri): Promise<string> {
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
}

/** The extension's seam for tests; activates it. */
export async function testing(): Promise<NonNullable<VariorumApi['testing']>> {
  const api = await vscode.extensions.getExtension<VariorumApi>('variorum.variorum')!.activate();
  assert.ok(api.testing, 'the extension runs in test mode');
  return api.testing;
}

/** Offset of the `nth` (from 1) occurrence of `words`. */
export function offsetOf(document: vscode.TextDocument, words: string, nth = 1): number {
  let offset = -1;
  for (let found = 0; found < nth; found++) {
    offset = document.getText().indexOf(words, offset + 1);
    assert.ok(offset >= 0, `"${words}" stands ${nth} times in ${document.uri.path}`);
  }
  return offset;
}

/** All that the hover on the `nth` occurrence of `words` shows, as plain text: entities decoded, commands of links left out. */
export async function hoverText(document: vscode.TextDocument, words: string, nth = 1): Promise<string> {
  return plain((await hovers(document, words, nth)).map(markdownOf).join('\n'));
}

export async function hovers(document: vscode.TextDocument, words: string, nth = 1): Promise<vscode.Hover[]> {
  const position = document.positionAt(offsetOf(document, words, nth) + 1);
  return vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, position);
}

export const markdownOf = (hover: vscode.Hover): string =>
  hover.contents.map((content) => (typeof content === 'string' ? content : content.value)).join('\n');

export const plain = (markdown: string): string =>
  markdown
    .replace(/!\[[^\]]*\]\([^)]*\)/g, '')
    .replace(/\]\(command:[^)]*\)/g, ']')
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)));

/** Waits until `probe` gives something, asking again while it is undefined, false or throws. */
export async function eventually<T>(
  what: string,
  probe: () => T | Promise<T>,
  patience = 15_000,
): Promise<NonNullable<T>> {
  const end = Date.now() + patience;
  let problem: unknown;
  do {
    try {
      const result = await probe();
      if (result) return result;
    } catch (error) {
      problem = error;
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  } while (Date.now() < end);
  throw new Error(`waited in vain: ${what}`, { cause: problem });
}

/** Waits until the whole dossier in `folder` is read. */
export async function wholeDossier(folder: vscode.Uri): Promise<void> {
  const { services } = await testing();
  const dossier = await services.dossiers.open(folder);
  await dossier.readAll();
}
