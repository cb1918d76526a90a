import { chainsSvg } from '../../../ui/chains';
import { plotSvg, type PlotColours } from '../../../ui/plot';
import { timelineSvg } from '../../../ui/timeline';
import type { ColumnData, RowData } from '../protocol';
import { element, svgElement } from './dom';
import { host } from './host';
import type { TableWords } from '../words';

/** The theme's own colours: the drawings carry them, so that a saved one looks as it was seen. */
export function themeColours(): PlotColours {
  const style = getComputedStyle(document.body);
  const colour = (name: string, otherwise: string): string => style.getPropertyValue(name).trim() || otherwise;
  const text = colour('--vscode-editor-foreground', '#444444');
  return {
    text,
    axis: colour('--vscode-descriptionForeground', text),
    mark: colour('--vscode-charts-blue', '#1a6fb0'),
    current: text,
    conflict: colour('--vscode-editorError-foreground', '#b3470a'),
    background: colour('--vscode-editor-background', 'none'),
  };
}

/** What a row unfolds to: all figures on one axis, over time where they are of several days, and where each comes from. */
export function details(row: RowData, columns: readonly ColumnData[], words: TableWords): HTMLElement {
  const colours = themeColours();
  const figures = row.cells.flatMap(({ column, figures: printed }) =>
    printed.map((figure) => ({ ...figure, outlet: columns[column].outlet })),
  );
  const plot = plotSvg(
    figures.map(({ outlet, value, bound, contested }) => ({
      label: outlet,
      value,
      bound,
      current: false,
      conflict: contested,
    })),
    colours,
    words.logScale,
  );
  const timeline = timelineSvg(
    figures.flatMap(({ outlet, printed, value, bound, day, originKey, contested }) =>
      day === undefined
        ? []
        : [{ label: `${outlet}: ${printed}, ${day}`, day, value, bound, origin: originKey, conflict: contested }],
    ),
    colours,
  );
  const drawnChains = chainsSvg(figures, colours, words.nobody);
  const chains = figures.map(({ outlet, printed, chain }) => {
    const links = chain.length > 0 ? chain : [words.nobody];
    return element(
      'li',
      {},
      element('span', { class: 'outlet' }, `${outlet} `),
      element('span', { class: 'printed' }, printed),
      ...links.map((name) => element('span', { class: 'link' }, ` ← ${name}`)),
    );
  });
  const chainTitle = element('h3', {}, words.chains);
  return element(
    'div',
    { class: 'details' },
    plot ? drawing(words.plot, plot, row.name, words) : undefined,
    timeline ? drawing(words.timeline, timeline, row.name, words) : undefined,
    drawnChains ? drawing(words.chainsDrawn, drawnChains, row.name, words) : undefined,
    element('section', { class: 'chains' }, chainTitle, element('ul', {}, ...chains)),
  );
}

function drawing(title: string, source: string, name: string, words: TableWords): HTMLElement {
  const save = element('button', { class: 'quiet', type: 'button' }, words.saveSvg);
  const label = `${title}: ${name}`;
  save.addEventListener('click', () => host.postMessage({ type: 'saveSvg', name: label, svg: source }));
  return element(
    'section',
    { class: 'drawing' },
    element('div', { class: 'drawing-title' }, element('h3', {}, title), save),
    svgElement(source, label),
  );
}
