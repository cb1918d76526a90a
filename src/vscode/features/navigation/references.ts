import * as vscode from 'vscode';
import type { Passage } from '../../../core/collation/types';
import type { OpenDossier } from '../../dossier/openDossier';
import { articleLanguage, type ArticleInDossier } from '../../dossier/dossiers';
import type { Services } from '../../services';
import { markAt } from '../marks';
import { TextLines } from '../../ui/ranges';
import { passageArguments } from './openPassage';

/** The card's "Peek all". Arguments as `variorum.openPassage` has them. */
export const peekAtCommand = 'variorum.peekAt';

/** Find All References and Peek: the same quantity, utterance or claim in the dossier's other articles. */
export function registerReferences({ dossiers }: Services): vscode.Disposable {
  const find = async (document: vscode.TextDocument, offset: number): Promise<vscode.Location[]> => {
    const article = await dossiers.article(document);
    return article ? locations(article.dossier, passagesAt(article, offset)) : [];
  };
  return vscode.Disposable.from(
    vscode.languages.registerReferenceProvider(articleLanguage, {
      provideReferences: (document, position) => find(document, document.offsetAt(position)),
    }),
    vscode.commands.registerCommand(peekAtCommand, async (...args: unknown[]) => {
      const passage = passageArguments(args);
      if (!passage) return;
      const document = await vscode.workspace.openTextDocument(passage.uri);
      const position = document.positionAt(passage.start);
      await vscode.window.showTextDocument(document, { selection: new vscode.Range(position, position) });
      await vscode.commands.executeCommand(
        'editor.action.peekLocations',
        document.uri,
        position,
        await find(document, passage.start),
        'peek',
      );
    }),
  );
}

/** The passages that say the same thing as what stands at `offset`, its own among them. */
export function passagesAt({ dossier, id, reading }: ArticleInDossier, offset: number): readonly Passage[] {
  const mark = markAt(reading.analysis, offset);
  switch (mark?.kind) {
    case 'figure':
      return dossier.collation.quantityAt(id, mark.index)?.readings ?? [];
    case 'quotation': {
      const attribution = reading.analysis.quotations[mark.index].attribution;
      return attribution === undefined ? [] : (dossier.collation.utteranceAt(id, attribution)?.renderings ?? []);
    }
    case 'claim':
      return (
        dossier.collation.claimsAt(id, mark.index)?.claims ??
        dossier.collation.utteranceAt(id, mark.index)?.renderings ??
        []
      );
    case undefined:
      return [];
  }
}

/** Passages as places in files. Lines are counted in the texts that were read: no document need be opened for it. */
export function locations(dossier: OpenDossier, passages: readonly Passage[]): vscode.Location[] {
  const lines = new Map<string, TextLines>();
  return passages.flatMap(({ article, span }) => {
    const text = dossier.readingOf(article)?.text;
    if (text === undefined) return [];
    const known = lines.get(article) ?? new TextLines(text);
    lines.set(article, known);
    return [new vscode.Location(dossier.uriOf(article), known.range(span))];
  });
}
