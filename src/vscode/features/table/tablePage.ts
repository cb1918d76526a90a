import type { TablePart } from './protocol';
import type { TableWords } from './words';

/** What the page is made of, whatever the dossier: they stand in it, so that it has nothing to load. */
export interface PageFiles {
  readonly script: string;
  readonly style: string;
}

/** What the page's script finds in the page. */
export interface PageData {
  /** Address of the dossier's folder. */
  readonly folder: string;
  readonly words: TableWords;
  /** The beginning of the table, where it was there in time: what is in sight first need not be asked for. */
  readonly first: readonly TablePart[];
}

/**
 * The page of the table as HTML. It may run its own script and use its own style sheet, and load nothing from anywhere.
 * @param language of the editor, as BCP 47 has it
 */
export function tablePage({ script, style }: PageFiles, data: PageData, language: string): string {
  const nonce = newNonce();
  const policy = `default-src 'none'; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}'`;
  return `<!DOCTYPE html>
<html lang="${escapeHtml(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<style nonce="${nonce}">${style}</style>
<title>${escapeHtml(data.words.quantities)}</title>
</head>
<body>
<main id="table"></main>
<script type="application/json" id="data">${scriptJson(data)}</script>
<script nonce="${nonce}">${script}</script>
</body>
</html>`;
}

/** JSON that no words in it can end: neither a closing tag nor a comment can begin without this character. */
const scriptJson = (data: unknown): string => JSON.stringify(data).replaceAll('<', '\\u003c');

function newNonce(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
