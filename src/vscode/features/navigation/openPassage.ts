import * as vscode from 'vscode';

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
  return { uri: vscode.Uri.parse(uri, true), start: start as number, end: end as number };
}

/** Cards, trees and tables lead to passages by this one command. */
export function registerOpenPassage(): vscode.Disposable {
  return vscode.commands.registerCommand(openPassageCommand, async (...args: unknown[]) => {
    const passage = passageArguments(args);
    if (!passage) return;
    const document = await vscode.workspace.openTextDocument(passage.uri);
    const selection = new vscode.Range(document.positionAt(passage.start), document.positionAt(passage.end));
    const editor = await vscode.window.showTextDocument(document, { selection });
    editor.revealRange(selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  });
}
