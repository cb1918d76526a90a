import * as vscode from 'vscode';

/** Nodes that are shown at a time: the editor holds its thread for each node that it takes in. */
const pageSize = 500;

/** Stands for the nodes of a long list that are not shown yet: unfolded, it shows the next of them. */
export class Rest<Node> {
  constructor(
    readonly parent: Node | Rest<Node> | undefined,
    /** The whole list, and where in it these begin. */
    private readonly list: readonly Node[],
    private readonly start: number,
  ) {}

  get count(): number {
    return this.list.length - this.start;
  }

  /** The first page of them. */
  get page(): readonly Node[] {
    return this.list.slice(this.start, this.start + pageSize);
  }
}

const isRest = <Node>(node: Node | Rest<Node> | undefined): node is Rest<Node> => node instanceof Rest;

/** What a tree must be able to say of itself. */
interface WholeTree<Node> {
  readonly onDidChangeTreeData: vscode.Event<undefined>;
  getChildren(node?: Node): Promise<Node[]>;
  getParent(node: Node): Node | undefined;
  getTreeItem(node: Node): vscode.TreeItem;
}

/** A tree whose long lists are shown page by page. */
export class PagedTree<Node extends object> implements vscode.TreeDataProvider<Node | Rest<Node>> {
  readonly onDidChangeTreeData: vscode.Event<undefined>;
  /** The part of its list that a node stands in, where that is not the first. */
  private readonly rests = new WeakMap<Node, Rest<Node>>();
  private readonly next = new WeakMap<Rest<Node>, Rest<Node>>();

  constructor(private readonly tree: WholeTree<Node>) {
    this.onDidChangeTreeData = tree.onDidChangeTreeData;
  }

  async getChildren(node?: Node | Rest<Node>): Promise<(Node | Rest<Node>)[]> {
    if (isRest(node)) return withRest(node.page, this.next.get(node));
    const nodes = await this.tree.getChildren(node);
    return withRest(nodes.slice(0, pageSize), this.divide(nodes, node));
  }

  /** All children of a node, on whatever page: any of them can be revealed. */
  async allChildren(node: Node): Promise<Node[]> {
    const nodes = await this.tree.getChildren(node);
    this.divide(nodes, node);
    return nodes;
  }

  getParent(node: Node | Rest<Node>): Node | Rest<Node> | undefined {
    return isRest(node) ? node.parent : (this.rests.get(node) ?? this.tree.getParent(node));
  }

  getTreeItem(node: Node | Rest<Node>): vscode.TreeItem {
    if (!isRest(node)) return this.tree.getTreeItem(node);
    const label = vscode.l10n.t('{0} more', node.count);
    return new vscode.TreeItem(label, vscode.TreeItemCollapsibleState.Collapsed);
  }

  /** What of `nodes` does not stand on their first page, if anything, and the pages after it. */
  private divide(nodes: readonly Node[], parent: Node | undefined): Rest<Node> | undefined {
    let [first, last]: (Rest<Node> | undefined)[] = [];
    for (let start = pageSize; start < nodes.length; start += pageSize) {
      const rest: Rest<Node> = new Rest(last ?? parent, nodes, start);
      for (const node of rest.page) this.rests.set(node, rest);
      if (last) this.next.set(last, rest);
      first ??= rest;
      last = rest;
    }
    return first;
  }
}

const withRest = <Node>(page: readonly Node[], rest: Rest<Node> | undefined): (Node | Rest<Node>)[] => [
  ...page,
  ...(rest === undefined ? [] : [rest]),
];
