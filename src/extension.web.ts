import * as vscode from 'vscode';
import { activateWith, type VariorumApi } from './vscode/activate';
import { HostReader } from './vscode/reader/hostReader';

/** Entry in the browser host, which is a web worker itself. */
export function activate(context: vscode.ExtensionContext): VariorumApi {
  const languageFile = vscode.Uri.joinPath(context.extensionUri, 'dist', 'language.bin');
  return activateWith(context, () => new HostReader(() => vscode.workspace.fs.readFile(languageFile)));
}
