import { contains, overlaps, spanLength, type Span } from '../../text/span';
import type { MarkPair } from '../quotations/marks';
import { cueNouns } from './lexicons/cueVerbs';
import { quotationFrom } from './quotationAt';
import { withoutCitations } from './citations';
import type { Relation, Rule } from './relation';

/*
 * The rules' relations and the network's, made one list. Where both see one claim the network's spans stand, except where
 * marks, layout or a fixed turn of phrase decide: there the rules are surer. Which rules are was measured on training
 * articles that the network had not seen (bench/RESULTS.md).
 */

/** Rules whose spans stand even where the network sees the same claim. */
const surerThanModel: ReadonlySet<Rule> = new Set([
  'colon',
  'dash',
  'transcript',
  'quoted-as-saying',
  'relative',
  'impersonal',
  'hearsay-adverb',
  'noun',
]);
/** Rules whose relations are added where the network sees nothing, with the trust they must have. */
const addedToModel: ReadonlyMap<Rule, number> = new Map([
  ['quotation-before', 0],
  ['quotation-after', 0],
  ['colon', 0],
  ['dash', 0],
  ['transcript', 0],
  ['quoted-as-saying', 0],
  ['relative', 0],
  ['according-to', 0],
  ['hearsay-adverb', 0],
  ['impersonal', 0.6],
  ['preposition', 0],
  ['object', 0.66],
  ['noun', 0.7],
  ['clause', 0.84],
]);
/** "lauded the crew as “heroes”": words between marks tell an object that reports from one that does not. */
const leastQuoted = 0.5;
/** A claim inside another's content is a link of a chain, which the network was not taught to see. */
const leastNested = 0.75;
const nestable: ReadonlySet<Rule> = new Set(['clause', 'according-to', 'quotation-before']);
/** A second clause is taken up to this many UTF-16 units: what is longer is the article going on by itself. */
const longestSecondClause = 80;
/** In UTF-16 units. */
const longestApposition = 40;
/** Two contents are the same claim's where they share this much of the shorter one. */
const sameShare = 0.5;

/** All relations of a block, each claim once. `text` and `quotations` are the block's. */
export function combine(
  text: string,
  quotations: readonly MarkPair[],
  rules: readonly Relation[],
  model: readonly Relation[],
): Relation[] {
  const result = model
    .filter((relation) => !isNoClaim(text, relation) && !isCitedReport(text, relation, rules))
    .map((relation) => tidied(text, quotations, withoutCitations(text, relation, rules)));
  for (const rule of rules) {
    const twin = result.findIndex((relation) => relation.rule === 'model' && isTwin(rule, relation));
    if (twin >= 0) result[twin] = merged(text, rule, result[twin]);
    else if (isAdded(text, rule, result)) result.push(rule);
  }
  return result;
}

/** "The agency reports, citing the post, that …": what is reported is the report's, which a rule has, not the citation's. */
function isCitedReport(text: string, { cue, content }: Relation, rules: readonly Relation[]): boolean {
  if (!cue || !/^(?:citing|quoting)$/.test(text.slice(cue.start, cue.end))) return false;
  const said = content[content.length - 1];
  return rules.some(
    (rule) =>
      rule.rule === 'clause' &&
      rule.trust >= addedToModel.get('clause')! &&
      rule.cue &&
      !overlaps(rule.cue, cue) &&
      rule.content.some((span) => overlaps(span, said)),
  );
}

/** "declined to comment": nothing is said. */
function isNoClaim(text: string, { cue, content, source }: Relation): boolean {
  if (!cue) return false;
  const words = text.slice(content[0].start, content[content.length - 1].end);
  if (/^to comment\b/.test(words) && words.length < 24) return true;
  const behindWhen = source !== undefined && /\s(?:when|if|while)$/.test(text.slice(source.start, source.end));
  return behindWhen && /^asked\b/.test(text.slice(cue.start, cue.end));
}

/** A source without the comma behind it; content that has most of a quotation has all of it, marks included. */
function tidied(text: string, quotations: readonly MarkPair[], relation: Relation): Relation {
  const named = relation.source && speaking(text, withoutClosingComma(text, relation.source), relation.cue);
  const source = named && isAddressee(text, named, relation.cue) ? undefined : named;
  const taken = [relation.cue, source].filter((span) => span !== undefined);
  const content = relation.content.map((span) => {
    const quotation = mostlyWithin(span, quotations, taken);
    if (!quotation) return span;
    return { start: Math.min(span.start, quotation.open.start), end: Math.max(span.end, quotation.end) };
  });
  return { ...relation, source, content: onlyQuoted(text, joined(content)) };
}

/**
 * “…,” she told an usher: behind a quotation that ends as a sentence does, words without marks are no more of what was said.
 * Neither is the question before one: Asked about it, she said, “…”
 */
function onlyQuoted(text: string, content: readonly Span[]): readonly Span[] {
  const [first, ...others] = content;
  const [second] = others;
  const answered = question.test(text.slice(first.start, first.end)) && second !== undefined;
  if (answered && wholeQuotation.test(text.slice(second.start, second.end))) return others;
  if (others.length === 0 || !wholeQuotation.test(text.slice(first.start, first.end))) return content;
  return [first, ...others.filter((span) => anyMark.test(text.slice(span.start, span.end)))];
}

const wholeQuotation = /^(?:["“«]|'')[^]*[,.!?…—]\s?(?:["”»]|'')$/;
const question = /^(?:when )?(?:asked|pressed|questioned)\s[^"“”«]*$/i;
const anyMark = /["“”«»]|''/;

/** A possessive owns a claim ("the union's claim that …") but speaks in no participle: before one the network took a part for the whole. */
function speaking(text: string, source: Span, cue: Span | undefined): Span | undefined {
  if (!/(?:['’]s|s['’])$/.test(text.slice(source.start, source.end))) return source;
  const words = cue ? text.slice(cue.start, cue.end).toLowerCase().split(/\s+/) : [];
  if (words.length > 0 && !words[0].endsWith('ing')) return source;
  const owned = words.some((word) => cueNouns.has(word) || cueNouns.has(word.replace(/s$/, '')));
  return owned ? source : undefined;
}

/** "The mayor was asked about it", "When asked, she said": who is asked, told or accused is not who asks, unless "by" names him. */
function isAddressee(text: string, source: Span, cue: Span | undefined): boolean {
  if (!cue) return false;
  const words = text.slice(cue.start, cue.end);
  if (/\sby$/.test(words) || /\bby\s$/.test(text.slice(Math.max(0, source.start - 3), source.start))) return false;
  if (source.start > cue.start) return /^(?:Asked|Pressed|Questioned|Told)\b/.test(words);
  const reduced =
    /^(?:asked|pressed|questioned)\b/.test(words) &&
    /\b(?:when|if|once)\s$/.test(text.slice(Math.max(0, cue.start - 6), cue.start));
  return passiveOfHearing.test(words) || reduced;
}

const passiveOfHearing =
  /(?:^|\s)(?:was|were|is|are|am|be|been|being|['’]s|['’]re)\s(?:\p{L}+\s){0,2}(?:asked|questioned|pressed|told|accused|criticized|criticised|blamed)\b/u;

/** How many quotations from the first one are asked whether a content has most of them. */
const quotationsAsked = 8;

function mostlyWithin(span: Span, quotations: readonly MarkPair[], taken: readonly Span[]): MarkPair | undefined {
  let from = span.start;
  for (let asked = 0; asked < quotationsAsked; asked++) {
    const quotation = quotationFrom(quotations, from);
    if (!quotation || quotation.open.start >= span.end) return undefined;
    const whole = { start: quotation.open.start, end: quotation.end };
    const most = overlapOf([whole], [span]) > sameShare * spanLength(whole);
    if (most && !taken.some((other) => overlaps(other, whole))) return quotation;
    from = quotation.end;
  }
  return undefined;
}

/** The day belongs to the cue: "Agnes Rill on Friday". */
function withoutClosingComma(text: string, span: Span): Span {
  let end =
    span.end -
    (/\s+(?:on\s+)?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$/.exec(text.slice(span.start, span.end))?.[0].length ??
      0);
  while (end > span.start && /[,;:\s]/.test(text[end - 1])) end--;
  return { start: span.start, end };
}

/** Spans that touch after growing become one. */
function joined(spans: readonly Span[]): Span[] {
  const result: Span[] = [];
  for (const span of spans) {
    const last = result[result.length - 1];
    if (last && span.start <= last.end)
      result[result.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    else result.push(span);
  }
  return result;
}

/** "In an interview, she said, …", "When asked about it, he said …": what opens like this tells when, and is no half of what was said. */
const leadIn =
  /^(?:at|in|on|after|before|during|when|while|as|asked|by|with|from|speaking|writing|since|last|earlier|later)\s/i;

function merged(text: string, rule: Relation, model: Relation): Relation {
  const trust = Math.max(rule.trust, model.trust);
  // "expressed concern that …": the network sees whose, where the rule has the noun alone.
  const owned = rule.rule === 'noun' && !rule.source && model.source !== undefined;
  if (surerThanModel.has(rule.rule) && !owned) return { ...rule, trust };
  const [firstHalf] = rule.content;
  const onlyLeadIn =
    leadIn.test(text.slice(firstHalf.start, firstHalf.end)) && overlapOf([firstHalf], model.content) === 0;
  const splitByCue = rule.rule === 'postposed' && rule.content.length > model.content.length && !onlyLeadIn;
  const spillsOver = rule.rule === 'object' && rule.content.length < model.content.length;
  if (splitByCue || spillsOver) return { ...rule, trust };
  const agreed = goingOn(text, rule, openedByThat(text, rule, asQuoted(text, rule, { ...model, trust })));
  if (rule.sharesSubject) return { ...agreed, source: undefined, sharesSubject: true };
  if (rule.rule === 'clause' && rule.source && !agreed.source) return { ...agreed, source: rule.source };
  const fuller = rule.source && model.source && contains(rule.source, model.source);
  if (fuller && rule.rule === 'according-to' && !isApposition(text.slice(model.source.end, rule.source.end)))
    return agreed;
  if (!fuller || (rule.source.start !== model.source.start && rule.source.end !== model.source.end)) return agreed;
  const content = agreed.content.flatMap((span) => without(text, span, rule.source!));
  return content.length > 0 ? { ...agreed, source: rule.source, content } : agreed;
}

/**
 * Behind "according to" an apposition and the sentence itself both begin with a comma: what is short and has no other one
 * is the first, and so is the rest of a list ("…, U.S., and Danish officials").
 */
const isApposition = (added: string): boolean =>
  (added.length <= longestApposition && !/,[^]*,/.test(added)) || restOfList.test(added);

const restOfList = /^(?:,\s+[^\s,]+(?:\s[^\s,]+){0,2})*,?\s+and\s+[^,]+$/;

/** What a content keeps once `taken` is seen to be the source: all, the rest before or behind it, or nothing. */
function without(text: string, span: Span, taken: Span): Span[] {
  if (!overlaps(span, taken)) return [span];
  const behind = taken.end + 1;
  if (span.start < taken.start || text[taken.end] !== ',' || behind >= span.end) return [];
  return [{ start: behind + /^\s*/.exec(text.slice(behind, span.end))![0].length, end: span.end }];
}

/** "…, and thousands have fled": a second clause with a subject of its own, and no report itself, stays where the rules have it. */
function goingOn(text: string, rule: Relation, model: Relation): Relation {
  const [whole, ...others] = rule.content;
  const last = model.content[model.content.length - 1];
  if (rule.rule !== 'clause' || others.length > 0 || !contains(whole, last) || last.end === whole.end) return model;
  const rest = text.slice(last.end, whole.end);
  const longer = { ...model, content: [...model.content.slice(0, -1), { start: last.start, end: whole.end }] };
  if (condition.test(text.slice(last.start, last.end)) && rest.startsWith(',')) return longer;
  const opened = conjunction.test(text.slice(whole.start, whole.end));
  if (opened && !conjunction.test(rest.replace(/^,?\s+and\s+/, ''))) return model;
  if (!secondClause.test(rest) || reportedAgain.test(rest) || rest.length > longestSecondClause) return model;
  return longer;
}

/** "that if it rained": a condition alone is half of what was said. */
const condition = /^(?:that\s)?(?:if|unless|although|though|because)\s[^,]*$/i;
/** What "that" opens goes on with another "that". */
const conjunction = /^(?:that|who|what|how|why|whether)\s/;
/** A verb right behind "and" has the speaker for its subject: ", and called it a failure". */
const secondClause = /^,\s+and\s(?!\p{Ll}+(?:ed|ing)\s)/u;
const reportedAgain = /\s(?:said|says|told|called|asked|added)\s/;

/**
 * Beside a quotation the rule knows where the cue ends ("told the committee: “…”") and that the sentence before it, or what a
 * colon or dash closes, is no part of it.
 */
function asQuoted(text: string, rule: Relation, model: Relation): Relation {
  if (rule.rule === 'quotation-after' && rule.cue?.start === model.cue?.start) return { ...model, cue: rule.cue };
  const [quotation] = rule.content;
  const [first, ...others] = model.content;
  if (rule.rule !== 'quotation-before' || !contains(first, quotation) || first.end !== quotation.end) return model;
  const closed = /[.?!:–—-]\s*$/.test(text.slice(first.start, quotation.start));
  return closed ? { ...model, content: [quotation, ...others] } : model;
}

/** "said in April that …": the cue ends before the adjunct and the content begins with "that", as the rule has it. */
function openedByThat(text: string, rule: Relation, model: Relation): Relation {
  if (rule.rule !== 'clause' || !rule.cue || !model.cue || !contains(model.cue, rule.cue)) return model;
  const { start } = rule.content[0];
  if (!text.startsWith('that', start)) return model;
  const opening = model.content.findIndex((span) => span.start <= start && start < span.end);
  if (opening < 0 || model.content[opening].start < rule.cue.end) return model;
  const content = model.content.map((span, index) => (index === opening ? { start, end: span.end } : span));
  return { ...model, cue: rule.cue, content };
}

const isTwin = (a: Relation, b: Relation): boolean =>
  a.cue !== undefined && b.cue !== undefined && overlaps(a.cue, b.cue) && overlapOf(a.content, b.content) > 0;

function isAdded(text: string, rule: Relation, present: readonly Relation[]): boolean {
  const praised = rule.rule === 'object' && rule.content.some(({ start, end }) => anyMark.test(text.slice(start, end)));
  const least = praised ? leastQuoted : addedToModel.get(rule.rule);
  if (least === undefined) return false;
  if (rule.rule === 'quoted-as-saying') return true;
  const { cue } = rule;
  const nested = cue !== undefined && present.some((relation) => relation.content.some((span) => contains(span, cue)));
  if (nested && !nestable.has(rule.rule)) return false;
  if (rule.trust < (nested ? Math.min(least, leastNested) : least)) return false;
  return !present.some((relation) => {
    const most = Math.min(lengthOf(relation.content), lengthOf(rule.content));
    const inside = relation.content.some((span) => cue !== undefined && contains(span, cue));
    return !inside && overlapOf(relation.content, rule.content) > sameShare * most;
  });
}

const lengthOf = (spans: readonly Span[]): number => spans.reduce((sum, span) => sum + spanLength(span), 0);

function overlapOf(a: readonly Span[], b: readonly Span[]): number {
  let sum = 0;
  for (const first of a) {
    for (const second of b) sum += Math.max(0, Math.min(first.end, second.end) - Math.max(first.start, second.start));
  }
  return sum;
}
