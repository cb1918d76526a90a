import * as vscode from 'vscode';
import type { Difference, Resolution } from '../../../core/notes';

/** What a thread's title says of its anchor; undefined where there is nothing to say. */
export function anchorLabel(resolution: Resolution, keptAsOrphan: boolean): string | undefined {
  if (resolution.state === 'orphan') {
    return keptAsOrphan
      ? vscode.l10n.t('Passage gone; kept as it is')
      : vscode.l10n.t('Passage gone: its words are no longer in the article');
  }
  if (resolution.state !== 'changed') return undefined;
  return resolution.differences.slice(0, 2).map(differenceWords).join('; ');
}

function differenceWords({ kind, old, now }: Difference): string {
  const change = { old: old || vscode.l10n.t('nothing'), now: now || vscode.l10n.t('nothing') };
  switch (kind) {
    case 'number':
      return vscode.l10n.t('Changed number: {old} is now {now}', change);
    case 'negation':
      return vscode.l10n.t('Changed negation: {old} is now {now}', change);
    case 'name':
      return vscode.l10n.t('Changed name: {old} is now {now}', change);
    case 'speaker':
      return vscode.l10n.t('Changed speaker: {old} is now {now}', change);
    case 'words':
      return vscode.l10n.t('Changed words: {old} is now {now}', change);
    case 'context':
      return vscode.l10n.t('The same words, but nothing around them is as it was');
  }
}

/** Old and new words, one below the other, for the note's comment; the empty string where nothing changed. Safe Markdown. */
export function anchorAppendix(resolution: Resolution, exact: string | undefined): string {
  const quoted = (label: string, words: string): string =>
    new vscode.MarkdownString(`**${label}**  \n`).appendText(shortened(words)).value;
  if (resolution.state === 'orphan' && exact !== undefined) return quoted(vscode.l10n.t('The note was on'), exact);
  if (resolution.state !== 'changed') return '';
  return `${quoted(vscode.l10n.t('When noted'), resolution.old)}\n\n${quoted(vscode.l10n.t('Now'), resolution.now)}`;
}

const longestQuoted = 400;

const shortened = (words: string): string => {
  const line = words.replace(/\s+/g, ' ').trim();
  return line.length > longestQuoted ? `${line.slice(0, longestQuoted)} …` : line;
};
