import { plainMarkdown } from '../../text/plainMarkdown';
import type { Collation } from '../collation';
import { relate } from '../relation';
import type { FigureReading, Quantity } from '../types';
import { asOfText, mostWithout, relationTo, sourceText } from './common';

/** Markdown to read, in pieces of one quantity, utterance or claim. */
export function* collationMarkdown(collation: Collation): Generator<string> {
  let before = '';
  for (const [title, blocks] of [
    ['Quantities', quantityBlocks(collation)],
    ['Quotations', utteranceBlocks(collation)],
    ['Claims', claimBlocks(collation)],
  ] as const) {
    let heading = `## ${title}\n\n`;
    for (const block of blocks) {
      yield `${before}${heading}${block}`;
      heading = '';
      before = '\n';
    }
  }
  if (before === '') yield 'Nothing in these articles can be compared.\n';
}

function* quantityBlocks(collation: Collation): Generator<string> {
  for (const quantity of collation.quantities()) {
    const { name, outlets, readings } = quantity;
    const remarks = [
      ...rulesOf(quantity),
      ...readings.flatMap(({ outlet, sameWords }) =>
        sameWords ? [`${outlet} has the same words as ${sameWords.join(', ')}.`] : [],
      ),
    ];
    yield lines([
      `### ${plainMarkdown(name)}`,
      '',
      [counted(outlets, 'outlet'), ...originsOf(quantity)].join(', '),
      '',
      '| Outlet | Figure | According to | As of | Relation |',
      '| --- | --- | --- | --- | --- |',
      ...readings.map((reading) => `| ${rowOf(quantity, reading).map(plainMarkdown).join(' | ')} |`),
      ...(remarks.length > 0 ? [''] : []),
      ...remarks.map((remark) => `- ${plainMarkdown(remark)}`),
    ]);
  }
}

function* utteranceBlocks(collation: Collation): Generator<string> {
  for (const { renderings, fullest, warnings } of collation.utterances()) {
    yield lines([
      `### ${plainMarkdown(renderings[fullest].speaker ?? 'Speaker unknown')}`,
      '',
      ...renderings.map(
        ({ outlet, text }, at) =>
          `- ${plainMarkdown(outlet)}${at === fullest ? ' (fullest)' : ''}: ${plainMarkdown(text)}`,
      ),
      ...warnings.map(
        ({ kind, first, second, words }) =>
          `- Warning: ${plainMarkdown(renderings[first].outlet)} and ${plainMarkdown(renderings[second].outlet)} quote with another ${kind}: ${plainMarkdown(words.join(', '))}`,
      ),
    ]);
  }
}

/** All claims as one list. */
function* claimBlocks(collation: Collation): Generator<string> {
  const claims = collation.claims().map((claim) => {
    const [{ source, text }] = claim.claims;
    const carried = [...new Set(claim.claims.map(({ outlet }) => outlet))].join(', ');
    const without = collation.outletsWithout(claim, mostWithout).join(', ');
    const where = without === '' ? carried : `${carried}; not in ${without}`;
    return `- ${plainMarkdown(`${source ?? 'Unnamed source'}: ${text}`)} — ${plainMarkdown(where)}`;
  });
  if (claims.length > 0) yield lines(claims);
}

const lines = (of: readonly string[]): string => `${of.join('\n')}\n`;

const originsOf = ({ origins, unknownOrigins, readings }: Quantity): string[] =>
  origins === 0
    ? ['origin unknown']
    : [
        counted(origins, 'origin'),
        ...(unknownOrigins > 0 ? [`${unknownOrigins} of ${readings.length} figures of unknown origin`] : []),
      ];

/** The rules behind the relations of a quantity's rows, each kind's first. */
function rulesOf({ readings: [first, ...others] }: Quantity): string[] {
  const rules = new Map<string, string>();
  for (const other of others) {
    const { kind, rule } = relate(first, other);
    if (!rules.has(kind)) rules.set(kind, `${kind}: ${rule}`);
  }
  return [...rules.values()];
}

const rowOf = (quantity: Quantity, reading: FigureReading): string[] => [
  reading.outlet,
  reading.printed,
  sourceText(reading),
  asOfText(reading),
  relationTo(quantity, reading)?.kind ?? '',
];

const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;
