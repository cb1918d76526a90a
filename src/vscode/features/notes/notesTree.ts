import * as vscode from 'vscode';
import type { DossierNotes, PlacedNote } from '../../dossier/dossierNotes';
import type { OpenDossier } from '../../dossier/openDossier';
import { shorten } from '../../ui/markdown';
import type { DossierTree } from '../trees/dossierTree';
import { verdictName } from './noteComment';
import {
  contextOf,
  type Grouping,
  groupedNotes,
  isBesideChange,
  needsRepair,
  type NoteGroup,
  type NoteState,
  stateOf,
  tagColour,
} from './notesModel';

/** Names a note to commands; `uri` is its article's. */
export interface NoteReference {
  readonly uri: string;
  readonly id: string;
}

export interface GroupNode {
  readonly kind: 'group';
  readonly dossier: OpenDossier;
  readonly by: Grouping;
  readonly group: NoteGroup;
}

export interface NoteNode extends NoteReference {
  readonly kind: 'note';
  readonly parent: GroupNode;
  readonly placed: PlacedNote;
}

const longestLabel = 90;

/** All notes of the dossier, grouped as the reader likes; what changed or is gone first. */
export class NotesTree implements DossierTree<GroupNode | NoteNode> {
  private repairs = 0;

  constructor(
    private readonly notes: DossierNotes,
    private readonly grouping: () => Grouping,
  ) {}

  async roots(dossier: OpenDossier, filter: string): Promise<GroupNode[]> {
    const all = await this.notes.of(dossier);
    this.repairs = all.filter(needsRepair).length;
    const by = this.grouping();
    return groupedNotes(all, by, filter).map((group) => ({ kind: 'group', dossier, by, group }));
  }

  childrenOf(node: GroupNode | NoteNode): NoteNode[] {
    if (node.kind === 'note') return [];
    return node.group.notes.map((placed) => ({
      kind: 'note',
      parent: node,
      placed,
      uri: node.dossier.uriOf(placed.article).toString(),
      id: placed.note.id,
    }));
  }

  parentOf(node: GroupNode | NoteNode): GroupNode | undefined {
    return node.kind === 'note' ? node.parent : undefined;
  }

  itemOf(node: GroupNode | NoteNode): vscode.TreeItem {
    return node.kind === 'group' ? groupItem(node) : noteItem(node);
  }

  badge(): vscode.ViewBadge | undefined {
    if (this.repairs === 0) return undefined;
    return { value: this.repairs, tooltip: vscode.l10n.t('{0} notes changed or lost their passage', this.repairs) };
  }
}

function groupItem({ by, group, dossier }: GroupNode): vscode.TreeItem {
  const item = new vscode.TreeItem(groupName(by, group.key, dossier), vscode.TreeItemCollapsibleState.Expanded);
  item.id = `${by} ${group.key}`;
  item.description = String(group.notes.length);
  item.contextValue = by === 'tag' && group.key !== '' ? 'tagGroup' : 'noteGroup';
  if (by === 'tag') {
    const colour = group.key === '' ? undefined : new vscode.ThemeColor(tagColour(group.key));
    item.iconPath = new vscode.ThemeIcon('tag', colour);
  } else if (by === 'state') item.iconPath = stateIcon(group.key as NoteState);
  const label = typeof item.label === 'string' ? item.label : '';
  item.accessibilityInformation = { label: vscode.l10n.t('{0}, {1} notes', label, group.notes.length) };
  return item;
}

function groupName(by: Grouping, key: string, dossier: OpenDossier): string {
  if (by === 'state') return stateName(key as NoteState);
  if (by === 'article') return dossier.infoOf(key)?.outlet ?? key;
  if (by === 'verdict')
    return key === '' ? vscode.l10n.t('no verdict') : verdictName(key as Parameters<typeof verdictName>[0]);
  if (by === 'author') return key === '' ? vscode.l10n.t('unnamed') : key;
  return key === '' ? vscode.l10n.t('no tag') : `#${key}`;
}

function noteItem(node: NoteNode): vscode.TreeItem {
  const { parent, placed } = node;
  const { note, article } = placed;
  const state = stateOf(placed);
  const words = note.text?.trim() || note.target?.exact || note.tags.map((tag) => `#${tag}`).join(' ');
  const item = new vscode.TreeItem(shorten(words || vscode.l10n.t('no text'), longestLabel));
  item.id = `${parent.by} ${parent.group.key} ${article} ${note.id}`;
  const outlet = parent.dossier.infoOf(article)?.outlet ?? article;
  const needsEye = state === 'changed' || state === 'orphan' || state === 'unattached';
  const remark = isBesideChange(placed.resolution) ? vscode.l10n.t('changed beside it') : '';
  item.description = [needsEye ? stateName(state) : remark, parent.by === 'article' ? '' : outlet, note.by ?? '']
    .filter((part) => part !== '')
    .join(' · ');
  const [tag] = note.tags;
  item.iconPath = needsEye
    ? stateIcon(state)
    : new vscode.ThemeIcon(
        note.resolved ? 'pass' : 'comment',
        tag === undefined ? undefined : new vscode.ThemeColor(tagColour(tag)),
      );
  item.contextValue = contextOf(note, state, placed.resolution);
  item.tooltip = [
    outlet,
    note.target ? `“${shorten(note.target.exact, 400)}”` : vscode.l10n.t('Note on the article'),
    placed.resolution?.state === 'changed' ? vscode.l10n.t('Now: {0}', `“${shorten(placed.resolution.now, 400)}”`) : '',
    note.text?.trim() ?? '',
    [note.verdict === undefined ? '' : verdictName(note.verdict), ...note.tags.map((name) => `#${name}`)]
      .join(' ')
      .trim(),
  ]
    .filter((line) => line !== '')
    .join('\n');
  item.accessibilityInformation = {
    label: [stateName(state), remark, words, outlet].filter((part) => part !== '').join(', '),
  };
  item.command = { command: 'variorum.openNote', title: vscode.l10n.t('Open the note'), arguments: [node] };
  return item;
}

export function stateName(state: NoteState): string {
  return {
    exact: vscode.l10n.t('in its place'),
    moved: vscode.l10n.t('moved'),
    changed: vscode.l10n.t('words changed'),
    orphan: vscode.l10n.t('passage gone'),
    unattached: vscode.l10n.t('article gone'),
  }[state];
}

const stateIcon = (state: NoteState): vscode.ThemeIcon =>
  ({
    exact: new vscode.ThemeIcon('comment'),
    moved: new vscode.ThemeIcon('comment'),
    changed: new vscode.ThemeIcon('warning', new vscode.ThemeColor('list.warningForeground')),
    orphan: new vscode.ThemeIcon('debug-disconnect', new vscode.ThemeColor('list.warningForeground')),
    unattached: new vscode.ThemeIcon('circle-slash', new vscode.ThemeColor('list.warningForeground')),
  })[state];
