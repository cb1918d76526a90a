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

export function collationJson(collation: Collation): string {
  const quantities = collation.quantities();
  const whole = {
    quantities: quantities.map((quantity) => ({
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
    })),
    quotations: collation.utterances().map(({ renderings }) => renderings.map(passage)),
    clusters: quantities.map(({ readings }) => readings.map(passage)),
  };
  return `${JSON.stringify(whole, null, 1)}\n`;
}

export function collationMarkdown(collation: Collation): string {
  const quantities = collation
    .quantities()
    .flatMap((quantity) => [
      `### ${plainMarkdown(quantity.name)}`,
      '',
      [counted(quantity.outlets, 'outlet'), ...originsOf(quantity)].join(', '),
      '',
      '| Outlet | Figure | According to | As of | Relation |',
      '| --- | --- | --- | --- | --- |',
      ...quantity.readings.map((reading) => `| ${rowOf(quantity, reading).map(plainMarkdown).join(' | ')} |`),
      '',
      ...rulesOf(quantity).map((rule) => `- ${plainMarkdown(rule)}`),
      ...quantity.readings.flatMap(({ outlet, sameWords }) =>
        sameWords ? [`- ${plainMarkdown(`${outlet} has the same words as ${sameWords.join(', ')}.`)}`] : [],
      ),
      '',
    ]);
  const quotations = collation
    .utterances()
    .flatMap(({ renderings, fullest, warnings }) => [
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
      '',
    ]);
  const claims = collation.claims().map((claim) => {
    const [{ source }] = claim.claims;
    const carried = [...new Set(claim.claims.map(({ outlet }) => outlet))].map(plainMarkdown);
    const without = collation.outletsWithout(claim, mostWithout).map(plainMarkdown);
    return `- ${plainMarkdown(source ?? 'Unnamed source')}: ${carried.join(', ')}${without.length > 0 ? `; not in ${without.join(', ')}` : ''}`;
  });
  const part = (title: string, lines: string[]) => (lines.length > 0 ? [`## ${title}`, '', ...lines] : []);
  const lines = [...part('Quantities', quantities), ...part('Quotations', quotations), ...part('Claims', claims)];
  return lines.length > 0 ? `${lines.join('\n').trimEnd()}\n` : 'Nothing in these articles can be compared.\n';
}

export function collationCsv(collation: Collation): string {
  const header = ['Quantity', 'Outlet', 'Figure', 'According to', 'As of', 'Relation', 'Article', 'Start', 'End'];
  const rows = collation
    .quantities()
    .flatMap((quantity) =>
      quantity.readings.map((reading) => [
        quantity.name,
        ...rowOf(quantity, reading),
        reading.article,
        String(reading.span.start),
        String(reading.span.end),
      ]),
    );
  return [header, ...rows].map((row) => `${row.map(csvCell).join(',')}\r\n`).join('');
}

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
