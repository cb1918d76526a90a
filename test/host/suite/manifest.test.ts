import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { testing } from '../lib/extension';

interface Manifest {
  readonly contributes: {
    readonly commands: readonly { readonly command: string }[];
    readonly configuration: {
      readonly properties: Readonly<Record<string, { readonly markdownDescription?: string }>>;
    };
  };
  readonly activationEvents: readonly string[];
}

describe('the manifest', () => {
  const manifest = () => vscode.extensions.getExtension('variorum.variorum')!.packageJSON as Manifest;
  /** Run by links on cards, with arguments; of no use in the palette. */
  const uncontributed = ['variorum.openPassage', 'variorum.peekAt'];

  it('contributes the commands that are registered, and no others', async () => {
    await testing();
    const registered = (await vscode.commands.getCommands(true)).filter((id) => /^variorum\.\w+$/.test(id));
    const contributed = manifest().contributes.commands.map(({ command }) => command);
    const own = registered.filter(
      (id) => !uncontributed.includes(id) && !/\.(focus|open|removeView|resetViewLocation)$/.test(id),
    );
    assert.deepEqual([...new Set(own)].sort(), [...contributed].sort());
  });

  it('describes every setting', () => {
    const { properties } = manifest().contributes.configuration;
    for (const [name, { markdownDescription }] of Object.entries(properties)) {
      assert.ok(markdownDescription && !markdownDescription.startsWith('%'), name);
    }
  });

  it('is activated by articles and dossiers alone', () => {
    assert.deepEqual(manifest().activationEvents, [
      'workspaceContains:**/dossier.yaml',
      'onWebviewPanel:variorum.table',
    ]);
  });
});
