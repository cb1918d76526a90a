import * as vscode from 'vscode';
import type { Services } from '../../services';
import { markAt } from '../marks';
import type { CurrentDossier } from './currentDossier';
import { DossierTreeView } from './dossierTree';
import { type FigureNode, QuantitiesTree, type QuantityNode } from './quantitiesTree';
import { type SourceNode, SourcesTree, type StatementNode } from './sourcesTree';
import { TreeFilter } from './treeFilter';

/** The trees, with what the extension's own tests may look into. */
export interface Trees extends vscode.Disposable {
  readonly filter: TreeFilter;
  readonly quantities: DossierTreeView<QuantityNode | FigureNode>;
  readonly sources: DossierTreeView<SourceNode | StatementNode>;
}

/** The trees of the Variorum container: Quantities and Sources. */
export function registerTrees({ dossiers }: Services, current: CurrentDossier): Trees {
  const filter = new TreeFilter();
  const quantities = new DossierTreeView('variorum.quantities', new QuantitiesTree(), current, filter);
  const sources = new DossierTreeView('variorum.sources', new SourcesTree(), current, filter);
  const tellContext = (): void => {
    void vscode.commands.executeCommand('setContext', 'variorum.hasDossier', current.present !== undefined);
  };
  tellContext();
  const registrations = vscode.Disposable.from(
    filter,
    quantities,
    sources,
    current.onDidChange(tellContext),
    vscode.commands.registerCommand('variorum.filterViews', () => filter.ask()),
    vscode.commands.registerCommand('variorum.clearFilter', () => (filter.text = '')),
    vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => void revealFigureAt(textEditor)),
  );

  /** Shows the quantity of the figure under the cursor, where the reader wishes so and the tree is in sight. */
  async function revealFigureAt({ document, selection }: vscode.TextEditor): Promise<void> {
    if (!quantities.view.visible || !vscode.workspace.getConfiguration('variorum').get<boolean>('views.followCursor'))
      return;
    const article = dossiers.present(document.uri);
    const mark = article && markAt(article.reading.analysis, document.offsetAt(selection.active));
    if (!article || mark?.kind !== 'figure') return;
    const id = article.dossier.collation.quantityAt(article.id, mark.index)?.id;
    const node = quantities.shown.find((root) => root.kind === 'quantity' && root.quantity.id === id);
    if (node) await quantities.view.reveal(node, { select: true, expand: true });
  }

  return { filter, quantities, sources, dispose: () => void registrations.dispose() };
}
