import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { PagedTree, Rest } from '../../../src/vscode/features/trees/pagedTree';

interface Leaf {
  readonly name: number;
}

describe('a tree with a long list', () => {
  const leaves: readonly Leaf[] = Array.from({ length: 1_200 }, (_, name) => ({ name }));
  const change = new vscode.EventEmitter<undefined>();
  after(() => change.dispose());

  const treeOf = (nodes: readonly Leaf[]): PagedTree<Leaf> =>
    new PagedTree<Leaf>({
      onDidChangeTreeData: change.event,
      getChildren: (node) => Promise.resolve(node ? [] : [...nodes]),
      getParent: () => undefined,
      getTreeItem: ({ name }) => new vscode.TreeItem(String(name)),
    });

  it('shows it page by page, each behind the last row of the one before', async () => {
    const tree = treeOf(leaves);
    const seen: Leaf[] = [];
    const sizes: number[] = [];
    let parent: Rest<Leaf> | undefined;
    do {
      const page = await tree.getChildren(parent);
      const here = page.filter((node): node is Leaf => !(node instanceof Rest));
      for (const node of here) assert.equal(tree.getParent(node), parent);
      seen.push(...here);
      sizes.push(here.length);
      const rest = page.find((node) => node instanceof Rest);
      assert.ok(rest === undefined || rest === page.at(-1));
      if (rest) {
        assert.equal(tree.getParent(rest), parent);
        assert.equal(tree.getTreeItem(rest).label, `${leaves.length - seen.length} more`);
      }
      parent = rest;
    } while (parent);
    assert.deepEqual(seen, leaves);
    assert.deepEqual(sizes, [500, 500, 200]);
  });

  it('shows a shorter one whole', async () => {
    assert.deepEqual(await treeOf(leaves.slice(0, 500)).getChildren(), leaves.slice(0, 500));
  });

  it('can reveal any of its nodes before it was unfolded', async () => {
    const tree = treeOf(leaves);
    await tree.getChildren();
    const second = tree.getParent(leaves[1_100]);
    assert.ok(second instanceof Rest);
    const first = tree.getParent(second);
    assert.ok(first instanceof Rest);
    assert.equal(tree.getParent(first), undefined);
  });
});
