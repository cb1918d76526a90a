import type { Collation } from './collation';
import { plainMarkdown } from '../text/plainMarkdown';
import { relate } from './relation';
import type { FigureReading, Passage, Quantity } from './types';

/*
 * The collation as documents: Markdown to read, CSV for a spreadsheet, JSON for programs (DESIGN, "The command line").
 */

const pair = ({ span }: Passage): [number, number] => [span.start, span.end];
const passage = (at: Passage): object => ({ article: at.article, span: pair(at) });

/** A reading's relation is to the first reading of its quantity, which has none. */
function relationTo(quantity: Quantity, reading: FigureReading): string | null {
  const [first] = quantity.readings;
  return reading === first ? null : relate(first, reading).kind;
}

/** JSON with an indent of one, in pieces: the whole of a large dossier is more than a string can hold. */
export function* collationJson(collation: Collation): Generator<string> {
  const quantities = collation.quantities();
  yield '{\n';
  yield* jsonMember('quantities', quantities, (quantity) => ({
    name: quantity.name,
    outlets: quantity.outlets,
    origins: quantity.origins,
    figures: quantity.readings.map((reading) => ({
      article: reading.article,
      span: pair(reading),
      text: reading.printed,
      value: reading.value,
      bound: reading.bound,
      source: reading.sourcing.source ?? null,
      origin: reading.sourcing.originName ?? null,
      asOf: reading.asOf ? `${reading.asOf.from}/${reading.asOf.to}` : null,
      relation: relationTo(quantity, reading),
      rule: reading === quantity.readings[0] ? null : relate(quantity.readings[0], reading).rule,
      ...(reading.sourcing.circular && { circular: true }),
      ...(reading.sameWords && { sameWords: reading.sameWords }),
    })),
  }));
  yield ',\n';
  yield* jsonMember('quotations', collation.utterances(), ({ renderings }) => renderings.map(passage));
  yield ',\n';
  yield* jsonMember('clusters', quantities, ({ readings }) => readings.map(passage));
  yield '\n}\n';
}

/** A member of the outermost object that holds a list, one piece an item. */
function* jsonMember<Item>(name: string, items: readonly Item[], shown: (item: Item) => unknown): Generator<string> {
  yield ` "${name}": [`;
  for (const [at, item] of items.entries()) {
    const json = JSON.stringify(shown(item), null, 1).replace(/^/gm, '  ');
    yield `${at > 0 ? ',' : ''}\n${json}`;
  }
  yield items.length > 0 ? '\n ]' : ']';
}

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
    const [{ source }] = claim.claims;
    const carried = [...new Set(claim.claims.map(({ outlet }) => outlet))].map(plainMarkdown);
    const without = collation.outletsWithout(claim, mostWithout).map(plainMarkdown);
    return `- ${plainMarkdown(source ?? 'Unnamed source')}: ${carried.join(', ')}${without.length > 0 ? `; not in ${without.join(', ')}` : ''}`;
  });
  if (claims.length > 0) yield lines(claims);
}

/** A spreadsheet's rows, one for each figure, in pieces of one quantity. */
export function* collationCsv(collation: Collation): Generator<string> {
  yield csvRow(['Quantity', 'Outlet', 'Figure', 'According to', 'As of', 'Relation', 'Article', 'Start', 'End']);
  for (const quantity of collation.quantities()) {
    const rows = quantity.readings.map((reading) =>
      csvRow([
        quantity.name,
        ...rowOf(quantity, reading),
        reading.article,
        String(reading.span.start),
        String(reading.span.end),
      ]),
    );
    yield rows.join('');
  }
}

const lines = (of: readonly string[]): string => `${of.join('\n')}\n`;
const csvRow = (cells: readonly string[]): string => `${cells.map(csvCell).join(',')}\r\n`;

/** Outlets without a claim that are named. */
const mostWithout = 12;

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

function rowOf(quantity: Quantity, reading: FigureReading): string[] {
  const { chain, circular } = reading.sourcing;
  return [
    reading.outlet,
    reading.printed,
    `${chain.join(', citing ')}${circular ? ' (circular)' : ''}`,
    reading.asOf
      ? reading.asOf.from === reading.asOf.to
        ? reading.asOf.to
        : `${reading.asOf.from}/${reading.asOf.to}`
      : '',
    relationTo(quantity, reading) ?? '',
  ];
}

const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;

/**
 * RFC 4180 quoting. A cell that a spreadsheet would take for a formula gets an apostrophe before it (OWASP, "CSV Injection"),
 * also where its sign is of full width; numbers with a sign stay numbers.
 */
export function csvCell(text: string): string {
  const formula = /^[=+\-@\t\r\n＝＋－＠]/.test(text) && !/^[+-]?[\d.,]+%?$/.test(text);
  const cell = formula ? `'${text}` : text;
  return /[",\r\n]/.test(cell) ? `"${cell.replace(/"/g, '""')}"` : cell;
}
