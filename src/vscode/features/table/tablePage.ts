import * as vscode from 'vscode';
import type { TableWords } from './words';

/** Where the page's files lie; nothing else can be loaded into it. */
export const pageRoots = (extension: vscode.Uri): vscode.Uri[] => [
  vscode.Uri.joinPath(extension, 'dist'),
  vscode.Uri.joinPath(extension, 'media', 'table'),
];

/** The page of the table. It may run its own script and use its own style sheet, and load nothing else from anywhere. */
export function tablePage(
  webview: vscode.Webview,
  extension: vscode.Uri,
  folder: vscode.Uri,
  words: TableWords,
): string {
  const script = webview.asWebviewUri(vscode.Uri.joinPath(extension, 'dist', 'table.js'));
  const style = webview.asWebviewUri(vscode.Uri.joinPath(extension, 'media', 'table', 'table.css'));
  const nonce = newNonce();
  const policy = `default-src 'none'; style-src ${webview.cspSource}; script-src 'nonce-${nonce}'`;
  const language = vscode.env.language;
  return `<!DOCTYPE html>
<html lang="${escapeHtml(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="${escapeHtml(style.toString())}">
<title>${escapeHtml(words.quantities)}</title>
</head>
<body>
<main id="table" data-folder="${escapeHtml(folder.toString())}" data-words="${escapeHtml(JSON.stringify(words))}"></main>
<script nonce="${nonce}" src="${escapeHtml(script.toString())}"></script>
</body>
</html>`;
}

function newNonce(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
