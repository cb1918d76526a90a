import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** What shows its first argument, or what is assigned to it, to a person. */
const shown = [
  /\b(?:showInformationMessage|showErrorMessage|showWarningMessage|setStatusBarMessage|createInputBox|showQuickPick)\(\s*(['"`])(?<text>.*?)\1/gsu,
  /\b(?:placeholder|placeHolder|prompt|title|tooltip|label|detail|description|message)\s*[:=]\s*(['"`])(?<text>.*?)\1/gsu,
];
/** Our name, and templates that only put together what was translated before: "${a}, ${b}". */
const needsNoWords = (text: string): boolean =>
  text === 'Variorum' || !/\p{L}{2,}/u.test(text.replace(/\$\{[^}]*\}|<[^>]*>/gu, ''));

describe('the words that people see', () => {
  it('go through vscode.l10n', () => {
    const folder = 'src/vscode';
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
    assert.ok(files.length > 50);
    const fixed = files.flatMap((file) => {
      const source = readFileSync(path.join(folder, file), 'utf8');
      return shown.flatMap((pattern) =>
        [...source.matchAll(pattern)]
          .filter(({ groups }) => !needsNoWords(groups!.text))
          .map(({ 0: found }) => `${file}: ${found}`),
      );
    });
    assert.deepEqual(fixed, []);
  });
});
