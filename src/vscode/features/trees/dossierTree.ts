import * as vscode from 'vscode';
import type { OpenDossier } from '../../dossier/openDossier';
import type { CurrentDossier } from './currentDossier';
import { PagedTree, type Rest } from './pagedTree';
import type { TreeFilter } from './treeFilter';

/** What a tree over a dossier shows; how it is kept up to date, filtered and labelled is the same for all. */
export interface DossierTree<Node> {
  roots(dossier: OpenDossier, filter: string): Node[] | Promise<Node[]>;
  childrenOf(node: Node): Node[];
  parentOf(node: Node): Node | undefined;
  itemOf(node: Node): vscode.TreeItem;
  badge?(dossier: OpenDossier): vscode.ViewBadge | undefined;
}

/** A tree view of the current dossier: loaded as it is unfolded, drawn anew when the dossier has changed and is quiet. */
export class DossierTreeView<Node extends object> implements vscode.Disposable {
  private readonly change = new vscode.EventEmitter<undefined>();
  private readonly disposables: vscode.Disposable[];
  private top: readonly Node[] = [];
  readonly onDidChangeTreeData = this.change.event;
  /** As the editor shows it. */
  readonly pages = new PagedTree<Node>(this);
  readonly view: vscode.TreeView<Node | Rest<Node>>;

  constructor(
    id: string,
    private readonly tree: DossierTree<Node>,
    private readonly current: CurrentDossier,
    private readonly filter: TreeFilter,
    /** What else the tree shows has changed. */
    ...sources: readonly vscode.Event<unknown>[]
  ) {
    this.view = vscode.window.createTreeView(id, { treeDataProvider: this.pages, showCollapseAll: true });
    const events = [current.onDidChange, filter.onDidChange, ...sources];
    this.disposables = [this.change, this.view, ...events.map((event) => event(() => this.refresh()))];
  }

  refresh(): void {
    this.change.fire(undefined);
  }

  /** The topmost nodes as they are shown. */
  get shown(): readonly Node[] {
    return this.top;
  }

  async getChildren(node?: Node): Promise<Node[]> {
    if (node) return this.tree.childrenOf(node);
    const dossier = await this.current.find();
    await dossier?.prepared();
    const roots = dossier ? await this.tree.roots(dossier, this.filter.text) : [];
    this.top = roots;
    this.view.badge = dossier && this.tree.badge?.(dossier);
    this.view.description = dossier?.file.title;
    this.view.message = this.messageFor(dossier, roots.length);
    return roots;
  }

  getParent(node: Node): Node | undefined {
    return this.tree.parentOf(node);
  }

  getTreeItem(node: Node): vscode.TreeItem {
    return this.tree.itemOf(node);
  }

  dispose(): void {
    vscode.Disposable.from(...this.disposables).dispose();
  }

  private messageFor(dossier: OpenDossier | undefined, roots: number): string | undefined {
    const { text } = this.filter;
    if (text === '') {
      const { read, known } = dossier?.progress ?? { read: 0, known: 0 };
      return read < known ? vscode.l10n.t('Reading: {0} of {1} articles.', read, known) : undefined;
    }
    return roots === 0 ? vscode.l10n.t('Nothing matches “{0}”.', text) : vscode.l10n.t('Filtered by “{0}”.', text);
  }
}
