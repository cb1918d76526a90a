import * as vscode from 'vscode';

const ending = '.notes.yaml';

export const sidecarGlob = `**/*${ending}`;

/** `<article>.notes.yaml`, beside the article. */
export const sidecarOf = (article: vscode.Uri): vscode.Uri => article.with({ path: article.path + ending });

/** Whether it is the path, or the name alone, of a sidecar. */
export const isSidecar = ({ path }: { readonly path: string }): boolean => path.endsWith(ending);

/** The article that a sidecar belongs to. */
export const articleOf = (sidecar: vscode.Uri): vscode.Uri =>
  sidecar.with({ path: sidecar.path.slice(0, -ending.length) });

export const nameOf = (uri: vscode.Uri): string => uri.path.slice(uri.path.lastIndexOf('/') + 1);

/** Opens a sidecar at a place in it, counted from 1; at its beginning where none is known. */
export async function showSidecar(
  sidecar: vscode.Uri,
  place?: { readonly line: number; readonly column: number },
): Promise<void> {
  const position = new vscode.Position((place?.line ?? 1) - 1, (place?.column ?? 1) - 1);
  await vscode.window.showTextDocument(sidecar, { selection: new vscode.Range(position, position) });
}
