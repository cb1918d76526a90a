import * as v from 'valibot';
import { newId, type Random } from '../ids';
import { dateTimePattern, idPattern } from '../sidecar/schema';
import { type Note, type Reply, type Target, type Verdict, verdicts } from '../types';
import type { Imported, ImportedNote } from './types';

/*
 * Reads W3C Web Annotations and what Hypothesis' API gives (https://h.readthedocs.io/en/latest/api-reference/v1/: one annotation, a
 * list, or a search's `rows`). Both are told apart annotation by annotation. Nothing is loaded from anywhere.
 */

type Json = Record<string, unknown>;

/** UTF-16 units. More than any export of ours; what is larger is refused rather than held in memory twice. */
const largest = 64_000_000;

/**
 * The notes in a JSON document.
 * @param random makes ids for annotations whose own cannot be one of ours
 * @throws Error with one readable sentence where the text is no JSON or holds no annotations
 */
export function importAnnotations(text: string, random: Random): Imported {
  if (text.length > largest) throw new Error('the file is too large');
  let root: unknown;
  try {
    root = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (error) {
    throw new Error(`the file is not JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
  const found = annotationsIn(root);
  if (found.length === 0) throw new Error('the file holds no annotations: neither W3C Web Annotations nor Hypothesis’');
  const problems: string[] = [];
  const byIri = new Map<string, Draft>();
  const drafts: Draft[] = [];
  const taken = new Set<string>();
  const replies: Json[] = [];
  found.forEach((annotation, index) => {
    if (parentOf(annotation) !== undefined) {
      replies.push(annotation);
      return;
    }
    const draft = isHypothesis(annotation) ? fromHypothesis(annotation) : fromWebAnnotation(annotation);
    if (typeof draft === 'string') {
      problems.push(`Annotation ${index + 1}: ${draft}.`);
      return;
    }
    const id = draft.id !== undefined && !taken.has(`${draft.article} ${draft.id}`) ? draft.id : newId(random, taken);
    taken.add(id).add(`${draft.article} ${id}`);
    const whole = { ...draft, id };
    drafts.push(whole);
    const iri = textOf(annotation.id) ?? textOf(annotation['@id']);
    if (iri !== undefined) byIri.set(iri, whole);
  });
  // A reply may stand before what it answers, and answer a reply.
  for (let left = replies; left.length > 0;) {
    const orphans = left.filter((reply) => !addReply(reply, byIri, random));
    if (orphans.length === left.length) {
      problems.push(`${orphans.length} replies answer annotations that are not in the file.`);
      break;
    }
    left = orphans;
  }
  return { notes: drafts.map(importedOf), problems };
}

interface Draft {
  readonly id?: string;
  readonly article?: string;
  readonly source?: string;
  readonly target?: Target;
  readonly text?: string;
  readonly tags: readonly string[];
  readonly verdict?: Verdict;
  readonly by?: string;
  readonly at?: string;
  readonly resolved?: boolean;
  readonly orphaned?: boolean;
  readonly replies: Reply[];
}

function importedOf({
  article,
  source,
  id,
  target,
  tags,
  verdict,
  by,
  at,
  orphaned,
  resolved,
  text,
  replies,
}: Draft): ImportedNote {
  const fields = { target, tags, verdict, by, at, orphaned, resolved, text, replies };
  const present = Object.entries(fields).filter(([, value]) => value !== undefined);
  return {
    note: { id, ...Object.fromEntries(present) } as unknown as Note,
    ...(article === undefined ? {} : { article }),
    ...(source === undefined ? {} : { source }),
  };
}

/** Whatever a document wraps its annotations in: a list, a collection with its pages, a search's rows. */
function annotationsIn(root: unknown): Json[] {
  if (Array.isArray(root)) return root.flatMap(annotationsIn);
  if (!isObject(root)) return [];
  const types = listOf(root.type ?? root['@type']);
  if (types.includes('AnnotationCollection')) return annotationsIn(root.first ?? root.items);
  if (types.includes('AnnotationPage')) return annotationsIn(root.items);
  if (Array.isArray(root.rows)) return annotationsIn([...(root.rows as unknown[]), ...listOf(root.replies)]);
  return types.includes('Annotation') || isHypothesis(root) ? [root] : [];
}

const isHypothesis = (annotation: Json): boolean =>
  typeof annotation.uri === 'string' && annotation['@context'] === undefined && annotation.type !== 'Annotation';

/** What an annotation answers; undefined where it is no reply. */
function parentOf(annotation: Json): string | undefined {
  if (isHypothesis(annotation)) return textOf(listOf(annotation.references).at(-1));
  return listOf(annotation.motivation).includes('replying') ? sourceOf(annotation) : undefined;
}

function addReply(annotation: Json, byIri: Map<string, Draft>, random: Random): boolean {
  const parent = byIri.get(parentOf(annotation)!);
  if (!parent) return false;
  const text = isHypothesis(annotation)
    ? (textOf(annotation.text) ?? '')
    : bodiesOf(annotation)
        .map(({ value }) => value)
        .join('\n\n');
  const ids = new Set(parent.replies.map(({ id }) => id));
  const own = idFrom(annotation);
  const id = own !== undefined && !ids.has(own) ? own : newId(random, ids);
  const iri = textOf(annotation.id) ?? textOf(annotation['@id']);
  parent.replies.push({ id, ...madeBy(annotation), text });
  if (iri !== undefined) byIri.set(iri, parent);
  return true;
}

function fromWebAnnotation(annotation: Json): Draft | string {
  const target = listOf(annotation.target)[0];
  const source = sourceOf(annotation);
  const article = isObject(target) ? textOf(target['variorum:article']) : undefined;
  if (source === undefined && article === undefined) return 'it has no target';
  const selectors = isObject(target) ? selectorsIn(target.selector) : [];
  const bodies = bodiesOf(annotation);
  const texts = bodies.filter(({ purpose }) => purpose !== 'tagging' && purpose !== 'assessing');
  const assessed = bodies.filter(({ purpose }) => purpose === 'assessing').map(({ value }) => value);
  const verdict = verdictFrom(assessed);
  const rest = assessed.filter((value) => value !== verdict);
  const text = [...texts.map(({ value }) => value), ...rest].join('\n\n');
  return {
    ...given('id', idFrom(annotation)),
    ...given('article', article),
    ...given('source', source),
    ...given('target', targetFrom(selectors)),
    ...given('text', text === '' ? undefined : text),
    tags: tagsFrom(bodies.filter(({ purpose }) => purpose === 'tagging').map(({ value }) => value)),
    ...given('verdict', verdict),
    ...madeBy(annotation),
    ...given('resolved', annotation['variorum:resolved'] === true ? true : undefined),
    ...given('orphaned', annotation['variorum:orphaned'] === true ? true : undefined),
    replies: [],
  };
}

function fromHypothesis(annotation: Json): Draft | string {
  const target = listOf(annotation.target)[0];
  const selectors = isObject(target) ? selectorsIn(target.selector) : [];
  const text = textOf(annotation.text);
  return {
    ...given('id', idFrom(annotation)),
    source: annotation.uri as string,
    ...given('target', targetFrom(selectors)),
    ...given('text', text?.trim() ? text : undefined),
    tags: tagsFrom(listOf(annotation.tags)),
    ...madeBy(annotation),
    replies: [],
  };
}

/** A choice or a refinement of selectors, flat. */
function selectorsIn(selector: unknown): Json[] {
  return listOf(selector).flatMap((one) => {
    if (!isObject(one)) return [];
    const inner = one.type === 'Choice' ? selectorsIn(one.items) : selectorsIn(one.refinedBy);
    return [one, ...inner];
  });
}

function targetFrom(selectors: readonly Json[]): Target | undefined {
  const quote = selectors.find(({ type, exact }) => type === 'TextQuoteSelector' && textOf(exact));
  if (!quote) return undefined;
  const position = selectors.find(({ type }) => type === 'TextPositionSelector');
  return {
    exact: quote.exact as string,
    ...given('prefix', textOf(quote.prefix)),
    ...given('suffix', textOf(quote.suffix)),
    ...given('start', offsetFrom(position?.start)),
    ...given('end', offsetFrom(position?.end)),
  };
}

const offsetFrom = (value: unknown): number | undefined =>
  Number.isSafeInteger(value) && (value as number) >= 0 ? (value as number) : undefined;

interface Body {
  readonly purpose?: string;
  readonly value: string;
}

function bodiesOf(annotation: Json): Body[] {
  const direct = textOf(annotation.bodyValue);
  const bodies = [...listOf(annotation.body), ...(direct === undefined ? [] : [{ value: direct }])];
  return bodies.flatMap((body): Body[] => {
    if (!isObject(body)) return [];
    const value = textOf(body.value) ?? textOf(body.chars);
    const purpose = textOf(listOf(body.purpose)[0]);
    return value === undefined ? [] : [{ value, ...(purpose === undefined ? {} : { purpose }) }];
  });
}

function sourceOf(annotation: Json): string | undefined {
  const target = listOf(annotation.target)[0];
  if (!isObject(target)) return textOf(target);
  const { source } = target;
  return textOf(source) ?? (isObject(source) ? textOf(source.id) : undefined) ?? textOf(target.id);
}

function madeBy(annotation: Json): object {
  const creator = listOf(annotation.creator)[0];
  const info = annotation.user_info;
  const name =
    (isObject(creator) ? (textOf(creator.name) ?? textOf(creator.nickname) ?? textOf(creator.id)) : textOf(creator)) ??
    (isObject(info) ? textOf(info.display_name) : undefined) ??
    textOf(annotation.user)?.replace(/^acct:([^@]+)@.*$/, '$1');
  const at = timeFrom(textOf(annotation.created) ?? textOf(annotation['variorum:at']));
  return { ...given('by', name), ...given('at', at) };
}

/** A time as the sidecar has it; another way of writing it is made so, what is no time is left out. */
function timeFrom(at: string | undefined): string | undefined {
  if (at === undefined || dateTimePattern.test(at)) return at;
  const time = new Date(at);
  return Number.isNaN(time.getTime()) ? undefined : time.toISOString();
}

function idFrom(annotation: Json): string | undefined {
  const id = textOf(annotation['variorum:id']) ?? (isHypothesis(annotation) ? textOf(annotation.id) : undefined);
  return id !== undefined && idPattern.test(id) ? id : undefined;
}

const tagsFrom = (values: readonly unknown[]): string[] => [
  ...new Set(values.filter((value): value is string => typeof value === 'string' && value !== '')),
];

const verdictFrom = (values: readonly string[]): Verdict | undefined =>
  values.find((value): value is Verdict => v.is(v.picklist(verdicts), value));

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const listOf = (value: unknown): unknown[] =>
  Array.isArray(value) ? (value as unknown[]) : value === undefined || value === null ? [] : [value];
const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);
const given = (key: string, value: unknown): object => (value === undefined ? {} : { [key]: value });
