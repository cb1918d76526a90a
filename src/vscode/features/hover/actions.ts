import * as vscode from 'vscode';
import type { Passage } from '../../../core/collation/types';
import type { OpenDossier } from '../../dossier/openDossier';
import { commandLink, escapeMarkdown } from '../../ui/markdown';
import { openPassageCommand } from '../navigation/openPassage';

/** An outlet's name as a link to its passage. */
export function passageLink(dossier: OpenDossier, label: string, passage: Passage): string {
  const args = [dossier.uriOf(passage.article).toString(), passage.span.start, passage.span.end];
  return commandLink(escapeMarkdown(label), openPassageCommand, args, vscode.l10n.t('Open the passage'));
}

/** The last line of a card: what can be done with the passage under the pointer. */
export function actions(dossier: OpenDossier, passage: Passage, peek: boolean): string {
  const uri = dossier.uriOf(passage.article).toString();
  const { start, end } = passage.span;
  const links = [commandLink(`$(comment) ${vscode.l10n.t('Add note')}`, 'variorum.addNote', [{ uri, start, end }])];
  if (peek)
    links.unshift(commandLink(`$(references) ${vscode.l10n.t('Peek all')}`, 'variorum.peekAt', [uri, start, end]));
  return links.join(' · ');
}

/** Said while the dossier is still being read, so that an answer is not taken for the last word. */
export function growing(dossier: OpenDossier): string | undefined {
  const { read, known } = dossier.progress;
  return read < known ? `*${vscode.l10n.t('Still reading: {0} of {1} articles.', read, known)}*` : undefined;
}

export const paragraphs = (...parts: (string | undefined)[]): string => parts.filter((part) => part).join('\n\n');
