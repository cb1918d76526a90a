import * as vscode from 'vscode';
import type { Services } from '../../services';
import { markAt } from '../marks';
import type { CurrentDossier } from './currentDossier';
import { DossierTreeView } from './dossierTree';
import { type FigureNode, QuantitiesTree, type QuantityNode } from './quantitiesTree';
import type { Statement } from './sourcesModel';
import { type SourceNode, SourcesTree, type StatementNode } from './sourcesTree';
import { TreeFilter } from './treeFilter';

/** The trees, with what the extension's own tests may look into. */
export interface Trees extends vscode.Disposable {
  readonly filter: TreeFilter;
  readonly quantities: DossierTreeView<QuantityNode | FigureNode>;
  readonly sources: DossierTreeView<SourceNode | StatementNode>;
}

/** The trees of the Variorum container: Quantities and Sources. */
export function registerTrees({ context, dossiers }: Services, current: CurrentDossier): Trees {
  const filter = new TreeFilter(context.workspaceState);
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
    vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => void follow(textEditor)),
    // A view that was out of sight catches up.
    ...[quantities, sources].map(({ view }) =>
      view.onDidChangeVisibility(({ visible }) => {
        const editor = vscode.window.activeTextEditor;
        if (visible && editor) void follow(editor);
      }),
    ),
  );

  /** Shows what the cursor stands on, where the reader wishes so and the tree is in sight. */
  async function follow({ document, selection }: vscode.TextEditor): Promise<void> {
    const { visible: quantitiesInSight } = quantities.view;
    const { visible: sourcesInSight } = sources.view;
    if (!quantitiesInSight && !sourcesInSight) return;
    if (!vscode.workspace.getConfiguration('variorum').get<boolean>('views.followCursor')) return;
    const article = dossiers.present(document.uri);
    const mark = article && markAt(article.reading.analysis, document.offsetAt(selection.active));
    if (!article || !mark) return;
    if (mark.kind === 'figure') {
      const id = article.dossier.collation.quantityAt(article.id, mark.index)?.id;
      const node = quantities.shown.find((root) => root.kind === 'quantity' && root.quantity.id === id);
      if (node && quantitiesInSight) await quantities.view.reveal(node, { select: true, expand: true });
      return;
    }
    const { quotations, attributions } = article.reading.analysis;
    const said = mark.kind === 'quotation' ? quotations[mark.index].attribution : mark.index;
    const start = said === undefined ? undefined : attributions[said].content[0]?.start;
    const isMeant = (statement: Statement): boolean =>
      statement.article === article.id && statement.span.start === start;
    for (const root of sourcesInSight ? sources.shown : []) {
      if (root.kind !== 'source' || !root.source.statements.some(isMeant)) continue;
      const nodes = await sources.pages.allChildren(root);
      const node = nodes.find((each) => each.kind === 'statement' && isMeant(each.statement));
      return node && sources.view.reveal(node, { select: true });
    }
  }

  return { filter, quantities, sources, dispose: () => void registrations.dispose() };
}
