import * as vscode from 'vscode';
import { activateWith, type VariorumApi } from './vscode/activate';
import { HostReader } from './vscode/reader/hostReader';

/** Entry in the browser host, which is a web worker itself. */
export function activate(context: vscode.ExtensionContext): VariorumApi {
  const bytesOf = (name: string) =>
    vscode.workspace.fs.readFile(vscode.Uri.joinPath(context.extensionUri, 'dist', name));
  const loadData = async () => ({
    language: await bytesOf('language.bin'),
    weights: await bytesOf('attributions.bin'),
  });
  return activateWith(context, (warn) => new HostReader(loadData, warn));
}
