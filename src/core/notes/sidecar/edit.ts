import {
  type ArticleNames,
  type Note,
  type Reply,
  sidecarVersion,
  type SidecarProblem,
  type Target,
  type Verdict,
} from '../types';
import { parseYaml, type YamlFile } from '../yaml/document';
import { renderFlow, renderPair, type YamlValue } from '../yaml/render';
import { lineEndOf } from '../yaml/places';
import { ItemwiseFile } from '../yaml/itemwise';
import { applyChanges, type Change } from '../yaml/values';
import { readSidecar, type Sidecar } from './read';

/** What may be changed of a note; undefined takes the key away. */
export interface NoteChanges {
  readonly text?: string | undefined;
  readonly tags?: readonly string[];
  readonly verdict?: Verdict | undefined;
  readonly target?: Target | undefined;
  readonly resolved?: boolean;
  readonly orphaned?: boolean;
}

/** One edit of a sidecar. */
export type SidecarEdit =
  | { readonly kind: 'add'; readonly note: Note }
  | { readonly kind: 'change'; readonly id: string; readonly changes: NoteChanges }
  | { readonly kind: 'delete'; readonly id: string }
  | { readonly kind: 'addReply'; readonly id: string; readonly reply: Reply }
  | { readonly kind: 'changeReply'; readonly id: string; readonly reply: string; readonly text: string }
  | { readonly kind: 'deleteReply'; readonly id: string; readonly reply: string };

export type EditResult =
  /** `sidecar` is what the edited text says. */
  | { readonly ok: true; readonly text: string; readonly sidecar: Sidecar }
  /** The file has errors; `problems` names them. Nothing may be written. */
  | { readonly ok: false; readonly reason: 'errors'; readonly problems: readonly SidecarProblem[] }
  /** The note or reply is not in the file, or a new one has an id that is. */
  | { readonly ok: false; readonly reason: 'absent' | 'taken' }
  /** The edited text would not say what it should: an unusual way of writing that the editor does not master. */
  | { readonly ok: false; readonly reason: 'unsafe' };

/** The order in which new keys are put among those that are there. */
const keyOrder = [
  'version',
  'article',
  'notes',
  'id',
  'target',
  'exact',
  'prefix',
  'suffix',
  'start',
  'end',
  'tags',
  'verdict',
  'by',
  'at',
  'orphaned',
  'resolved',
  'text',
  'replies',
];

/**
 * Edits a sidecar's text. Only the bytes of what is edited change; the result has been read again and says what it should.
 * @param text the file as it lies; the empty string where there is none yet
 * @param article what a new file says of its article
 * @param read what `text` says, where that is known
 */
export function editSidecar(
  text: string,
  edit: SidecarEdit,
  article: ArticleNames = {},
  read: Sidecar = readSidecar(text),
): EditResult {
  const { file, writable, problems, notes } = read;
  if (!writable || !file) return { ok: false, reason: 'errors', problems };
  const id = edit.kind === 'add' ? edit.note.id : edit.id;
  const index = notes.findIndex((note) => note.id === id);
  if (edit.kind === 'add' && index >= 0) return { ok: false, reason: 'taken' };
  if (edit.kind !== 'add' && index < 0) return { ok: false, reason: 'absent' };
  if (edit.kind === 'add' && isEmpty(file)) return proven(createdIn(text, edit.note, article), read, 1);
  const part = partOf(file, index, edit);
  const changes = changesIn(part.file, edit);
  if (typeof changes === 'string') return { ok: false, reason: changes };
  if (changes.length === 0) return { ok: true, text, sidecar: read };
  const edited = applyChanges(part.file, changes, keyOrder);
  if (!edited) return { ok: false, reason: 'unsafe' };
  const growth = edit.kind === 'add' ? 1 : edit.kind === 'delete' ? -1 : 0;
  return proven(part.put(edited.text), read, notes.length + growth);
}

/** As much of the file as the edit is about, parsed, and the way back into the whole. */
function partOf(
  file: YamlFile | ItemwiseFile,
  index: number,
  { kind }: SidecarEdit,
): { readonly file: YamlFile; put(edited: string): string } {
  if (!(file instanceof ItemwiseFile)) return { file, put: (edited) => edited };
  if (kind === 'delete' && file.length === 1) return { file: parseYaml(file.text), put: (edited) => edited };
  if (kind === 'add') return file.window(file.length - 1, file.length);
  if (kind !== 'delete') return file.window(index, index + 1);
  // The last item of a list is not taken out but leaves an empty list: so a neighbour comes along.
  return file.window(Math.max(0, index - 1), Math.min(file.length, Math.max(index + 1, 2)));
}

function changesIn(file: YamlFile, edit: SidecarEdit): Change[] | 'absent' | 'taken' {
  if (edit.kind === 'add') return [{ op: 'append', path: [], key: 'notes', value: noteValue(edit.note) }];
  return changesOf(file, ['notes', indexOf(file, edit.id)], edit);
}

/** What was edited is proven by who edited it; here the file as a whole: it can be written, and no note came or went beside. */
function proven(text: string, before: Sidecar, count: number): EditResult {
  const sidecar = readSidecar(text, before);
  const isSound = sidecar.writable && sidecar.notes.length === count;
  return isSound ? { ok: true, text, sidecar } : { ok: false, reason: 'unsafe' };
}

const isEmpty = ({ value }: YamlFile | ItemwiseFile): boolean => value === null || value === undefined;

/** A file with its first note, behind the comments that an otherwise empty file may hold. */
function createdIn(text: string, note: Note, article: ArticleNames): string {
  const eol = lineEndOf(text);
  const named = Object.values(article).some((name) => name !== undefined);
  const lines = [
    `version: ${sidecarVersion}`,
    ...(named ? [`article: ${renderFlow({ ...article })}`] : []),
    ...renderPair('notes', [noteValue(note)], 0),
  ];
  const gap = text === '' || text === '\ufeff' || text.endsWith('\n') ? '' : eol;
  return text + gap + lines.join(eol) + eol;
}

function changesOf(
  file: YamlFile,
  path: readonly (string | number)[],
  edit: Exclude<SidecarEdit, { kind: 'add' }>,
): Change[] | 'absent' | 'taken' {
  const note = itemAt(file, path);
  if (edit.kind === 'change') return noteChanges(note, path, edit.changes);
  if (edit.kind === 'delete') return [{ op: 'removeItem', path: [], key: 'notes', index: path[1] as number }];
  const replies = (note.replies ?? []) as readonly Reply[];
  if (edit.kind === 'addReply') {
    if (replies.some(({ id }) => id === edit.reply.id)) return 'taken';
    return [{ op: 'append', path, key: 'replies', value: replyValue(edit.reply) }];
  }
  const index = replies.findIndex(({ id }) => id === edit.reply);
  if (index < 0) return 'absent';
  if (edit.kind === 'deleteReply') return [{ op: 'removeItem', path, key: 'replies', index }];
  return setIfNew(replies[index] as unknown as Record<string, unknown>, [...path, 'replies', index], 'text', edit.text);
}

function noteChanges(
  note: Record<string, unknown>,
  path: readonly (string | number)[],
  changes: NoteChanges,
): Change[] {
  const made: Change[] = [];
  const setOrRemove = (key: string, value: YamlValue | undefined) => {
    if (value === undefined) made.push(...removeIfThere(note, path, key));
    else made.push(...setIfNew(note, path, key, value));
  };
  if ('text' in changes) setOrRemove('text', changes.text === '' ? undefined : changes.text);
  if ('verdict' in changes) setOrRemove('verdict', changes.verdict);
  if ('resolved' in changes) setOrRemove('resolved', changes.resolved || undefined);
  if ('orphaned' in changes) setOrRemove('orphaned', changes.orphaned || undefined);
  if (changes.tags) made.push(...tagChanges(note, path, changes.tags));
  if ('target' in changes) made.push(...targetChanges(note, path, changes.target));
  return made;
}

/** Adding tags at the end or taking one away leaves the others as they are written. */
function tagChanges(
  note: Record<string, unknown>,
  path: readonly (string | number)[],
  tags: readonly string[],
): Change[] {
  const old = (note.tags ?? []) as readonly string[];
  if (tags.length === old.length && tags.every((tag, index) => tag === old[index])) return [];
  if (old.length > 0 && tags.length === old.length + 1 && old.every((tag, index) => tag === tags[index])) {
    return [{ op: 'append', path, key: 'tags', value: tags[old.length] }];
  }
  const gone = old.findIndex((tag, index) => tag !== tags[index]);
  if (
    tags.length === old.length - 1 &&
    [...old.slice(0, gone), ...old.slice(gone + 1)].every((tag, index) => tag === tags[index])
  ) {
    return [{ op: 'removeItem', path, key: 'tags', index: gone }];
  }
  return [{ op: 'set', path, key: 'tags', value: [...tags] }];
}

/** Key by key, so that unknown keys of the target stay. */
function targetChanges(
  note: Record<string, unknown>,
  path: readonly (string | number)[],
  target: Target | undefined,
): Change[] {
  if (!target) return removeIfThere(note, path, 'target');
  const old = note.target as Record<string, unknown> | null | undefined;
  if (!old) return [{ op: 'set', path, key: 'target', value: { ...target } }];
  const keys = ['exact', 'prefix', 'suffix', 'start', 'end'] as const;
  return keys.flatMap((key) => {
    const value = target[key];
    return value === undefined
      ? removeIfThere(old, [...path, 'target'], key)
      : setIfNew(old, [...path, 'target'], key, value);
  });
}

const setIfNew = (
  map: Record<string, unknown>,
  path: readonly (string | number)[],
  key: string,
  value: YamlValue,
): Change[] => (map[key] === value ? [] : [{ op: 'set', path, key, value }]);

const removeIfThere = (map: Record<string, unknown>, path: readonly (string | number)[], key: string): Change[] =>
  Object.hasOwn(map, key) ? [{ op: 'remove', path, key }] : [];

const notesIn = (file: YamlFile): readonly Record<string, unknown>[] =>
  ((file.value as Record<string, unknown> | null)?.notes ?? []) as readonly Record<string, unknown>[];

const indexOf = (file: YamlFile, id: string): number => notesIn(file).findIndex((note) => note.id === id);

const itemAt = (file: YamlFile, path: readonly (string | number)[]): Record<string, unknown> =>
  notesIn(file)[path[1] as number];

const replyValue = ({ id, by, at, text }: Reply): YamlValue => ({ id, by, at, text });

/** A note's keys in their order; what is empty is left out. */
function noteValue(note: Note): YamlValue {
  return {
    id: note.id,
    target: note.target ? { ...note.target } : undefined,
    tags: note.tags.length > 0 ? [...note.tags] : undefined,
    verdict: note.verdict,
    by: note.by,
    at: note.at,
    orphaned: note.orphaned || undefined,
    resolved: note.resolved || undefined,
    text: note.text || undefined,
    replies: note.replies.length > 0 ? note.replies.map(replyValue) : undefined,
  };
}
