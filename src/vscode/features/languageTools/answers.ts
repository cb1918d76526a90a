import type { Collation } from '../../../core/collation/collation';
import type { FigureReading, Passage, Quantity } from '../../../core/collation/types';
import type { PlacedNote } from '../../dossier/dossierNotes';
import { sortedQuantities, sortedReadings, textsOf } from '../trees/quantitiesModel';
import type { Source } from '../trees/sourcesModel';
import { passes } from '../trees/textFilter';

/*
 * What the language model tools answer: small plain data with references to passages. The words in it come from articles; they
 * are material, and the tools say so in their descriptions.
 */

/** A passage as tools name it: the article's path in the dossier and offsets in UTF-16 units. */
interface Reference {
  readonly article: string;
  readonly start: number;
  readonly end: number;
}

/** At most this many entries an answer, and inside one of them; `more` counts the others. */
const mostEntries = 25;
const mostInside = 10;
/** Characters of JSON after which an answer takes no further entry: a model reads all of it. */
const longestAnswer = 20_000;
const longestWords = 300;

const reference = ({ article, span }: Passage): Reference => ({ article, start: span.start, end: span.end });

interface Limited<E> {
  readonly entries: readonly E[];
  readonly more?: number;
}

const firstOf = <E>(entries: readonly E[], count: number): Limited<E> => ({
  entries: entries.slice(0, count),
  ...(entries.length > count && { more: entries.length - count }),
});

/** What is made of as many things as an answer may hold: one at least. */
function limited<T>(things: readonly T[], entryOf: (thing: T) => object): Limited<object> {
  const entries: object[] = [];
  let length = 0;
  for (const thing of things.slice(0, mostEntries)) {
    const entry = entryOf(thing);
    length += JSON.stringify(entry).length;
    if (length > longestAnswer && entries.length > 0) break;
    entries.push(entry);
  }
  return { entries, ...(things.length > entries.length && { more: things.length - entries.length }) };
}

/** Quantities by name, the disagreements first. */
export function quantitiesAnswer(collation: Collation, query: string, conflictsOnly: boolean): object {
  const found = sortedQuantities(collation.quantities(), query).filter(
    ({ worst }) => !conflictsOnly || worst === 'conflict',
  );
  return limited(found, ({ name, worst, outlets, origins, readings }) => ({
    quantity: name,
    relation: worst,
    outlets,
    origins,
    figures: firstOf([...new Set(readings.map(({ outlet, printed }) => `${outlet}: ${printed}`))], mostInside),
  }));
}

/** What each outlet prints for the quantities that a figure or a name finds, and how the figures stand to the first of them. */
export function comparisonAnswer(collation: Collation, query: string): object {
  const found = collation.quantities().filter((quantity) => passes(query, textsOf(quantity)));
  return limited(sortedQuantities(found), (quantity) => comparison(quantity, collation));
}

function comparison({ name, readings }: Quantity, collation: Collation): object {
  const [first, ...others] = sortedReadings(readings);
  const figure = (reading: FigureReading): object => ({
    outlet: reading.outlet,
    printed: reading.printed,
    accordingTo: reading.sourcing.chain,
    asOf: reading.asOf?.to,
    passage: reference(reading),
  });
  return {
    quantity: name,
    first: figure(first),
    others: firstOf(
      others.map((reading) => {
        const { kind, rule } = collation.relation(first, reading);
        return { ...figure(reading), relation: kind, because: rule };
      }),
      mostEntries,
    ),
  };
}

/** What the sources whose name holds the query are said to have said. */
export function sayingsAnswer(sources: readonly Source[], query: string): object {
  const found = sources.filter(({ name, statements }) =>
    passes(query, [name, ...statements.map(({ source }) => source)]),
  );
  return limited(found, ({ name, outlets, statements }) => ({
    source: name ?? null,
    outlets,
    statements: firstOf(
      statements.map((statement) => ({
        outlet: statement.outlet,
        kind: statement.kind,
        words: statement.words.slice(0, longestWords),
        citing: statement.citing,
        passage: reference(statement),
      })),
      found.length === 1 ? mostEntries : mostInside,
    ),
  }));
}

export interface NoteQuery {
  readonly query: string;
  readonly tag?: string;
  readonly verdict?: string;
}

/** The analyst's notes that hold all words of the query and bear the tag and the verdict asked for. */
export function notesAnswer(notes: readonly PlacedNote[], { query, tag, verdict }: NoteQuery): object {
  const found = notes.filter(
    ({ article, note }) =>
      (tag === undefined || note.tags.some((each) => each.toLowerCase() === tag.toLowerCase())) &&
      (verdict === undefined || note.verdict === verdict) &&
      passes(query, [
        article,
        note.text,
        note.by,
        note.target?.exact,
        ...note.tags,
        ...note.replies.map(({ text }) => text),
      ]),
  );
  return limited(found, ({ article, note, resolution }) => ({
    text: note.text?.slice(0, longestWords),
    tags: note.tags,
    verdict: note.verdict,
    by: note.by,
    at: note.at,
    replies: note.replies.length,
    words: note.target?.exact.slice(0, longestWords),
    state: resolution?.state ?? 'on the article as a whole',
    ...(resolution?.state === 'changed' && { wordsNow: resolution.now.slice(0, longestWords) }),
    passage: resolution && resolution.state !== 'orphan' ? reference({ article, span: resolution.span }) : { article },
  }));
}
