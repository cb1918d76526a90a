import { readFileSync } from 'node:fs';
import { OnigScanner, OnigString, loadWASM } from 'vscode-oniguruma';
import { INITIAL, Registry, parseRawGrammar, type IGrammar } from 'vscode-textmate';

const GRAMMAR_FILE = 'syntaxes/article.tmLanguage.json';

/** One token: its words and its scopes, without the grammar's own. */
export interface Token {
  readonly text: string;
  readonly scopes: readonly string[];
}

/** The article grammar in the engine that VS Code uses. YAML's grammar is not loaded: front matter keeps one scope. */
export async function loadArticleGrammar(): Promise<IGrammar> {
  await loadWASM(readFileSync(require.resolve('vscode-oniguruma/release/onig.wasm')));
  const registry = new Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (patterns) => new OnigScanner(patterns),
      createOnigString: (text) => new OnigString(text),
    }),
    loadGrammar: (scopeName) =>
      Promise.resolve(
        scopeName === 'text.article' ? parseRawGrammar(readFileSync(GRAMMAR_FILE, 'utf8'), GRAMMAR_FILE) : null,
      ),
  });
  const grammar = await registry.loadGrammar('text.article');
  if (!grammar) {
    throw new Error(`${GRAMMAR_FILE} was not loaded`);
  }
  return grammar;
}

/** The tokens of each line of `text`; line ends, LF or CRLF, belong to no token, as in the editor. */
export function tokenizeLines(grammar: IGrammar, text: string): Token[][] {
  const lines: Token[][] = [];
  let state = INITIAL;
  for (const line of text.split(/\r?\n/)) {
    const result = grammar.tokenizeLine(line, state);
    state = result.ruleStack;
    lines.push(
      result.tokens.map((token) => ({
        text: line.slice(token.startIndex, token.endIndex),
        scopes: token.scopes.slice(1),
      })),
    );
  }
  return lines;
}

/**
 * The scopes of every character of the `occurrence`th (from 1) `words` in `text`, one list of scopes a token that `words` touches.
 * `words` must lie within one line.
 */
export function scopesOf(grammar: IGrammar, text: string, words: string, occurrence = 1): (readonly string[])[] {
  let seen = 0;
  for (const tokens of tokenizeLines(grammar, text)) {
    const line = tokens.map((token) => token.text).join('');
    for (let at = line.indexOf(words); at >= 0; at = line.indexOf(words, at + 1)) {
      seen += 1;
      if (seen === occurrence) {
        return touching(tokens, at, at + words.length);
      }
    }
  }
  throw new Error(`"${words}" stands ${seen} times in the text, not ${occurrence}`);
}

function touching(tokens: readonly Token[], start: number, end: number): (readonly string[])[] {
  const found: (readonly string[])[] = [];
  let offset = 0;
  for (const token of tokens) {
    if (offset < end && start < offset + token.text.length) {
      found.push(token.scopes);
    }
    offset += token.text.length;
  }
  return found;
}

/** Whether `scope` is `wanted` or a narrower one ("string" has "string.quoted.double.article"). */
export const isUnder = (scope: string, wanted: string): boolean => scope === wanted || scope.startsWith(`${wanted}.`);
