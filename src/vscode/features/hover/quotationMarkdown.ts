import * as vscode from 'vscode';
import { cover, textOf } from '../../../core/text/span';
import type { ArticleInDossier } from '../../dossier/dossiers';
import { escapeMarkdown, shorten } from '../../ui/markdown';
import { actions, growing, paragraphs } from './actions';
import { attributionLine } from './claimMarkdown';
import { renderingTable } from './renderings';

/** The card of a quotation: the speaker, and how the other outlets render the same words. */
export function quotationMarkdown({ dossier, id, reading }: ArticleInDossier, index: number, text: string): string {
  const quotation = reading.analysis.quotations[index];
  const passage = { article: id, span: cover(quotation.parts) };
  const attribution =
    quotation.attribution === undefined ? undefined : reading.analysis.attributions[quotation.attribution];
  if (quotation.use === 'words' || !attribution) {
    const words = escapeMarkdown(shorten(textOf(text, quotation.parts[0]), 60));
    const about =
      quotation.use === 'words'
        ? vscode.l10n.t('words set apart by quotation marks; nobody is quoted.')
        : vscode.l10n.t('the article does not say who speaks.');
    return paragraphs(`${words}: ${about}`, actions(dossier, passage, {}));
  }
  const utterance = dossier.collation.utteranceAt(id, quotation.attribution!);
  const renderings = utterance ? renderingTable(dossier, utterance, id) : undefined;
  return paragraphs(
    attributionLine(attribution, text),
    renderings ?? vscode.l10n.t('No other article here renders these words.'),
    growing(dossier),
    actions(dossier, passage, { peek: renderings !== undefined, corrections: 'source' }),
  );
}
