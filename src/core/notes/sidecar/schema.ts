import * as v from 'valibot';
import { verdicts } from '../types';

/**
 * What a sidecar may hold. Unknown keys are allowed everywhere and kept. A key without a value ("text:") counts as absent.
 * schemas/notes.schema.json says the same to YAML editors; a test keeps the two equal.
 */

export const idPattern = /^[A-Za-z0-9_-]{1,64}$/;
const word = v.nullish(v.string());
const id = v.pipe(v.string(), v.regex(idPattern));
const offset = v.nullish(v.pipe(v.number(), v.integer(), v.minValue(0)));
/** ISO 8601 date, or date and time with its zone. */
export const dateTimePattern = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2}))?$/;
const dateTime = v.nullish(v.pipe(v.string(), v.regex(dateTimePattern)));

export const targetSchema = v.looseObject({
  exact: v.pipe(v.string(), v.minLength(1)),
  prefix: word,
  suffix: word,
  start: offset,
  end: offset,
});

export const replySchema = v.looseObject({ id, by: word, at: dateTime, text: v.string() });

export const noteSchema = v.looseObject({
  id,
  target: v.nullish(targetSchema),
  tags: v.nullish(v.array(v.pipe(v.string(), v.minLength(1)))),
  verdict: v.nullish(v.picklist(verdicts)),
  by: word,
  at: dateTime,
  orphaned: v.nullish(v.boolean()),
  resolved: v.nullish(v.boolean()),
  text: word,
  replies: v.nullish(v.array(replySchema)),
});

export const articleSchema = v.looseObject({ outlet: word, published: word });

/** The whole file; `read.ts` checks it part by part, so that one broken note does not hide the others. */
export const sidecarSchema = v.looseObject({
  version: v.nullish(v.pipe(v.number(), v.integer(), v.minValue(1))),
  article: v.nullish(articleSchema),
  notes: v.nullish(v.array(noteSchema)),
});
