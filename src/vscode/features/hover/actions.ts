import * as vscode from 'vscode';
import type { Passage } from '../../../core/collation/types';
import type { OpenDossier } from '../../dossier/openDossier';
import { commandLink, escapeMarkdown } from '../../ui/markdown';
import { openPassageCommand } from '../navigation/openPassage';

/** Keeps words together on a card. */
export const noBreak = '&nbsp;';

/** An outlet's name as a link to its passage. */
export function passageLink(dossier: OpenDossier, label: string, passage: Passage): string {
  const args = [dossier.uriOf(passage.article).toString(), passage.span.start, passage.span.end];
  return commandLink(escapeMarkdown(label), openPassageCommand, args, vscode.l10n.t('Open the passage'));
}

/** What a card offers to do with the passage under the pointer, besides noting it. */
export interface CardActions {
  /** Other outlets' passages to look at. */
  readonly peek?: boolean;
  readonly corrections?: 'figure' | 'source';
}

/** Commands that a card may run; everything else in it is inert. */
export const cardCommands = [
  openPassageCommand,
  'variorum.peekAt',
  'variorum.addNote',
  'variorum.openTable',
  'variorum.sameQuantity',
  'variorum.notSameQuantity',
  'variorum.renameQuantity',
  'variorum.sameSource',
];

/** The line of a card that says what can be done with its passage. */
export function actions(dossier: OpenDossier, passage: Passage, { peek, corrections }: CardActions): string {
  const uri = dossier.uriOf(passage.article).toString();
  const { start, end } = passage.span;
  const link = (icon: string, label: string, command: string): string =>
    commandLink(`$(${icon})${noBreak}${label.replace(/ /g, noBreak)}`, command, [uri, start, end]);
  const note = vscode.l10n.t('Add note');
  const links = [
    peek && link('references', vscode.l10n.t('Peek all'), 'variorum.peekAt'),
    commandLink(`$(comment)${noBreak}${note.replace(/ /g, noBreak)}`, 'variorum.addNote', [{ uri, start, end }]),
    corrections === 'figure' && peek && link('table', vscode.l10n.t('Open table'), 'variorum.openTable'),
  ];
  const { t } = vscode.l10n;
  const figure = [
    link('link', t('Same quantity…'), 'variorum.sameQuantity'),
    peek && link('circle-slash', t('Not the same quantity…'), 'variorum.notSameQuantity'),
    link('edit', t('Rename…'), 'variorum.renameQuantity'),
  ];
  const source = link('organization', t('Same source…'), 'variorum.sameSource');
  const words = corrections === 'figure' ? [...figure, source] : corrections === 'source' ? [source] : [];
  const line = (parts: readonly (string | false | undefined)[]): string => parts.filter((part) => part).join(' · ');
  return corrections === 'figure' ? `${line(links)}  \n${line(words)}` : line([...links, ...words]);
}

/** Said while the dossier is still being read, so that an answer is not taken for the last word. */
export function growing(dossier: OpenDossier): string | undefined {
  const { read, known } = dossier.progress;
  return read < known ? `*${vscode.l10n.t('Still reading: {0} of {1} articles.', read, known)}*` : undefined;
}

export const paragraphs = (...parts: (string | undefined)[]): string => parts.filter((part) => part).join('\n\n');
