import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { cardCommands } from '../../../src/vscode/features/hover/actions';
import { decodeEntities, testing, wholeDossier } from '../lib/extension';
import hostile from '../../fixtures/hostile-words.json';
import { eventually, newFolder, openEditor, readText } from '../lib/workspace';

/* Words that would be markup, commands or formulas, wherever an article, a dossier or a note can put them: they are shown, and do nothing. */

/** Icons that cards use themselves. */
const ownIcons =
  /\$\((?:arrow-left|warning|check|pass|history|references|comment|table|link|circle-slash|edit|organization|person)\)/g;

describe('hostile words', () => {
  let folder: vscode.Uri;
  const at = (name: string): vscode.Uri => vscode.Uri.joinPath(folder, name);
  const outletOf = (words: string): string => `${words} Post`;

  before(async () => {
    const files: Record<string, string> = {
      'dossier.yaml': `title: ${JSON.stringify(hostile.join(' '))}\n`,
      'echo.article':
        '---\noutlet: Echo\n---\nFerry sinks off Port Alder\n\nAt least 14 passengers drowned when a ferry sank off Port Alder, the coast guard said.\n',
    };
    hostile.forEach((words, index) => {
      const source = `the ${words.replace(/["|]/g, '')} coast guard`;
      files[`${index}.article`] = [
        '---',
        `outlet: ${JSON.stringify(outletOf(words))}`,
        `title: ${JSON.stringify(`${words} sinks`)}`,
        `author: ${JSON.stringify(words)}`,
        '---',
        `Some ${20 + index} passengers drowned when a ferry sank off Port Alder, ${source} said.`,
        '',
      ].join('\n');
      files[`${index}.article.notes.yaml`] = [
        'version: 1',
        'notes:',
        `  - id: ${index}aaaaaaa`,
        `    target: { exact: ${20 + index} passengers drowned }`,
        `    tags: [${JSON.stringify(words)}]`,
        `    by: ${JSON.stringify(words)}`,
        `    text: ${JSON.stringify(words)}`,
        '',
      ].join('\n');
    });
    folder = await newFolder(files);
    await wholeDossier(folder);
    await openEditor(at('echo.article'));
  });
  after(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

  it('on cards are words: no link, image, icon, table cell or element is theirs, and no command but our own may run', async () => {
    const { hovers, services } = await testing();
    const none = new vscode.CancellationTokenSource().token;
    const shown = new Set<string>();
    for (const name of ['echo.article', ...hostile.keys()].map((each) =>
      each === 'echo.article' ? each : `${each}.article`,
    )) {
      const document = await vscode.workspace.openTextDocument(at(name));
      const { reading } = (await services.dossiers.article(document))!;
      const { figures, attributions } = reading.analysis;
      const places = [
        ...figures.map(({ span }) => span.start),
        ...attributions.flatMap(({ cue }) => cue[0]?.start ?? []),
      ];
      for (const place of places) {
        const hover = await hovers.provider.provideHover(document, document.positionAt(place), none);
        for (const card of (hover?.contents ?? []) as vscode.MarkdownString[]) {
          assertInert(card);
          for (const words of hostile) if (decodeEntities(card.value).includes(words)) shown.add(words);
        }
      }
    }
    assert.deepEqual([...shown].sort(), [...hostile].sort(), 'each is on a card, as it is');
  });

  it('in trees are plain text', async () => {
    const { trees, notesView } = await testing();
    const labels: string[] = [];
    for (const { pages } of [trees.quantities, trees.sources, notesView]) {
      const view = pages as vscode.TreeDataProvider<unknown>;
      const visit = async (node?: unknown): Promise<void> => {
        for (const child of (await view.getChildren(node)) ?? []) {
          const { label, description, tooltip, command } = await view.getTreeItem(child);
          assert.ok(typeof label === 'string' && typeof tooltip !== 'object', 'no Markdown');
          assert.ok(command === undefined || command.command.startsWith('variorum.'), command?.command);
          labels.push(`${label} ${String(description)}`);
          await visit(child);
        }
      };
      await visit();
    }
    for (const words of hostile) {
      assert.ok(
        labels.some((label) => label.includes(outletOf(words))),
        `${words} in\n${labels.join('\n')}`,
      );
      assert.ok(
        labels.some((label) => label.includes(`#${words}`) || label.startsWith(words)),
        `a tag or a note: ${words}`,
      );
    }
  });

  it('in articles are no links but to web addresses', async () => {
    for (const index of hostile.keys()) {
      const links = await vscode.commands.executeCommand<vscode.DocumentLink[]>(
        'vscode.executeLinkProvider',
        at(`${index}.article`),
      );
      for (const { target } of links) assert.match(String(target), /^https?:\/\//);
    }
  });

  it('in a report are words, and its links lead to the articles only', async () => {
    await openEditor(at('echo.article'));
    await vscode.commands.executeCommand('variorum.writeReport');
    const text = await eventually('the report', () => {
      const { document } = vscode.window.activeTextEditor!;
      assert.equal(document.languageId, 'markdown');
      assert.ok(document.lineCount > 20);
      return document.getText();
    });
    // What a backslash stands before is a character and nothing else.
    const markup = text.replace(/\\[!-/:-@[-`{-~]/g, '');
    assert.doesNotMatch(markup, /[<>$&]/);
    for (const [, target] of markup.matchAll(/\]\(([^)]*)\)/g)) assert.match(target, /^\.\//);
    assert.doesNotMatch(markup, /!\[/);
    const plain = text.replace(/\\([!-/:-@[-`{-~])/g, '$1');
    for (const words of hostile) {
      assert.ok(plain.includes(`[${outletOf(words)}](./`), words);
      assert.ok(plain.includes(`### #${words}\n`), `the tag ${words}`);
    }
    assertWholeTables(markup);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });

  it('in exports are no formulas, and no document but their own', async () => {
    await openEditor(at('echo.article'));
    const csv = at('out.csv');
    await vscode.commands.executeCommand('variorum.exportCsv', { target: csv });
    const rows = cellsOf((await readText(csv)).replace(/^\ufeff/, ''));
    assert.ok(rows.length > hostile.length);
    for (const row of rows) {
      assert.equal(row.length, rows[0].length);
      for (const cell of row) assert.doesNotMatch(cell, /^[=+\-@\t\r\n]/);
    }
    for (const words of hostile) {
      assert.ok(
        rows.some((row) => row.some((cell) => cell.replace(/^'/, '') === outletOf(words))),
        words,
      );
    }
  });
});

/** That nothing on a card is markup but what cards are made of. */
function assertInert(card: vscode.MarkdownString): void {
  assert.deepEqual(card.isTrusted, { enabledCommands: cardCommands });
  assert.ok(!card.supportHtml);
  const markup = card.value.replace(/&#\d+;/g, '').replace(/&nbsp;/g, '');
  assert.doesNotMatch(markup, /[<>&]/);
  assert.doesNotMatch(markup.replace(ownIcons, ''), /\$\(/);
  for (const [, image, target] of markup.matchAll(/(!?)\[[^\]]*\]\(([^)]*)\)/g)) {
    if (image) {
      const svg = atob(/^data:image\/svg\+xml;base64,([\w+/=]+)$/.exec(target)![1]);
      // Elements and attributes; what stands between elements is text.
      for (const [tag] of svg.matchAll(/<[^>]*>/g)) {
        assert.match(tag, /^<\/?(?:svg|g|text|circle|path|line|rect)[ />]/);
        assert.doesNotMatch(tag, /\son\w+=|href|javascript:/);
      }
    } else assert.ok(cardCommands.includes(/^command:([\w.]+)\?/.exec(target)?.[1] ?? ''), target);
  }
  assertWholeTables(markup);
}

function assertWholeTables(markup: string): void {
  for (const [first, ...others] of tablesIn(markup)) {
    for (const row of others) assert.equal(row.split('|').length, first.split('|').length, `a cell is torn: ${row}`);
  }
}

/** The lines of each table. */
function tablesIn(markdown: string): string[][] {
  return markdown
    .split('\n\n')
    .map((part) => part.split('\n').filter((line) => line.startsWith('| ')))
    .filter(({ length }) => length > 0);
}

/** RFC 4180. */
function cellsOf(csv: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of csv.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/g)) {
    rows.at(-1)!.push(quoted === undefined ? plain : quoted.replace(/""/g, '"'));
    if (end === '\r\n') rows.push([]);
    if (end === '') break;
  }
  return rows.filter((row) => row.length > 1);
}
