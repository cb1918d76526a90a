import type { NoteChanges, SidecarEdit } from './sidecar/edit';
import type { Sidecar } from './sidecar/read';
import type { FieldConflict, StoreEdit, StoreResult } from './store';
import type { Note, Target } from './types';
import { equalValues } from './yaml/values';

/** The edits that are made in place of the one that was wanted, and what of it met a change by somebody else. */
export interface Plan {
  readonly edits: readonly SidecarEdit[];
  readonly conflict?: FieldConflict;
}

/** What an edit comes to, given what the file says now. */
export function plan(sidecar: Sidecar, { edit, seen, replyFor }: StoreEdit): Plan | StoreResult {
  if (!sidecar.writable) return { ok: false, reason: 'errors', problems: sidecar.problems };
  if (!seen || edit.kind === 'add') return { edits: [edit] };
  const present = sidecar.notes.find(({ id }) => id === seen.id);
  if (edit.kind === 'delete') {
    if (!present) return { ok: true, sidecar };
    return equalValues(present, seen) ? { edits: [edit] } : { ok: false, reason: 'changed', present };
  }
  if (!present) return { edits: [{ kind: 'add', note: seen }, edit] };
  if (edit.kind === 'change') return planChange(seen, present, edit.changes, replyFor);
  if (edit.kind === 'addReply') return { edits: [edit] };
  return planReply(seen, present, edit, replyFor);
}

function planChange(seen: Note, present: Note, changes: NoteChanges, replyFor: StoreEdit['replyFor']): Plan {
  const conflicts = conflictsOf(seen, present, changes);
  const { id } = present;
  const tags = changes.tags && mergedTags(seen.tags, changes.tags, present.tags);
  const isTheirs = (field: string): boolean => conflicts.some((conflict) => conflict.field === field);
  const ours = Object.fromEntries(Object.entries(changes).filter(([field]) => !isTheirs(field))) as NoteChanges;
  return {
    edits: [
      { kind: 'change', id, changes: { ...ours, ...(tags ? { tags } : {}) } },
      ...conflicts.flatMap((conflict) => keptAsReply(id, conflict, replyFor)),
    ],
    conflict: conflicts[0],
  };
}

/** A reply that was changed there stays as it is now; one that was deleted there and changed here comes back. */
function planReply(
  seen: Note,
  present: Note,
  edit: Extract<SidecarEdit, { kind: 'changeReply' | 'deleteReply' }>,
  replyFor: StoreEdit['replyFor'],
): Plan | StoreResult {
  const [before, now] = [seen, present].map(({ replies }) => replies.find(({ id }) => id === edit.reply));
  if (!before || equalValues(before, now)) return { edits: [edit] };
  if (edit.kind === 'deleteReply') return { ok: false, reason: 'changed', present };
  if (!now) return { edits: [{ kind: 'addReply', id: edit.id, reply: { ...before, text: edit.text } }] };
  if (now.text === before.text || now.text === edit.text) return { edits: [edit] };
  const conflict: FieldConflict = { field: 'reply', ours: edit.text, theirs: now.text };
  return { edits: keptAsReply(edit.id, conflict, replyFor), conflict };
}

function keptAsReply(id: string, conflict: FieldConflict, replyFor: StoreEdit['replyFor']): SidecarEdit[] {
  const reply = replyFor?.(conflict);
  return reply ? [{ kind: 'addReply', id, reply }] : [];
}

/** Fields that both sides changed, each to something else. */
function conflictsOf(seen: Note, present: Note, changes: NoteChanges): FieldConflict[] {
  return (['text', 'verdict', 'target'] as const)
    .filter((field) => field in changes)
    .filter((field) => !equalValues(seen[field], present[field]))
    .filter((field) => !equalValues(changes[field], present[field]) && !equalValues(changes[field], seen[field]))
    .map((field) => ({ field, ours: wordsOf(changes[field]), theirs: wordsOf(present[field]) }));
}

const wordsOf = (value: string | Target | undefined): string | undefined =>
  typeof value === 'object' ? value.exact : value;

/** Their tags, with what we added and without what we took away. */
function mergedTags(seen: readonly string[], ours: readonly string[], theirs: readonly string[]): readonly string[] {
  if (equalValues(seen, theirs)) return ours;
  const gone = new Set(seen.filter((tag) => !ours.includes(tag)));
  return [...new Set([...theirs.filter((tag) => !gone.has(tag)), ...ours.filter((tag) => !seen.includes(tag))])];
}
