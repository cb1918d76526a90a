import * as vscode from 'vscode';
import type { ArticleId, Rendering, Utterance } from '../../../core/collation/types';
import { wordDifference } from '../../../core/collation/difference';
import type { OpenDossier } from '../../dossier/openDossier';
import { escapeMarkdown, shorten, table } from '../../ui/markdown';
import { passageLink } from './actions';

const longestRendering = 280;
/** DESIGN: at most eight rows on a card. */
const mostRows = 8;

/** One row an outlet: its rendering, the words that differ from the article's own in bold. Undefined where nobody else renders it. */
export function renderingTable(dossier: OpenDossier, utterance: Utterance, own: ArticleId): string | undefined {
  const { renderings } = utterance;
  const current = renderings.find(({ article }) => article === own);
  const others = renderings.filter(({ article }) => article !== own);
  if (!current || others.length === 0) return undefined;
  const fullest = renderings[utterance.fullest];
  const rows = [current, ...others]
    .slice(0, mostRows)
    .map((rendering) => [
      passageLink(dossier, rendering.outlet, rendering) + (rendering === current ? ' $(arrow-left)' : ''),
      rendering === current ? plain(rendering) : differing(current, rendering),
      [form(rendering), rendering === fullest ? vscode.l10n.t('fullest') : ''].filter((part) => part).join(', '),
    ]);
  return [table([vscode.l10n.t('Outlet'), vscode.l10n.t('Rendering'), ''], rows), ...warnings(utterance)].join('\n\n');
}

/** Negations and numbers that one outlet has between quotation marks and another has not. */
function warnings({ renderings, warnings: all }: Utterance): string[] {
  return all.slice(0, mostWarnings).map(({ kind, first, second, words }) => {
    const [one, two] = [renderings[first], renderings[second]].map(({ outlet }) => escapeMarkdown(outlet));
    const differing = escapeMarkdown(words.join(', '));
    return `$(warning) ${
      kind === 'number'
        ? vscode.l10n.t('{0} and {1} quote another number: {2}', one, two, differing)
        : vscode.l10n.t('{0} and {1} differ in a negation inside the quotation: {2}', one, two, differing)
    }`;
  });
}

const mostWarnings = 3;

const plain = ({ text }: Rendering): string => escapeMarkdown(shorten(text, longestRendering));

/** Words that the other rendering has and this article's has not, in bold. */
function differing(current: Rendering, other: Rendering): string {
  return wordDifference(current.text, shorten(other.text, longestRendering))
    .filter(({ side }) => side !== 'first')
    .map(({ text, side }) => (side === 'both' ? escapeMarkdown(text) : `**${escapeMarkdown(text)}**`))
    .join(' ');
}

function form({ form: kind }: Rendering): string {
  return {
    quoted: vscode.l10n.t('quoted'),
    'partly-quoted': vscode.l10n.t('partly quoted'),
    paraphrase: vscode.l10n.t('paraphrase'),
  }[kind];
}
