import * as vscode from 'vscode';
import { articleLanguage } from '../../dossier/dossiers';
import { shorten } from '../../ui/markdown';
import { anchorLabel } from './anchorWords';
import type { ArticleNotes, ShownNote } from './articleNotes';
import { spanOf } from './articleNotes';
import type { Notes } from './notes';

const source = 'Variorum';
const codes = { changed: 'note-changed', orphan: 'note-orphaned' } as const;
const longestName = 40;

/** What changed under notes, in the Problems view of the open articles, with the three ways to mend it as quick fixes. */
export function registerNoteFixes(notes: Notes): vscode.Disposable {
  const collection = vscode.languages.createDiagnosticCollection('variorum-note-anchors');
  const show = (uri: vscode.Uri): void => {
    const article = notes.of(uri);
    collection.set(uri, article ? waiting(article).map((shown) => diagnosticOf(article.document, shown)) : undefined);
  };
  const provider: vscode.CodeActionProvider = {
    provideCodeActions: (document, range) => {
      const article = notes.of(document.uri);
      return article ? waiting(article).flatMap((shown) => fixesOf(document, range, shown)) : [];
    },
  };
  return vscode.Disposable.from(
    collection,
    notes.onDidChange(show),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => collection.delete(uri)),
    vscode.languages.registerCodeActionsProvider({ language: articleLanguage }, provider, {
      providedCodeActionKinds: [vscode.CodeActionKind.QuickFix],
    }),
  );
}

/** Notes that wait for a decision. */
const waiting = (article: ArticleNotes): ShownNote[] =>
  article.notes.filter(
    ({ note, resolution }) => resolution.state === 'changed' || (resolution.state === 'orphan' && !note.orphaned),
  );

function rangeOf(document: vscode.TextDocument, { resolution }: ShownNote): vscode.Range {
  const span = spanOf(resolution);
  return span
    ? new vscode.Range(document.positionAt(span.start), document.positionAt(span.end))
    : document.lineAt(0).range;
}

function diagnosticOf(document: vscode.TextDocument, shown: ShownNote): vscode.Diagnostic {
  const { note, resolution } = shown;
  const message = vscode.l10n.t('Note “{name}”: {change}.', {
    name: nameOf(shown),
    change: anchorLabel(resolution, note.orphaned ?? false) ?? '',
  });
  const diagnostic = new vscode.Diagnostic(rangeOf(document, shown), message, vscode.DiagnosticSeverity.Information);
  diagnostic.source = source;
  diagnostic.code = resolution.state === 'changed' ? codes.changed : codes.orphan;
  return diagnostic;
}

/** At the note's own place all that mends it; wherever something is selected, relinking to that. */
function fixesOf(document: vscode.TextDocument, range: vscode.Range, shown: ShownNote): vscode.CodeAction[] {
  const { note, resolution } = shown;
  const isHere = rangeOf(document, shown).intersection(range) !== undefined;
  const fix = (title: string, command: string): vscode.CodeAction => {
    const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
    action.command = { title, command, arguments: [{ uri: document.uri.toString(), id: note.id }] };
    action.diagnostics = isHere ? [diagnosticOf(document, shown)] : [];
    return action;
  };
  const name = nameOf(shown);
  return [
    ...(isHere && resolution.state === 'changed'
      ? [fix(vscode.l10n.t('Accept New Words of Note “{0}”', name), 'variorum.acceptNewWords')]
      : []),
    ...(range.isEmpty ? [] : [fix(vscode.l10n.t('Relink Note “{0}” to Selection', name), 'variorum.relinkNote')]),
    ...(isHere && resolution.state === 'orphan'
      ? [fix(vscode.l10n.t('Keep Note “{0}” as Orphan', name), 'variorum.keepOrphan')]
      : []),
  ];
}

const nameOf = ({ note }: ShownNote): string => shorten(note.text ?? note.target?.exact ?? note.id, longestName);
