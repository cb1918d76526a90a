import * as vscode from 'vscode';
import type { ArticleInDossier } from '../../dossier/dossiers';
import type { Services } from '../../services';
import { shorten } from '../../ui/markdown';
import { Pace } from '../../ui/pace';
import { TextLines } from '../../ui/ranges';
import { type Disagreement, disagreementsOf } from '../navigation/disagreements';

/** Tells our conflicts from other problems. */
export const conflictCode = 'conflict';
const setting = 'problems.conflicts';
/** Quiet time before problems are worked out anew, and the longest wait, in milliseconds. */
const pause = 300;
const longestPause = 3000;
/** Passages of other outlets that one problem points at. */
const mostRelated = 12;
const longestPrinted = 40;

/** Conflicting figures of the articles that are open, as information in the Problems view. */
export function registerConflicts({ dossiers }: Services): vscode.Disposable {
  const diagnostics = vscode.languages.createDiagnosticCollection('variorum.conflicts');

  const update = (): void => {
    diagnostics.clear();
    if (!vscode.workspace.getConfiguration('variorum').get<boolean>(setting, false)) return;
    for (const uri of openFiles()) {
      const article = dossiers.present(uri);
      if (article) diagnostics.set(uri, problemsOf(article));
    }
  };
  const pace = new Pace(update, pause, longestPause);
  const updateSoon = (): void => pace.soon();

  return vscode.Disposable.from(
    diagnostics,
    pace,
    dossiers.onDidChange(updateSoon),
    vscode.window.tabGroups.onDidChangeTabs(updateSoon),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration(`variorum.${setting}`)) updateSoon();
    }),
  );
}

/** Files in tabs: documents that are open only so that something could be looked up in them are none of the reader's. */
function openFiles(): vscode.Uri[] {
  const inputs = vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs.map(({ input }) => input));
  return inputs.filter((input) => input instanceof vscode.TabInputText).map(({ uri }) => uri);
}

function problemsOf(article: ArticleInDossier): vscode.Diagnostic[] {
  const { dossier, id, reading } = article;
  const lines = new TextLines(reading.text);
  return disagreementsOf(dossier.collation, id, reading.analysis.figures.length).map((disagreement) => {
    const { printed } = reading.analysis.figures[disagreement.reading.index];
    const problem = new vscode.Diagnostic(
      lines.range(printed),
      message(disagreement),
      vscode.DiagnosticSeverity.Information,
    );
    problem.source = 'Variorum';
    problem.code = conflictCode;
    problem.relatedInformation = relatedTo(disagreement, article);
    return problem;
  });
}

/** "People killed: 58 conflicts with more than 100 (Ninebridges Examiner)." */
function message({ reading, quantity, against }: Disagreement): string {
  const others = [...new Set(against.map((other) => `${shorten(other.printed, longestPrinted)} (${other.outlet})`))];
  const printed = shorten(reading.printed, longestPrinted);
  return vscode.l10n.t('{0}: {1} conflicts with {2}.', quantity.name, printed, others.join(', '));
}

function relatedTo({ against }: Disagreement, { dossier }: ArticleInDossier): vscode.DiagnosticRelatedInformation[] {
  return against.slice(0, mostRelated).flatMap((other) => {
    const text = dossier.readingOf(other.article)?.text;
    if (text === undefined) return [];
    const location = new vscode.Location(dossier.uriOf(other.article), new TextLines(text).range(other.span));
    const from = other.sourcing.source
      ? vscode.l10n.t('{0}, according to {1}', other.outlet, other.sourcing.source)
      : other.outlet;
    return [new vscode.DiagnosticRelatedInformation(location, `${from}: ${shorten(other.printed, longestPrinted)}`)];
  });
}
