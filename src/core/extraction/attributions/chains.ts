import { contains, overlaps, shift, type Span } from '../../text/span';
import type { Token } from '../../text/tagged';
import type { ChainLink } from '../types';
import { cueVerbs } from './lexicons/cueVerbs';
import { documentNouns, mediaNouns, organisationNouns, personNouns } from './lexicons/sourceNouns';
import type { PlacedRelation } from './join';
import type { PlacedBlock } from './read';
import { firstTokenFrom, tokensIn } from './scan';
import type { Speakers } from './speakers';

/*
 * What a source hands on: "said, citing the spy agency", "quoted an official as saying", "according to a report by the
 * water board". The links lead from the source towards the origin.
 */

const citing = new Set(['citing', 'quoting']);
const cited = new Set(['cited', 'quoted', 'cites', 'quotes']);
const relativePronouns = new Set(['who', 'which']);
const speakingNouns = [documentNouns, mediaNouns, organisationNouns, personNouns];
const authorship = new Set(['by', 'from', 'of']);
/** A report inside a report begins within this many UTF-16 units of the outer content. */
const nearStart = 60;

/** The links behind a relation's source; empty where it speaks for itself. Spans index the article. */
export function chainOf(
  block: PlacedBlock,
  relation: PlacedRelation,
  siblings: readonly PlacedRelation[],
  speakers: Speakers,
): ChainLink[] {
  if (isQuotedByAnother(block, relation)) return [];
  const handedOn =
    quotedBefore(block, relation, siblings) ??
    citedBehind(block, relation, siblings) ??
    citedFirst(block, relation) ??
    citedInside(block, relation) ??
    citedAfter(block, relation) ??
    quotedInside(block, relation, siblings) ??
    quotedBehind(relation, siblings) ??
    saidInside(block, relation) ??
    authorIn(block, relation.source, [documentNouns, mediaNouns]);
  if (!handedOn) return [];
  // "citing figures from the water board": the board is cited.
  const span = authorIn(block, handedOn, [documentNouns]) ?? handedOn;
  const speaker = speakers.resolve(block.tagged, shift(span, -block.span.start), block.findings.mentions);
  return [{ ...speaker, span }];
}

/** "the minister was quoted by Reuters": the minister says it, and Reuters hands it on. */
const isQuotedByAnother = (block: PlacedBlock, { source, cue }: PlacedRelation): boolean =>
  source !== undefined &&
  cue !== undefined &&
  /\b(?:quoted|cited)$/i.test(wordsOf(block, cue)) &&
  /^\s+by\s/.test(block.tagged.text.slice(cue.end - block.span.start, cue.end - block.span.start + behindCue));

const behindCue = 8;

/** The same from the other side: whom "by Reuters" in "was quoted by Reuters as saying" hands on. */
function quotedBefore(
  block: PlacedBlock,
  { source }: PlacedRelation,
  siblings: readonly PlacedRelation[],
): Span | undefined {
  if (!source) return undefined;
  const quoted = siblings.find(
    (other) =>
      isQuotedByAnother(block, other) && source.start >= other.cue!.end && source.start - other.cue!.end < behindCue,
  );
  return quoted?.source;
}

/** "Citing the minister, Reuters said": who is cited before the source, at the sentence's start. */
function citedFirst(block: PlacedBlock, { source }: PlacedRelation): Span | undefined {
  if (!source) return undefined;
  const start = source.start - block.span.start;
  const { tokens, sentences } = block.tagged;
  const sentence = sentences.find((each) => each.start <= start && start < each.end);
  if (!sentence || !citing.has(tokens[sentence.from].lower) || sentence.from + 1 >= sentence.to) return undefined;
  const after = tokens[sentence.from + 1].start;
  const phrase = phraseOf(block, shift({ start: after, end: start }, block.span.start));
  return phrase.end < source.start ? citable(block, phrase) : undefined;
}

/** "Reuters, citing the minister, reported": who is cited within the source. */
function citedInside(block: PlacedBlock, { source }: PlacedRelation): Span | undefined {
  const found = source && /,\s(?:citing|quoting|(?:which|who)\s(?:cited|quoted))\s+/.exec(wordsOf(block, source));
  if (!found) return undefined;
  return citable(block, phraseOf(block, { start: source.start + found.index + found[0].length, end: source.end }));
}

/** "…, the minister said, according to Reuters": who says what stands before, where no sibling has seen it. */
function saidInside(block: PlacedBlock, { cue, content }: PlacedRelation): Span | undefined {
  const last = content[content.length - 1];
  if (!cue || cue.start < last.end) return undefined;
  const tokens = tokensIn(block.tagged.tokens, shift(last, -block.span.start));
  const verb = tokens[tokens.length - 1];
  if (verb?.tag !== 'VERB' || cueVerbs.get(verb.lemma)?.cueClass !== 'speech') return undefined;
  const comma = tokens.findLastIndex(({ text }) => text === ',');
  const phrase = tokens.slice(comma + 1, -1);
  if (comma < 0 || phrase.length === 0 || !phrase.every(({ tag }) => nounPhraseTags.has(tag))) return undefined;
  return citable(block, shift({ start: phrase[0].start, end: phrase[phrase.length - 1].end }, block.span.start));
}

const nounPhraseTags = new Set(['DET', 'ADJ', 'NOUN', 'PROPN', 'NUM', 'PART', 'PUNCT']);

/** "said …, citing X": X, which a sibling relation with the participle has as its source, or as its content. */
function citedBehind(
  block: PlacedBlock,
  relation: PlacedRelation,
  siblings: readonly PlacedRelation[],
): Span | undefined {
  const { source, cue } = relation;
  if (!source || isCiting(block, relation)) return undefined;
  for (const other of siblings) {
    if (other === relation || !other.source || !isCiting(block, other)) continue;
    if (overlaps(other.source, source)) return citable(block, phraseOf(block, other.content[0]));
    if (cue && other.content.some((part) => contains(part, cue))) return citable(block, other.source);
  }
  return undefined;
}

/** The same where no sibling has seen it: "citing" or "quoting" behind the cue in its sentence, and a name or a body that can say something. */
function citedAfter(block: PlacedBlock, { source, cue }: PlacedRelation): Span | undefined {
  if (!source || !cue) return undefined;
  const { tokens, sentences } = block.tagged;
  const local = shift(cue, -block.span.start);
  const sentence = sentences.find((each) => each.start <= local.start && local.end <= each.end);
  if (!sentence) return undefined;
  let from = firstTokenFrom(tokens, local.end) + 1;
  while (from < sentence.to && !isCitingAt(tokens, from - 1)) from++;
  if (from >= sentence.to) return undefined;
  const phrase = phraseOf(block, shift({ start: tokens[from].start, end: sentence.end }, block.span.start));
  return citable(block, trimmed(block, phrase));
}

/** "citing X", "which quoted X". */
const isCitingAt = (tokens: readonly Token[], at: number): boolean =>
  citing.has(tokens[at].lower) || (cited.has(tokens[at].lower) && relativePronouns.has(tokens[at - 1]?.lower));

/** The phrase, where it names someone or something that can say: reasons and fears are cited too, but are no sources. */
function citable(block: PlacedBlock, phrase: Span): Span | undefined {
  const local = shift(phrase, -block.span.start);
  const words = block.tagged.tokens.filter(({ start, end }) => start >= local.start && end <= local.end);
  const names = ({ tag, lemma }: Token): boolean => tag === 'PROPN' || speakingNouns.some((nouns) => nouns.has(lemma));
  return words.some(names) ? phrase : undefined;
}

/** Without the sentence's final stop. */
function trimmed(block: PlacedBlock, span: Span): Span {
  const words = wordsOf(block, span).replace(/[\s.!?]+$/, '');
  return { start: span.start, end: span.start + words.length };
}

const isCiting = (block: PlacedBlock, relation: PlacedRelation): boolean =>
  relation.cue !== undefined && citing.has(wordsOf(block, relation.cue).toLowerCase());

const wordsOf = (block: PlacedBlock, span: Span): string => {
  const local = shift(span, -block.span.start);
  return block.tagged.text.slice(local.start, local.end);
};

/** The first noun phrase of a cited content: up to a comma or a clause. */
function phraseOf(block: PlacedBlock, span: Span): Span {
  const words = wordsOf(block, span);
  const end = /,| (?:that|who|which|as) /.exec(words)?.index ?? words.length;
  return { start: span.start, end: span.start + end };
}

/** "Yonhap quoted an official as saying", "Reuters reported that the minister had told aides": the inner source. */
function quotedInside(
  block: PlacedBlock,
  relation: PlacedRelation,
  siblings: readonly PlacedRelation[],
): Span | undefined {
  // "…, lawmakers said, citing X": the lawmakers hand on what X said, not the reverse.
  if (isCiting(block, relation)) return undefined;
  const [content] = relation.content;
  const inner = siblings.find(
    (other) =>
      other !== relation &&
      other.source !== undefined &&
      other.cue !== undefined &&
      contains(content, other.source) &&
      contains(content, other.cue) &&
      other.source.start - content.start <= nearStart,
  );
  return inner?.source;
}

/** "…, Yonhap quoted an official as saying": the inner source stands behind the cue, and what was said before both. */
function quotedBehind({ cue, rule }: PlacedRelation, siblings: readonly PlacedRelation[]): Span | undefined {
  if (!cue || rule !== 'quoted-as-saying') return undefined;
  return siblings.find(({ source, rule: other }) => other === rule && source?.start === cue.end + 1)?.source;
}

/** "a report by the water board", "data from the ministry", "the board's report": the author stands inside the source. */
function authorIn(
  block: PlacedBlock,
  source: Span | undefined,
  works: readonly ReadonlySet<string>[],
): Span | undefined {
  if (!source) return undefined;
  const local = shift(source, -block.span.start);
  const tokens = tokensIn(block.tagged.tokens, local);
  const document = tokens.findIndex(({ lemma }) => works.some((nouns) => nouns.has(lemma)));
  if (document < 0) return undefined;
  const link = tokens.findIndex((token, index) => index > document && authorship.has(token.lower));
  if (link >= 0 && (tokens[link].lower !== 'of' || isBody(tokens[link + 1]))) {
    const author = tokens.slice(link + 1);
    return author.length > 0
      ? shift({ start: author[0].start, end: author[author.length - 1].end }, block.span.start)
      : undefined;
  }
  const owner = tokens.findIndex((token) => token.lower === "'s");
  if (owner <= 0 || owner > document) return undefined;
  return shift({ start: tokens[0].start, end: tokens[owner - 1].end }, block.span.start);
}

const isBody = (token: Token | undefined): boolean => token?.tag === 'PROPN';
