import * as vscode from 'vscode';
import type { Attribution } from '../../../core/extraction/types';
import { cover, textOf } from '../../../core/text/span';
import type { ArticleInDossier } from '../../dossier/dossiers';
import { escapeMarkdown } from '../../ui/markdown';
import { actions, growing, paragraphs, passageLink } from './actions';
import { renderingTable } from './renderings';

/** Outlets without the claim that are named: a card is short. */
const mostWithout = 8;

/** The card of an attributed claim: who says it and by which word, and which other outlets carry it. */
export function claimMarkdown(article: ArticleInDossier, index: number, text: string): string {
  const { dossier, id, reading } = article;
  const attribution = reading.analysis.attributions[index];
  const passage = { article: id, span: cover(attribution.content) };
  const utterance = dossier.collation.utteranceAt(id, index);
  const claim = dossier.collation.claimsAt(id, index);
  const carriers = (claim?.claims ?? []).filter(({ article: carrier }) => carrier !== id);
  const links = carriers.map((carrier) => passageLink(dossier, carrier.outlet, carrier));
  const carried = links.length > 0 ? vscode.l10n.t('Also carried by: {0}', links.join(', ')) : undefined;
  const without = claim ? dossier.collation.outletsWithout(claim, mostWithout) : [];
  const lacking =
    without.length > 0 ? vscode.l10n.t('Not carried by: {0}', without.map(escapeMarkdown).join(', ')) : undefined;
  const renderings = utterance ? renderingTable(dossier, utterance, id) : undefined;
  const alone = carried || renderings ? undefined : vscode.l10n.t('No other article here carries this claim.');
  return paragraphs(
    attributionLine(attribution, text),
    carried,
    lacking,
    renderings,
    alone,
    growing(dossier),
    actions(dossier, passage, { peek: !alone, corrections: 'source' }),
  );
}

/** "**Dana Orr** — “said”, citing **the agency**" with the name as the article resolves it. */
export function attributionLine({ source, cue, speaker, via, status }: Attribution, text: string): string {
  const words = (spans: Attribution['source']) => spans.map((span) => textOf(text, span)).join(' … ');
  const printed = words(source);
  const name = speaker.name ?? (printed || vscode.l10n.t('nobody named'));
  const asPrinted = printed && speaker.name && speaker.name !== printed ? ` (${escapeMarkdown(printed)})` : '';
  const cueWords = words(cue);
  const parts = [`**${escapeMarkdown(name)}**${asPrinted}`];
  if (cueWords) parts.push(`*${escapeMarkdown(cueWords)}*`);
  for (const link of via)
    parts.push(vscode.l10n.t('citing {0}', `**${escapeMarkdown(link.name ?? textOf(text, link.span))}**`));
  if (status === 'negated') parts.push(vscode.l10n.t('(denied or left unsaid)'));
  if (status === 'hypothetical') parts.push(vscode.l10n.t('(not said: a possibility)'));
  return `$(person) ${parts.join(' · ')}`;
}
