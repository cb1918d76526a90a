import type { Note, Reply, Target } from '../types';
import type { NoteOfArticle } from './types';

/*
 * Notes as W3C Web Annotations (https://www.w3.org/TR/annotation-model/): one AnnotationCollection. What the model has no word for
 * is under the prefix "variorum", which the context declares; so nothing of a note is lost on the way out and back.
 */

export const annotationContext = 'http://www.w3.org/ns/anno.jsonld';
/** A tag URI (RFC 4151): a name that is ours and that nobody need be able to open. */
export const variorumTerms = 'tag:variorum,2026:terms#';

/** The notes as one JSON-LD document. */
export function notesToJsonLd(notes: readonly NoteOfArticle[]): string {
  const items = notes.flatMap(annotationsOf);
  const collection = {
    '@context': [annotationContext, { variorum: variorumTerms }],
    id: 'urn:variorum:notes',
    type: 'AnnotationCollection',
    total: items.length,
    first: { id: 'urn:variorum:notes:1', type: 'AnnotationPage', startIndex: 0, items },
  };
  return `${JSON.stringify(collection, null, 2)}\n`;
}

/** The note, and its replies as annotations of it. */
function annotationsOf(entry: NoteOfArticle): object[] {
  const { note, article } = entry;
  const id = iriOf(article, note.id);
  return [
    {
      id,
      type: 'Annotation',
      motivation: note.target || note.text ? 'commenting' : 'tagging',
      ...madeBy(note),
      ...given('body', bodiesOf(note)),
      target: {
        type: 'SpecificResource',
        source: entry.url ?? `urn:variorum:article:${encodeURIComponent(article)}`,
        ...given('selector', note.target && selectorsOf(note.target)),
        'variorum:article': article,
      },
      'variorum:id': note.id,
      ...given('variorum:resolved', note.resolved),
      ...given('variorum:orphaned', note.orphaned),
    },
    ...note.replies.map((reply) => ({
      id: iriOf(article, note.id, reply.id),
      type: 'Annotation',
      motivation: 'replying',
      ...madeBy(reply),
      body: { type: 'TextualBody', value: reply.text, format: 'text/plain' },
      target: id,
      'variorum:id': reply.id,
    })),
  ];
}

const iriOf = (article: string, ...ids: readonly string[]): string =>
  ['urn:variorum:note', encodeURIComponent(article), ...ids].join(':');

/** A name and a time that the model can carry as they are; a day is no dateTime there. */
const madeBy = ({ by, at }: Note | Reply): object => ({
  ...given('creator', by === undefined ? undefined : { type: 'Person', name: by }),
  ...(at === undefined ? {} : isWholeTime(at) ? { created: at } : { 'variorum:at': at }),
});

const isWholeTime = (at: string): boolean => /T\d{2}:\d{2}:\d{2}/.test(at);

function bodiesOf({ text, tags, verdict }: Note): object[] | undefined {
  const bodies = [
    ...(text === undefined ? [] : [{ type: 'TextualBody', purpose: 'commenting', value: text, format: 'text/plain' }]),
    ...tags.map((tag) => ({ type: 'TextualBody', purpose: 'tagging', value: tag })),
    ...(verdict === undefined ? [] : [{ type: 'TextualBody', purpose: 'assessing', value: verdict }]),
  ];
  return bodies.length > 0 ? bodies : undefined;
}

function selectorsOf({ exact, prefix, suffix, start, end }: Target): object[] {
  const quote = { type: 'TextQuoteSelector', exact, ...given('prefix', prefix), ...given('suffix', suffix) };
  if (start === undefined && end === undefined) return [quote];
  return [quote, { type: 'TextPositionSelector', ...given('start', start), ...given('end', end) }];
}

const given = (key: string, value: unknown): object => (value === undefined ? {} : { [key]: value });
