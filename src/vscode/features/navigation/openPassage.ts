import * as vscode from 'vscode';
import type { Passage } from '../../../core/collation/types';
import type { Span } from '../../../core/text/span';
import type { OpenDossier } from '../../dossier/openDossier';
import { rangeOf } from '../../ui/ranges';

export const openPassageCommand = 'variorum.openPassage';

/** What commands on a card are given: a document, and a passage of its text in UTF-16 units. */
interface PassageArguments {
  readonly uri: vscode.Uri;
  readonly start: number;
  readonly end: number;
}

/** Command links carry JSON that anybody may have written: undefined where it is not `[uri, start, end]`. */
export function passageArguments([uri, start, end]: readonly unknown[]): PassageArguments | undefined {
  if (typeof uri !== 'string' || !Number.isInteger(start) || !Number.isInteger(end)) return undefined;
  try {
    return { uri: vscode.Uri.parse(uri, true), start: start as number, end: end as number };
  } catch {
    // No address: a link that somebody wrote by hand.
    return undefined;
  }
}

/** Shows a passage, selected and in view. */
export async function openPassage(
  uri: vscode.Uri,
  { start, end }: Span,
  options: vscode.TextDocumentShowOptions = {},
): Promise<void> {
  const document = await vscode.workspace.openTextDocument(uri);
  const selection = rangeOf(document, { start, end });
  const editor = await vscode.window.showTextDocument(document, { ...options, selection });
  editor.revealRange(selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

/** What a click on a tree's leaf does. */
export function openPassageOf(dossier: OpenDossier, { article, span }: Passage): vscode.Command {
  const title = vscode.l10n.t('Open the passage');
  return { command: openPassageCommand, title, arguments: [dossier.uriOf(article).toString(), span.start, span.end] };
}

/** Cards and trees lead to passages by this one command. */
export function registerOpenPassage(): vscode.Disposable {
  return vscode.commands.registerCommand(openPassageCommand, async (...args: unknown[]) => {
    const passage = passageArguments(args);
    if (passage) await openPassage(passage.uri, passage);
  });
}
