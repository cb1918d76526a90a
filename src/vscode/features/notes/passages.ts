import * as vscode from 'vscode';
import { describe, type Target } from '../../../core/notes';

/** The selection without white space at its edges; the whole line of the cursor where nothing is selected. */
export function passageOf({ document, selection }: vscode.TextEditor): vscode.Range {
  return trimmed(document, selection.isEmpty ? document.lineAt(selection.active.line).range : selection);
}

/** Describes a range's passage; undefined where there is nothing but white space: the note is then on the article. */
export function targetOf(document: vscode.TextDocument, range: vscode.Range): Target | undefined {
  const passage = trimmed(document, range.isEmpty ? document.lineAt(range.start.line).range : range);
  if (passage.isEmpty) return undefined;
  return describe(document.getText(), { start: document.offsetAt(passage.start), end: document.offsetAt(passage.end) });
}

function trimmed(document: vscode.TextDocument, range: vscode.Range): vscode.Range {
  const text = document.getText(range);
  const start = document.offsetAt(range.start) + (text.length - text.trimStart().length);
  const end = Math.max(start, document.offsetAt(range.end) - (text.length - text.trimEnd().length));
  return new vscode.Range(document.positionAt(start), document.positionAt(end));
}
