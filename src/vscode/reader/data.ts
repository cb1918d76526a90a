import * as vscode from 'vscode';
import type { AnalyserData } from '../../core/analyse';

/** A file that the build put beside the bundles. */
export const builtFile = (context: vscode.ExtensionContext, name: string): Thenable<Uint8Array> =>
  vscode.workspace.fs.readFile(vscode.Uri.joinPath(context.extensionUri, 'dist', name));

/** The data of the reader. */
export async function analyserData(context: vscode.ExtensionContext): Promise<AnalyserData> {
  const [language, weights] = await Promise.all(
    ['language.bin', 'attributions.bin'].map((name) => builtFile(context, name)),
  );
  return { language, weights };
}
