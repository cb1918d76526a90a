import type { Verdict } from '../../../../core/notes';
import type { NotedData } from '../protocol';
import type { TableWords } from '../words';
import { element } from './dom';

/** Signs that stand before the verdicts' names. */
const signs: Readonly<Record<Verdict, string>> = { verified: '✓', disputed: '⁓', refuted: '✗', unverified: '?' };

/** What the analyst's notes say of a passage: the verdict, and the tags. */
export function noted({ verdict, tags }: NotedData, words: TableWords): (HTMLElement | undefined)[] {
  return [
    verdict &&
      element(
        'span',
        { class: 'verdict' },
        element('span', { 'aria-hidden': 'true' }, `${signs[verdict]} `),
        words.verdicts[verdict],
      ),
    tags.length === 0 ? undefined : element('span', { class: 'tags' }, tags.map((tag) => `#${tag}`).join(' ')),
  ];
}
