import * as vscode from 'vscode';
import type { OpenDossier } from '../../dossier/openDossier';
import { shorten } from '../../ui/markdown';
import type { DossierTree } from './dossierTree';
import { sourceIcon } from '../../ui/labels';
import { openPassageOf } from '../navigation/openPassage';
import { sourcesIn } from './sourceIndex';
import type { Source, Statement } from './sourcesModel';
import { compareNames } from '../../ui/order';
import { passes } from './textFilter';

export interface SourceNode {
  readonly kind: 'source';
  readonly dossier: OpenDossier;
  readonly source: Source;
}

export interface StatementNode {
  readonly kind: 'statement';
  readonly parent: SourceNode;
  readonly statement: Statement;
}

const longestWords = 120;

/** Who says what: the sources, those most outlets hear first; below each what the outlets print of them. */
export class SourcesTree implements DossierTree<SourceNode | StatementNode> {
  async roots(dossier: OpenDossier, filter: string): Promise<SourceNode[]> {
    const sources = await sourcesIn(dossier);
    return sources
      .filter((source) => filter === '' || passes(filter, textsOf(source)))
      .map((source) => ({ kind: 'source', dossier, source }));
  }

  childrenOf(node: SourceNode | StatementNode): StatementNode[] {
    if (node.kind === 'statement') return [];
    return [...node.source.statements]
      .sort((a, b) => compareNames(a.outlet, b.outlet))
      .map((statement) => ({ kind: 'statement', parent: node, statement }));
  }

  parentOf(node: SourceNode | StatementNode): SourceNode | undefined {
    return node.kind === 'statement' ? node.parent : undefined;
  }

  itemOf(node: SourceNode | StatementNode): vscode.TreeItem {
    return node.kind === 'source' ? sourceItem(node.source) : statementItem(node);
  }
}

const textsOf = ({ name, statements }: Source): (string | undefined)[] => [
  name,
  ...statements.flatMap(({ source, words, outlet }) => [source, words, outlet]),
];

function sourceItem({ key, name, type, statements, outlets }: Source): vscode.TreeItem {
  const item = new vscode.TreeItem(name ?? vscode.l10n.t('Nobody named'), vscode.TreeItemCollapsibleState.Collapsed);
  item.id = `source ${key}`;
  const outletsText = outlets === 1 ? vscode.l10n.t('1 outlet') : vscode.l10n.t('{0} outlets', outlets);
  item.description =
    statements.length === 1
      ? vscode.l10n.t('1 statement, {0}', outletsText)
      : vscode.l10n.t('{0} statements, {1}', statements.length, outletsText);
  item.iconPath = sourceIcon(type);
  item.contextValue = 'source';
  return item;
}

function statementItem({ parent, statement }: StatementNode): vscode.TreeItem {
  const { outlet, published, source, cue, words, kind, article, span, citing } = statement;
  const item = new vscode.TreeItem(shorten(words, longestWords));
  item.id = `${parent.source.key} ${article} ${span.start} ${span.end}`;
  item.description = outlet;
  item.iconPath = new vscode.ThemeIcon(kind === 'indirect' ? 'comment' : 'quote');
  item.contextValue = 'statement';
  const said = [source, cue].filter((part) => part).join(' ');
  const lines = [
    [outlet, published?.slice(0, 10)].filter((part) => part).join(', '),
    `${said}: ${words}`,
    ...citing.map((name) => vscode.l10n.t('citing {0}', name)),
  ];
  item.tooltip = lines.join('\n');
  item.command = openPassageOf(parent.dossier, statement);
  return item;
}
