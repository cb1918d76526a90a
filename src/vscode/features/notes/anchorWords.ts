import * as vscode from 'vscode';
import {
  type AnchorText,
  type Difference,
  type MarkedRun,
  type Resolution,
  sideBySide,
  type SideBySide,
  type Target,
} from '../../../core/notes';
import type { Span } from '../../../core/text/span';
import { escapeMarkdown, shorten, table } from '../../ui/markdown';

/** What a thread's title says of its anchor; undefined where there is nothing to say. */
export function anchorLabel(resolution: Resolution, keptAsOrphan: boolean): string | undefined {
  if (resolution.state === 'orphan') {
    return keptAsOrphan
      ? vscode.l10n.t('Passage gone; kept as it is')
      : vscode.l10n.t('Passage gone: it is no longer in the article');
  }
  const differences =
    resolution.state === 'changed' ? resolution.differences.map(differenceWords) : besideOf(resolution);
  return differences.slice(0, 2).join('; ') || undefined;
}

/** What changed right beside a passage whose own words stand. */
const besideOf = (resolution: Resolution): string[] =>
  resolution.state === 'orphan' || resolution.state === 'changed' ? [] : (resolution.beside ?? []).map(besideWords);

const besideWords = (difference: Difference): string =>
  vscode.l10n.t('Number beside it: {old} is now {now}', changeOf(difference));

const changeOf = ({ old, now }: Difference) => ({
  old: old || vscode.l10n.t('nothing'),
  now: now || vscode.l10n.t('nothing'),
});

function differenceWords(difference: Difference): string {
  const { kind } = difference;
  const change = changeOf(difference);
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

/** For the note's comment: old and new words side by side, or the words that are gone; empty where nothing changed. Safe Markdown. */
export function anchorAppendix(text: AnchorText, target: Target | undefined, resolution: Resolution): string {
  if (!target) return '';
  if (resolution.state === 'changed') return oldAndNew(sideBySide(text, target, resolution));
  if (resolution.state !== 'orphan')
    return resolution.beside ? oldAndNew(besideWhat(text, target, resolution.span)) : '';
  return `**${vscode.l10n.t('The note was on')}**  \n${escapeMarkdown(shorten(target.exact, longestQuoted))}`;
}

const besideWhat = (text: AnchorText, target: Target, span: Span): SideBySide =>
  sideBySide(text, target, { old: target.exact, now: text.original.slice(span.start, span.end), span });

/** Struck through what is gone, in bold what has come: told apart without colour in every theme. */
const oldAndNew = ({ old, now }: SideBySide): string =>
  table(
    [vscode.l10n.t('When noted'), vscode.l10n.t('Now')],
    [[marked(old, '~~'), marked(now, '**') || `_${vscode.l10n.t('nothing')}_`]],
  );

const marked = (runs: readonly MarkedRun[], mark: string): string =>
  runs.map(({ text, differs }) => (differs ? mark + escapeMarkdown(text) + mark : escapeMarkdown(text))).join(' ');

const longestQuoted = 400;
