import * as vscode from 'vscode';
import type { RelationKind } from '../../core/collation/types';
import type { SourceType } from '../../core/extraction/types';

const relationIcons: Readonly<Record<RelationKind, vscode.ThemeIcon>> = {
  conflict: new vscode.ThemeIcon('warning', new vscode.ThemeColor('list.warningForeground')),
  update: new vscode.ThemeIcon('history'),
  compatible: new vscode.ThemeIcon('pass'),
  equal: new vscode.ThemeIcon('check'),
};

export const relationIcon = (kind: RelationKind): vscode.ThemeIcon => relationIcons[kind];

export function relationName(kind: RelationKind): string {
  return {
    conflict: vscode.l10n.t('conflict'),
    update: vscode.l10n.t('update'),
    compatible: vscode.l10n.t('compatible'),
    equal: vscode.l10n.t('equal'),
  }[kind];
}

const sourceIcons: Readonly<Record<SourceType, string>> = {
  person: 'person',
  organisation: 'organization',
  document: 'file-text',
  media: 'radio-tower',
  unnamed: 'question',
  unknown: 'question',
};

export const sourceIcon = (type: SourceType): vscode.ThemeIcon => new vscode.ThemeIcon(sourceIcons[type]);

/** "5 outlets, 2 origins" */
export function countsText(outlets: number, origins: number): string {
  const outletsText = outlets === 1 ? vscode.l10n.t('1 outlet') : vscode.l10n.t('{0} outlets', outlets);
  if (origins === 0) return vscode.l10n.t('{0}, origin unknown', outletsText);
  return origins === 1
    ? vscode.l10n.t('{0}, 1 origin', outletsText)
    : vscode.l10n.t('{0}, {1} origins', outletsText, origins);
}
