import { plainName, type Aliases } from '../../../core/collation/sourcing/originKey';
import { namedChainsOf, sourcingsOf } from '../../../core/collation/sourcing/sourcing';
import type { ArticleInfo, Passage } from '../../../core/collation/types';
import type { Analysis, AttributionKind, SourceType } from '../../../core/extraction/types';
import { sortSteps, type Steps } from '../../../core/steps';
import { cover, textOf } from '../../../core/text/span';
import { compareNames } from '../../ui/order';

/** What one article has a source say. */
export interface Statement extends Passage {
  readonly outlet: string;
  readonly published?: string;
  readonly kind: AttributionKind;
  /** The source as the article resolves it: pronouns and surnames made the full name. */
  readonly source?: string;
  readonly type: SourceType;
  readonly cue: string;
  /** The words claimed or quoted, on one line. */
  readonly words: string;
  /** Who the source hands on, towards the origin. */
  readonly citing: readonly string[];
  /** The same for one source in every article. */
  readonly key: string;
  /** The key of a source of which no more than its name is known. */
  readonly nameKey?: string;
}

/** One who speaks in the dossier, with all that the outlets print of them. */
export interface Source {
  readonly key: string;
  /** undefined where the articles name nobody. */
  readonly name?: string;
  readonly type: SourceType;
  readonly statements: readonly Statement[];
  readonly outlets: number;
}

/** Below this confidence an attribution is not shown: highlights draw the same line. */
const leastConfidence = 0.5;
const nobodyKey = '';

/** The statements of one article in reading order. */
export function statementsOf(info: ArticleInfo, analysis: Analysis, text: string, aliases: Aliases): Statement[] {
  const shown = analysis.attributions.filter(
    ({ status, confidence, content }) => status === 'asserted' && confidence >= leastConfidence && content.length > 0,
  );
  const speakers = { ...analysis, figures: [], attributions: shown.map((each) => ({ ...each, via: [] })) };
  const sourcings = sourcingsOf(namedChainsOf(speakers, text), aliases).attributions;
  return shown
    .map((attribution, at): Statement => {
      const { source, originKey } = sourcings[at];
      const plain = source === undefined ? undefined : plainName(source);
      const nameKey = plain === undefined ? undefined : `said by ${plain}`;
      // A name of which nothing more is known may be that of somebody whom another article places.
      const isPlaced = originKey !== undefined && !(attribution.speaker.type === 'unknown' && originKey === plain);
      return {
        article: info.id,
        span: cover(attribution.content),
        outlet: info.outlet,
        published: info.published,
        kind: attribution.kind,
        source,
        type: attribution.speaker.type,
        cue: attribution.cue.map((span) => textOf(text, span)).join(' … '),
        words: attribution.content.map((span) => textOf(text, span).replace(/\s+/g, ' ')).join(' … '),
        citing: attribution.via.map((link) => link.name ?? textOf(text, link.span)),
        key: (isPlaced ? originKey : nameKey) ?? nobodyKey,
        nameKey,
      };
    })
    .sort((a, b) => a.span.start - b.span.start);
}

/**
 * Statements gathered by who makes them: those that most outlets hear first, then those with most to say; what nobody is named for last.
 * @param displayNames the analyst's names of sources, by key
 */
export function* sourcesOf(
  statements: readonly Statement[],
  displayNames: ReadonlyMap<string, string>,
): Steps<Source[]> {
  // A name that one article can place and another cannot is one source: from the key of the bare name to the key of the source.
  const keys = new Map<string, string>();
  for (const { nameKey, key } of statements) {
    if (nameKey !== undefined && key !== nameKey) keys.set(nameKey, key);
    yield;
  }
  const byKey = new Map<string, Statement[]>();
  for (const statement of statements) {
    const key = keys.get(statement.key) ?? statement.key;
    const same = byKey.get(key);
    if (same) same.push(statement);
    else byKey.set(key, [statement]);
    yield;
  }
  const sources: Source[] = [];
  for (const [key, said] of byKey) {
    sources.push({
      key,
      name: displayNames.get(key) ?? fullestName(said),
      type: said.find(({ type }) => type !== 'unknown')?.type ?? 'unknown',
      statements: said,
      outlets: new Set(said.map(({ outlet }) => outlet)).size,
    });
    yield;
  }
  return yield* sortSteps(
    sources,
    (a, b) =>
      Number(a.key === nobodyKey) - Number(b.key === nobodyKey) ||
      b.outlets - a.outlets ||
      b.statements.length - a.statements.length ||
      compareNames(a.name ?? '', b.name ?? ''),
  );
}

/** The name that most statements use; of two, the longer one. */
function fullestName(statements: readonly Statement[]): string | undefined {
  const counts = new Map<string, number>();
  for (const { source } of statements) if (source !== undefined) counts.set(source, (counts.get(source) ?? 0) + 1);
  const names = [...counts].sort(([a, times], [b, others]) => others - times || b.length - a.length);
  return names[0]?.[0];
}

/** The analyst's names of one source each: plain names to keys, and keys to the name to show. */
export function namesOfSources(groups: readonly (readonly string[])[]): {
  readonly aliases: Aliases;
  readonly displayNames: ReadonlyMap<string, string>;
} {
  const aliases = new Map<string, string>();
  const displayNames = new Map<string, string>();
  for (const names of groups) {
    if (names.length === 0) continue;
    const key = plainName(names[0]);
    displayNames.set(key, names[0]);
    for (const name of names) aliases.set(plainName(name), key);
  }
  return { aliases, displayNames };
}
