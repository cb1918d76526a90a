import * as vscode from 'vscode';
import type { TableWords } from './words';

/** The table's words in the reader's language. */
export function tableWords(): TableWords {
  const { t } = vscode.l10n;
  return {
    quantity: t('Quantity'),
    relation: t('Relation'),
    speaker: t('Speaker'),
    outlet: t('Outlet'),
    words: t('Words'),
    relations: { conflict: t('conflict'), update: t('update'), compatible: t('compatible'), equal: t('equal') },
    quantities: t('Quantities'),
    quotations: t('Quotations'),
    filter: t('Filter by text'),
    filterPlaceholder: t('Filter: names, figures, sources, outlets'),
    allRelations: t('all relations'),
    order: t('Order'),
    byDisagreement: t('by disagreement'),
    byName: t('by name'),
    byOutlets: t('by number of outlets'),
    copyMarkdown: t('Copy as Markdown'),
    copyCsv: t('Copy as CSV'),
    copied: t('Copied.'),
    saveSvg: t('Save SVG'),
    unfold: t('Show the plot and the sources'),
    fold: t('Hide the plot and the sources'),
    plot: t('On one axis'),
    timeline: t('Over time'),
    chains: t('Where each figure comes from'),
    nobody: t('nobody named'),
    originUnknown: t('origin unknown'),
    oneOrigin: t('1 origin'),
    origins: t('{0} origins'),
    oneOutlet: t('1 outlet'),
    outlets: t('{0} outlets'),
    summary: t('{0} articles, {1} quantities, {2} in conflict'),
    reading: t('Reading: {0} of {1} articles'),
    nothing: t('Nothing in these articles can be compared yet.'),
    nothingMatches: t('Nothing matches the filter.'),
    fullest: t('fullest'),
    differs: t('differs inside quotation marks: {0}'),
    noFigure: t('no figure'),
    forms: { quoted: t('quoted'), 'partly-quoted': t('partly quoted'), paraphrase: t('paraphrase') },
  };
}
