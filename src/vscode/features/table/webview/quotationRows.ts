import type { QuotationData, RenderingData } from '../protocol';
import { element } from './dom';
import { noted } from './noted';
import { filled, type TableWords } from '../words';

/** One utterance: its speaker, and how each outlet renders it, the words that differ from the fullest rendering marked. */
export function quotationRow(quotation: QuotationData, index: number, words: TableWords): HTMLElement {
  const { speaker, renderings, warnings } = quotation;
  const outlets = new Set(renderings.map(({ outlet }) => outlet)).size;
  const outletsText = outlets === 1 ? words.oneOutlet : filled(words.outlets, outlets);
  const header = element(
    'div',
    { role: 'rowheader', class: 'speaker', 'aria-colindex': 1 },
    element('strong', {}, speaker ?? words.nobody),
    element('div', { class: 'counts' }, outletsText),
    warnings.length > 0
      ? element('div', { class: 'warning' }, `≠ ${filled(words.differs, warnings.join(', '))}`)
      : undefined,
  );
  const cell = element('div', { role: 'gridcell', class: 'renderings', 'aria-colindex': 2 });
  renderings.forEach((rendering, at) => cell.append(renderingButton(rendering, `${index} ${at}`, words)));
  return element('div', { role: 'row', class: 'quotation', 'aria-rowindex': index + 1 }, header, cell);
}

function renderingButton(rendering: RenderingData, place: string, words: TableWords): HTMLElement {
  const { outlet, form, fullest, text, difference } = rendering;
  const about = [words.forms[form], fullest ? words.fullest : undefined]
    .filter((part) => part !== undefined)
    .join(', ');
  return element(
    'button',
    { class: 'rendering', type: 'button', tabindex: -1, 'data-rendering': place },
    element(
      'span',
      { class: 'about' },
      element('span', { class: 'outlet' }, outlet),
      element('span', { class: 'form' }, about),
      ...noted(rendering, words),
    ),
    element('span', { class: 'text' }, ...(fullest ? [text] : marked(difference))),
  );
}

/** Words that only this rendering has are marked as inserted, those that only the fullest has as left out. */
const marked = (difference: RenderingData['difference']): Node[] =>
  difference.flatMap(({ text, side }) => [
    side === 'both' ? document.createTextNode(text) : element(side === 'first' ? 'del' : 'ins', {}, text),
    document.createTextNode(' '),
  ]);
