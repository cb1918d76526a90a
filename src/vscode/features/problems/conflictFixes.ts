import * as vscode from 'vscode';
import { articleLanguage } from '../../dossier/dossiers';
import type { OpenDossier } from '../../dossier/openDossier';
import type { Services } from '../../services';
import { shorten } from '../../ui/markdown';
import { TextLines } from '../../ui/ranges';
import { conflictCode } from './conflicts';
import { type Disagreement, disagreementsOf } from '../navigation/disagreements';

/** Other outlets' figures for which a fix of their own is offered. */
const mostOthers = 3;
const longestPrinted = 30;

/** What can be done about a conflict: note it, or say that the figures do not measure the same, or that this one belongs elsewhere. */
export function registerConflictFixes({ dossiers }: Services): vscode.Disposable {
  const provider: vscode.CodeActionProvider = {
    provideCodeActions(document, _range, { diagnostics }) {
      const problems = diagnostics.filter(({ code }) => code === conflictCode);
      const article = problems.length > 0 ? dossiers.present(document.uri) : undefined;
      if (!article) return [];
      const { dossier, id, reading } = article;
      const lines = new TextLines(reading.text);
      const { figures } = reading.analysis;
      const disagreements = disagreementsOf(dossier.collation, id, figures.length);
      return problems.flatMap((problem) => {
        const found = disagreements.find((each) =>
          lines.range(figures[each.reading.index].printed).isEqual(problem.range),
        );
        return found ? fixesOf(dossier, found, problem) : [];
      });
    },
  };
  const providedCodeActionKinds = [vscode.CodeActionKind.QuickFix];
  return vscode.languages.registerCodeActionsProvider(articleLanguage, provider, { providedCodeActionKinds });
}

function fixesOf(
  dossier: OpenDossier,
  { reading, against }: Disagreement,
  problem: vscode.Diagnostic,
): vscode.CodeAction[] {
  const fix = (title: string, command: string, args: unknown[]): vscode.CodeAction => {
    const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
    action.command = { command, title, arguments: args };
    action.diagnostics = [problem];
    return action;
  };
  const uri = dossier.uriOf(reading.article).toString();
  const { start, end } = reading.span;
  const own = [uri, start, end];
  const others = against.slice(0, mostOthers).map((other) => {
    const words = shorten(other.printed, longestPrinted);
    const there = [dossier.uriOf(other.article).toString(), other.span.start, other.span.end];
    const title = vscode.l10n.t('Not the same quantity as “{0}” ({1})', words, other.outlet);
    return fix(title, 'variorum.notSameQuantity', [...own, ...there]);
  });
  return [
    fix(vscode.l10n.t('Add note'), 'variorum.addNote', [{ uri, start, end }]),
    ...others,
    ...(against.length > 1 ? [fix(vscode.l10n.t('Not the same quantity…'), 'variorum.notSameQuantity', own)] : []),
    fix(vscode.l10n.t('Same quantity as…'), 'variorum.sameQuantity', own),
  ];
}
