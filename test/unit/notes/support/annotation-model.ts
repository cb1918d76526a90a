/**
 * What a JSON-LD document of annotations may hold, from the tables of the Web Annotation Data Model (W3C Recommendation, 23 February 2017):
 * the terms of its context, the classes and their properties, the motivations of its vocabulary. Terms with a prefix that the document's
 * own context declares are extensions, as the model allows.
 */
const motivations = new Set(
  (
    'assessing bookmarking classifying commenting describing editing highlighting identifying linking moderating questioning ' +
    'replying tagging'
  ).split(' '),
);
const agent = { required: ['type'], optional: ['id', 'name', 'nickname', 'email', 'email_sha1', 'homepage'] };
const classes: Readonly<Record<string, { required: string[]; optional: string[] }>> = {
  AnnotationCollection: {
    required: ['id', 'type', 'total'],
    optional: ['@context', 'label', 'first', 'last', 'creator', 'created'],
  },
  AnnotationPage: { required: ['id', 'type', 'items'], optional: ['@context', 'partOf', 'next', 'prev', 'startIndex'] },
  Annotation: {
    required: ['id', 'type', 'target'],
    optional: [
      ...['@context', 'body', 'bodyValue', 'motivation', 'creator', 'created', 'modified', 'generator', 'generated'],
      ...['rights', 'canonical', 'via', 'audience', 'stylesheet'],
    ],
  },
  TextualBody: {
    required: ['type', 'value'],
    optional: ['id', 'purpose', 'format', 'language', 'textDirection', 'creator', 'created'],
  },
  SpecificResource: {
    required: ['source', 'type'],
    optional: ['id', 'selector', 'purpose', 'state', 'scope', 'renderedVia', 'styleClass'],
  },
  TextQuoteSelector: { required: ['type', 'exact'], optional: ['prefix', 'suffix', 'refinedBy'] },
  TextPositionSelector: { required: ['type'], optional: ['start', 'end', 'refinedBy'] },
  Person: agent,
  Organization: agent,
  Software: agent,
};
const dateTime = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/;
const iri = /^[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`]+$/i;

/** What leaves the model, one sentence each with its path. */
export function modelProblems(document: unknown): string[] {
  const contexts = [(document as Record<string, unknown>)['@context']].flat();
  const problems = contexts.includes('http://www.w3.org/ns/anno.jsonld') ? [] : ['no context of the model'];
  const prefixes = contexts.flatMap((context) => (typeof context === 'object' && context ? Object.keys(context) : []));
  check(document, '$', new Set(prefixes), problems);
  return problems;
}

function check(value: unknown, path: string, prefixes: ReadonlySet<string>, problems: string[]): void {
  if (Array.isArray(value)) value.forEach((item, index) => check(item, `${path}[${index}]`, prefixes, problems));
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return;
  const node = value as Record<string, unknown>;
  const model = typeof node.type === 'string' ? classes[node.type] : undefined;
  if (!model) {
    problems.push(`${path} is of no class of the model`);
    return;
  }
  for (const key of model.required) if (!(key in node)) problems.push(`${path} has no ${key}`);
  for (const [key, field] of Object.entries(node)) {
    const isExtension = key.includes(':') && prefixes.has(key.slice(0, key.indexOf(':')));
    if (!isExtension && ![...model.required, ...model.optional].includes(key))
      problems.push(`${path}.${key} is no property`);
    const wrong = isExtension ? undefined : valueProblem(key, field);
    if (wrong !== undefined) problems.push(`${path}.${key} ${wrong}`);
    if (key !== '@context' && !isExtension) check(field, `${path}.${key}`, prefixes, problems);
  }
}

function valueProblem(key: string, value: unknown): string | undefined {
  if (key === 'motivation' || key === 'purpose') return motivations.has(String(value)) ? undefined : 'is no motivation';
  if (key === 'created') return dateTime.test(String(value)) ? undefined : 'is no dateTime';
  if (key === 'id' || key === 'source') return iri.test(String(value)) ? undefined : 'is no IRI';
  if (['start', 'end', 'total', 'startIndex'].includes(key))
    return Number.isSafeInteger(value) && (value as number) >= 0 ? undefined : 'is no non-negative integer';
  return undefined;
}
