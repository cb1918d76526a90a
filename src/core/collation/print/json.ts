import type { Collation } from '../collation';
import type { ClaimGroup, FigureReading, Passage, Quantity, SharedPassage, Utterance } from '../types';
import { mostWithout, relationTo } from './common';

/*
 * The collation for programs (DESIGN, "The command line"). Spans are UTF-16 offsets in the article, end exclusive.
 */

const pair = ({ span }: Pick<Passage, 'span'>): [number, number] => [span.start, span.end];
const passage = (at: Passage): object => ({ article: at.article, span: pair(at) });

/** JSON with an indent of one, in pieces: the whole of a large dossier is more than a string can hold. */
export function* collationJson(collation: Collation): Generator<string> {
  const quantities = collation.quantities();
  yield '{\n';
  yield* member('quantities', quantities, quantityJson);
  yield ',\n';
  yield* member('quotations', collation.utterances(), renderingsJson);
  yield ',\n';
  yield* member('warnings', warningsOf(collation), (warning) => warning);
  yield ',\n';
  yield* member('claims', collation.claims(), (claim) => claimJson(claim, collation));
  yield ',\n';
  yield* member('shared', sharedIn(collation), sharedJson);
  yield ',\n';
  yield* member('clusters', quantities, ({ readings }) => readings.map(passage));
  yield '\n}\n';
}

/** A member of the outermost object that holds a list, one piece an item. */
function* member<Item>(name: string, items: Iterable<Item>, shown: (item: Item) => unknown): Generator<string> {
  yield ` "${name}": [`;
  let before = '';
  for (const item of items) {
    yield `${before}\n${JSON.stringify(shown(item), null, 1).replace(/^/gm, '  ')}`;
    before = ',';
  }
  yield before === '' ? ']' : '\n ]';
}

const quantityJson = (quantity: Quantity): object => ({
  name: quantity.name,
  outlets: quantity.outlets,
  origins: quantity.origins,
  unknownOrigins: quantity.unknownOrigins,
  worst: quantity.worst,
  figures: quantity.readings.map((reading) => figureJson(quantity, reading)),
});

function figureJson(quantity: Quantity, reading: FigureReading): object {
  const { asOf, sourcing, sameWords } = reading;
  const relation = relationTo(quantity, reading);
  return {
    article: reading.article,
    span: pair(reading),
    text: reading.printed,
    value: reading.value,
    bound: reading.bound,
    source: sourcing.source ?? null,
    origin: sourcing.originName ?? null,
    asOf: asOf ? `${asOf.from}/${asOf.to}` : null,
    relation: relation?.kind ?? null,
    rule: relation?.rule ?? null,
    ...(sourcing.circular && { circular: true }),
    ...(sameWords && { sameWords }),
  };
}

const renderingsJson = ({ renderings, fullest }: Utterance): object[] =>
  renderings.map((rendering, index) => ({
    ...passage(rendering),
    outlet: rendering.outlet,
    speaker: rendering.speaker ?? null,
    form: rendering.form,
    ...(index === fullest && { fullest: true }),
  }));

/** Words that differ between quotation marks though they should not; `quotation` is an index into the quotations. */
const warningsOf = (collation: Collation): object[] =>
  collation.utterances().flatMap(({ renderings, warnings }, quotation) =>
    warnings.map(({ kind, first, second, words }) => ({
      quotation,
      kind,
      passages: [passage(renderings[first]), passage(renderings[second])],
      words,
    })),
  );

const claimJson = (claim: ClaimGroup, collation: Collation): object => ({
  source: claim.claims[0].source ?? null,
  carriers: claim.claims.map((carrier) => ({ ...passage(carrier), outlet: carrier.outlet, cue: carrier.cue ?? null })),
  without: collation.outletsWithout(claim, mostWithout),
});

/** A passage that stands in other outlets' articles word for word. */
interface Shared extends SharedPassage {
  readonly article: string;
}

function* sharedIn(collation: Collation): Generator<Shared> {
  for (const { id } of collation.articles)
    for (const shared of collation.sharedPassages(id)) yield { article: id, ...shared };
}

const sharedJson = ({ elsewhere, ...own }: Shared): object => ({
  ...passage(own),
  elsewhere: elsewhere.map(passage),
});
