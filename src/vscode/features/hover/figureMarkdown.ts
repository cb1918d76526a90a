import * as vscode from 'vscode';
import type { FigureReading, RelationKind, Sourcing } from '../../../core/collation/types';
import { textOf } from '../../../core/text/span';
import type { ArticleInDossier } from '../../dossier/dossiers';
import type { OpenDossier } from '../../dossier/openDossier';
import { escapeMarkdown, shorten, table } from '../../ui/markdown';
import { plotColours, plotSvg } from '../../ui/plot';
import { actions, growing, noBreak, paragraphs, passageLink } from './actions';
import { figureCard, type FigureCard, type FigureRow } from './figureCard';

/** The card of a figure: its quantity, one row an outlet, and the figures on one axis. */
export function figureMarkdown({ dossier, id, reading }: ArticleInDossier, index: number, text: string): string {
  const figure = reading.analysis.figures[index];
  const passage = { article: id, span: figure.printed };
  const quantity = dossier.collation.quantityAt(id, index);
  const current = quantity?.readings.find((candidate) => candidate.article === id && candidate.index === index);
  if (!quantity || !current || quantity.outlets < 2) {
    const name = quantity ? `**${escapeMarkdown(quantity.name)}**: ` : '';
    const printed = escapeMarkdown(textOf(text, figure.printed));
    const alone = vscode.l10n.t('no other article here gives a figure for it.');
    return paragraphs(
      `${name}${printed}, ${alone}`,
      growing(dossier),
      actions(dossier, passage, { corrections: 'figure' }),
    );
  }
  const card = figureCard(quantity, current, (a, b) => dossier.collation.relation(a, b));
  return paragraphs(
    // The card may be taller than the editor lets it be: what can be done stands at its top.
    `${heading(card)}  \n${actions(dossier, passage, { peek: true, corrections: 'figure' })}`,
    table(
      [vscode.l10n.t('Outlet'), vscode.l10n.t('Figure'), vscode.l10n.t('According to'), vscode.l10n.t('As of'), ''],
      card.rows.map((row) => tableRow(dossier, row)),
    ),
    card.hidden > 0 ? vscode.l10n.t('{0} more outlets: peek all to see them.', card.hidden) : undefined,
    plot(card),
    rules(card),
    copies(dossier, card),
    growing(dossier),
  );
}

function heading({ quantity, conflicts }: FigureCard): string {
  const outlets = vscode.l10n.t('{0} outlets', quantity.outlets);
  const origins = quantity.origins === 1 ? vscode.l10n.t('1 origin') : vscode.l10n.t('{0} origins', quantity.origins);
  const unknown =
    quantity.origins > 0 && quantity.unknownOrigins > 0
      ? [vscode.l10n.t('{0} of unknown origin', quantity.unknownOrigins)]
      : [];
  const counts = [outlets, quantity.origins > 0 ? origins : vscode.l10n.t('origin unknown'), ...unknown].join(', ');
  const disputed =
    conflicts === 0
      ? ''
      : ` · $(warning) ${conflicts === 1 ? vscode.l10n.t('1 conflict') : vscode.l10n.t('{0} conflicts', conflicts)}`;
  return `**${escapeMarkdown(quantity.name)}** — ${counts}${disputed}`;
}

function tableRow(dossier: OpenDossier, { reading, isCurrent, relation, others }: FigureRow): string[] {
  const more = others
    .filter((other) => other.printed !== reading.printed)
    .map((other) => passageLink(dossier, shorten(other.printed, 40), other));
  const outlet = passageLink(dossier, reading.outlet, reading);
  const printed = escapeMarkdown(shorten(reading.printed, 40));
  return [
    isCurrent ? `${outlet}${noBreak}$(arrow-left)` : outlet,
    [isCurrent ? `**${printed}**` : printed, ...more].join('; '),
    escapeMarkdown(sourceText(reading.sourcing)),
    escapeMarkdown(asOfText(reading)).replace(/ /g, noBreak),
    relation ? relationLabel(relation.kind) : '',
  ];
}

/** "lawmakers, citing the spy agency" */
function sourceText({ chain, source, circular }: Sourcing): string {
  const names = chain.length > 0 ? chain : source ? [source] : [];
  if (names.length === 0) return '—';
  const [first, ...behind] = names.map((name) => shorten(name, 48));
  const citing = behind.map((name) => vscode.l10n.t('citing {0}', name));
  return [first, ...citing, ...(circular ? [vscode.l10n.t('(circular)')] : [])].join(', ');
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

function asOfText({ asOf }: FigureReading): string {
  if (!asOf) return '—';
  const [year, month, day] = asOf.to.split('-');
  const monthAndYear = `${months[Number(month) - 1] ?? month} ${year}`;
  const shown = {
    year,
    season:
      asOf.from.slice(0, 4) === year ? `${months[Number(asOf.from.slice(5, 7)) - 1]}–${monthAndYear}` : monthAndYear,
    month: monthAndYear,
    week: `${Number(day)} ${monthAndYear}`,
    day: `${Number(day)} ${monthAndYear}`,
    time: `${Number(day)} ${monthAndYear}`,
  }[asOf.precision];
  return asOf.since ? vscode.l10n.t('since {0}', shown) : shown;
}

function relationLabel(kind: RelationKind): string {
  return {
    equal: `$(check)${noBreak}${vscode.l10n.t('equal')}`,
    compatible: `$(pass)${noBreak}${vscode.l10n.t('compatible')}`,
    update: `$(history)${noBreak}${vscode.l10n.t('update')}`,
    conflict: `$(warning)${noBreak}**${vscode.l10n.t('conflict')}**`,
  }[kind];
}

/** The rule behind each verdict on the card; equal numbers need one for all. */
function rules({ rows }: FigureCard): string | undefined {
  const told = new Map<string, string>();
  for (const { relation } of rows) {
    if (!relation) continue;
    const key = relation.kind === 'equal' ? relation.kind : relation.rule;
    if (!told.has(key)) told.set(key, `${relationLabel(relation.kind)}: ${escapeMarkdown(relation.rule)}`);
  }
  return told.size === 0 ? undefined : [...told.values()].join('  \n');
}

/** Outlets that print the number in the same words: they confirm nothing. */
function copies(dossier: OpenDossier, { rows }: FigureCard): string | undefined {
  const copied = rows.filter(({ reading }) => reading.sameWords);
  if (copied.length === 0) return undefined;
  const links = copied.map(({ reading }) => passageLink(dossier, reading.outlet, reading)).join(', ');
  return `$(copy) ${vscode.l10n.t('The same words, counted as one origin: {0}', links)}`;
}

function plot({ rows }: FigureCard): string | undefined {
  const svg = plotSvg(
    rows.map(({ reading, isCurrent, relation }) => ({
      label: reading.outlet,
      value: reading.value,
      bound: reading.bound,
      current: isCurrent,
      conflict: relation?.kind === 'conflict',
    })),
    plotColours[themeKind()],
    vscode.l10n.t('log scale'),
  );
  if (!svg) return undefined;
  return `![${escapeMarkdown(vscode.l10n.t('The figures on one axis'))}](data:image/svg+xml;base64,${toBase64(svg)})`;
}

function themeKind(): keyof typeof plotColours {
  switch (vscode.window.activeColorTheme.kind) {
    case vscode.ColorThemeKind.Light:
      return 'light';
    case vscode.ColorThemeKind.HighContrast:
      return 'high-contrast-dark';
    case vscode.ColorThemeKind.HighContrastLight:
      return 'high-contrast-light';
    case vscode.ColorThemeKind.Dark:
      return 'dark';
  }
}

/** Base64 of the text's UTF-8 bytes; `btoa` alone takes Latin-1 only. */
const toBase64 = (text: string): string => btoa(String.fromCharCode(...new TextEncoder().encode(text)));
