import * as vscode from 'vscode';
import { addSourceAlias } from '../../../core/dossier';
import { textOf } from '../../../core/text/span';
import type { ArticleInDossier, Dossiers } from '../../dossier/dossiers';
import type { OpenDossier } from '../../dossier/openDossier';
import { sourceIcon } from '../../ui/labels';
import { shorten } from '../../ui/markdown';
import { markAt } from '../marks';
import { passageArguments } from '../navigation/openPassage';
import { sourcesIn } from '../trees/sourceIndex';
import type { SourceNode, StatementNode } from '../trees/sourcesTree';
import { textIn } from './arguments';
import type { DossierFileEdits } from './dossierFileEdits';

const longestName = 80;

/** Names that a command may be about, and the dossier they stand in. */
interface Named {
  readonly dossier: OpenDossier;
  readonly names: readonly string[];
}

/** "Same Source": two names are of one source, in all articles. */
export function registerSourceCommand(dossiers: Dossiers, edits: DossierFileEdits): vscode.Disposable {
  return vscode.commands.registerCommand('variorum.sameSource', async (...args: unknown[]) => {
    const named = await namesAt(dossiers, args);
    const name = named && (named.names.length > 1 ? await pickName(named.names) : named.names[0]);
    if (!named || (!name && named.names.length === 0)) {
      void vscode.window.showInformationMessage(
        vscode.l10n.t('Select the name of a source, or put the cursor on what it says.'),
      );
      return;
    }
    // `{ other }` as the last argument says whom else it names; else that is asked.
    const other = name && (textIn(args.at(-1), 'other') ?? (await pickOther(named.dossier, name)));
    if (!other) return;
    const said = vscode.l10n.t('“{0}” and “{1}” are one source now.', name, other);
    await edits.apply(named.dossier, [(text) => addSourceAlias(text, other, name)], said);
  });
}

async function namesAt(dossiers: Dossiers, args: readonly unknown[]): Promise<Named | undefined> {
  const [first] = args;
  if (isNode(first)) {
    const { dossier, source } = first.kind === 'source' ? first : first.parent;
    const name = first.kind === 'statement' ? first.statement.source : source.name;
    return name === undefined ? undefined : { dossier, names: [name] };
  }
  const passage = passageArguments(args);
  const editor = vscode.window.activeTextEditor;
  const document = passage ? await vscode.workspace.openTextDocument(passage.uri) : editor?.document;
  const article = document && (await dossiers.article(document));
  if (!document || !article) return undefined;
  const selected = passage || !editor || editor.selection.isEmpty ? '' : document.getText(editor.selection);
  const isName = selected.trim() !== '' && selected.length <= longestName && !/[\r\n]/.test(selected.trim());
  if (isName) return { dossier: article.dossier, names: [selected.trim()] };
  const offset = passage?.start ?? document.offsetAt(editor!.selection.active);
  return { dossier: article.dossier, names: namesBehind(article, offset) };
}

/** Who says what stands at `offset`, from the source to the origin. */
function namesBehind({ dossier, id, reading }: ArticleInDossier, offset: number): readonly string[] {
  const { analysis, text } = reading;
  const mark = markAt(analysis, offset);
  if (mark?.kind === 'figure') return dossier.collation.sourcing(id, mark.index)?.chain ?? [];
  const index = mark?.kind === 'quotation' ? analysis.quotations[mark.index].attribution : mark?.index;
  if (index === undefined) return [];
  const { speaker, source, via } = analysis.attributions[index];
  const printed = source.map((span) => textOf(text, span)).join(' ');
  const names = [speaker.name ?? printed, ...via.map((link) => link.name ?? textOf(text, link.span))];
  return [...new Set(names.filter((name) => name !== ''))];
}

const pickName = (names: readonly string[]): Thenable<string | undefined> =>
  vscode.window.showQuickPick([...names], { title: vscode.l10n.t('Which Source?') });

/** Another source of the dossier, or a name that is typed. */
async function pickOther(dossier: OpenDossier, name: string): Promise<string | undefined> {
  const sources = (await sourcesIn(dossier)).filter((source) => source.name !== undefined && source.name !== name);
  const items = sources.map((source): vscode.QuickPickItem => ({
    label: source.name!,
    iconPath: sourceIcon(source.type),
    description: [...new Set(source.statements.map(({ outlet }) => outlet))].slice(0, 4).join(', '),
  }));
  const pick = vscode.window.createQuickPick();
  pick.title = vscode.l10n.t('The Same Source as “{0}”', shorten(name, longestName));
  pick.placeholder = vscode.l10n.t('Choose the name to show, or type another');
  pick.matchOnDescription = true;
  pick.items = items;
  const typing = pick.onDidChangeValue((value) => {
    const typed = value.trim();
    const isNew = typed !== '' && !items.some(({ label }) => label.toLowerCase() === typed.toLowerCase());
    pick.items = isNew ? [...items, { label: typed, alwaysShow: true, iconPath: new vscode.ThemeIcon('add') }] : items;
  });
  const chosen = await new Promise<string | undefined>((resolve) => {
    pick.onDidAccept(() => resolve(pick.selectedItems[0]?.label));
    pick.onDidHide(() => resolve(undefined));
    pick.show();
  });
  typing.dispose();
  pick.dispose();
  return chosen;
}

const isNode = (value: unknown): value is SourceNode | StatementNode =>
  typeof value === 'object' &&
  value !== null &&
  'kind' in value &&
  (value.kind === 'source' || value.kind === 'statement');
