import { csvRow } from '../../text/csv';
import type { Collation } from '../collation';
import type { Passage } from '../types';
import { asOfText, relationTo, sourceText } from './common';

const header = [
  'Group',
  'Kind',
  'Subject',
  'Outlet',
  'Text',
  'According to',
  'Origin',
  'As of',
  'Relation',
  'Rule',
  'Article',
  'Start',
  'End',
];

const place = ({ article, span }: Passage): string[] => [article, String(span.start), String(span.end)];

/**
 * The collation as a spreadsheet's rows, in pieces of a group: what belongs together has one number.
 * @param only figures alone, without quotations and claims
 */
export function* collationCsv(collation: Collation, only?: 'quantities'): Generator<string> {
  yield csvRow(header);
  let group = 0;
  const rows = (of: readonly (readonly string[])[]): string => {
    group++;
    return of.map((cells) => csvRow([String(group), ...cells])).join('');
  };
  for (const quantity of collation.quantities()) {
    yield rows(
      quantity.readings.map((reading) => {
        const relation = relationTo(quantity, reading);
        return [
          'figure',
          quantity.name,
          reading.outlet,
          reading.printed,
          sourceText(reading),
          reading.sourcing.originName ?? '',
          asOfText(reading),
          relation?.kind ?? '',
          relation?.rule ?? '',
          ...place(reading),
        ];
      }),
    );
  }
  if (only === 'quantities') return;
  for (const { renderings, fullest, warnings } of collation.utterances()) {
    yield rows(
      renderings.map((rendering, index) => [
        'quotation',
        renderings[fullest].speaker ?? '',
        rendering.outlet,
        rendering.text,
        rendering.speaker ?? '',
        '',
        '',
        index === fullest ? `${rendering.form}, fullest` : rendering.form,
        warnings
          .filter(({ first, second }) => first === index || second === index)
          .map(({ kind, words }) => `another ${kind}: ${words.join(', ')}`)
          .join('; '),
        ...place(rendering),
      ]),
    );
  }
  for (const { claims } of collation.claims()) {
    yield rows(
      claims.map((claim) => [
        'claim',
        claims[0].source ?? '',
        claim.outlet,
        claim.text,
        claim.source ?? '',
        '',
        '',
        '',
        '',
        ...place(claim),
      ]),
    );
  }
}
