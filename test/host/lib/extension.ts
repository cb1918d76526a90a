// The extension under test: its seam for tests, and its cards as plain text.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { OpenDossier } from '../../../src/vscode/dossier/openDossier';
import type { VariorumApi } from '../../../src/vscode/activate';
import { hoversAt, rangeOf } from './workspace';

/** What the extension shows its own tests; activates it. */
export async function testing(): Promise<NonNullable<VariorumApi['testing']>> {
  const api = await vscode.extensions.getExtension<VariorumApi>('variorum.variorum')!.activate();
  assert.ok(api.testing, 'the extension runs in test mode');
  return api.testing;
}

/** All that the hover on the nth occurrence of `words` shows: entities decoded, the commands of links left out. */
export async function hoverText(document: vscode.TextDocument, words: string, nth = 1): Promise<string> {
  const markdown = (await hoversAt(document, rangeOf(document, words, nth))).join('\n');
  return decodeEntities(markdown.replace(/!\[[^\]]*\]\([^)]*\)/g, '').replace(/\]\(command:[^)]*\)/g, ']'));
}

export const decodeEntities = (markdown: string): string =>
  markdown.replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)));

/** Waits until every article of the dossier in `folder` is read. */
export async function wholeDossier(folder: vscode.Uri): Promise<OpenDossier> {
  const { services } = await testing();
  const dossier = await services.dossiers.open(folder);
  await dossier.readAll();
  return dossier;
}
