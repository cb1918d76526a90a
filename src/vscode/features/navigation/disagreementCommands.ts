import * as vscode from 'vscode';
import type { Services } from '../../services';
import { disagreementsOf, nextPlace } from './disagreements';
import { openPassage } from './openPassage';

/** "Next Disagreement" and "Previous Disagreement", through the whole dossier. */
export function registerDisagreementCommands({ dossiers }: Services): vscode.Disposable {
  const go = async (step: 1 | -1): Promise<void> => {
    const editor = vscode.window.activeTextEditor;
    const article = editor && (await dossiers.article(editor.document));
    if (!article) return;
    const { dossier, id } = article;
    const next = nextPlace(
      dossier.collation.articles.map((info) => info.id),
      { article: id, offset: editor.document.offsetAt(editor.selection.start) },
      step,
      (each) =>
        disagreementsOf(dossier.collation, each, dossier.readingOf(each)?.analysis.figures.length ?? 0).map(
          ({ reading }) => reading.span,
        ),
    );
    if (next) await openPassage(dossier.uriOf(next.article), next.span);
    else vscode.window.setStatusBarMessage(vscode.l10n.t('No disagreements in this dossier.'), 4000);
  };
  return vscode.Disposable.from(
    vscode.commands.registerCommand('variorum.nextDisagreement', () => go(1)),
    vscode.commands.registerCommand('variorum.previousDisagreement', () => go(-1)),
  );
}
