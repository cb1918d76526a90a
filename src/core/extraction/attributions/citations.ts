import { contains, overlaps } from '../../text/span';
import type { Relation } from './relation';

/*
 * "The agency said, citing police, that …": the citation is a link of the agency's chain (chains.ts), neither a part of
 * what was said nor a claim of its own.
 */

const isCitation = (text: string, { cue }: Relation): boolean =>
  cue !== undefined && text.slice(cue.start, cue.end) === 'citing';

/** "…, the agency said, citing police": who is cited is no part of what was said. */
export function withoutCitations(text: string, relation: Relation, rules: readonly Relation[]): Relation {
  const citation = rules.find(
    (rule) => isCitation(text, rule) && relation.content.some((span) => contains(span, rule.cue!)),
  );
  if (!citation?.cue || (relation.cue && overlaps(citation.cue, relation.cue))) return relation;
  const { start } = citation.cue;
  const content = relation.content.flatMap((span) => {
    if (span.end <= start || span.start > start) return [span];
    const end = span.start + text.slice(span.start, start).replace(/[,;\s]+$/, '').length;
    return end > span.start ? [{ start: span.start, end }] : [];
  });
  return content.length > 0 ? { ...relation, content } : relation;
}

/** The relations without the citations whose "content" is another's whole report. */
export function withoutLinks(text: string, relations: readonly Relation[]): Relation[] {
  return relations.filter(
    (relation) =>
      !isCitation(text, relation) ||
      !relations.some(
        (other) => other !== relation && other.cue && relation.content.some((span) => contains(span, other.cue!)),
      ),
  );
}
