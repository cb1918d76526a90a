import type { Note, Reply } from './types';
import { equalValues } from './yaml/values';

/** A field that both sides changed, each to something else. The merged note has theirs; ours is here, never dropped. */
export interface MergeConflict {
  readonly id: string;
  readonly field: keyof Note;
  readonly ours: unknown;
  readonly theirs: unknown;
}

export interface Merged<Value> {
  readonly value: Value;
  readonly conflicts: readonly MergeConflict[];
}

const plainFields = ['target', 'verdict', 'by', 'at', 'orphaned', 'resolved', 'text'] as const;

/**
 * Merges two versions of one note that both come from `base`, field by field: the side that changed a field has it.
 * Tags and replies are merged as sets: what either side added is there, what either side took away is gone.
 */
export function mergeNote(base: Note, ours: Note, theirs: Note): Merged<Note> {
  const conflicts: MergeConflict[] = [];
  const merged: Record<string, unknown> = { ...theirs };
  for (const field of plainFields) {
    const changedHere = !equalValues(base[field], ours[field]);
    const changedThere = !equalValues(base[field], theirs[field]);
    if (!changedHere || equalValues(ours[field], theirs[field])) continue;
    if (changedThere) conflicts.push({ id: base.id, field, ours: ours[field], theirs: theirs[field] });
    else if (ours[field] === undefined) delete merged[field];
    else merged[field] = ours[field];
  }
  merged.tags = mergeTags(base.tags, ours.tags, theirs.tags);
  const replies = mergeReplies(base, ours, theirs);
  merged.replies = replies.value;
  return { value: merged as unknown as Note, conflicts: [...conflicts, ...replies.conflicts] };
}

/**
 * Merges two versions of a list of notes by id, in their order, notes of ours behind. A note that one side deleted and the other
 * changed stays, as it was changed: nothing that somebody wrote is lost to a merge.
 */
export function mergeNotes(base: readonly Note[], ours: readonly Note[], theirs: readonly Note[]): Merged<Note[]> {
  const before = byId(base);
  const here = byId(ours);
  const conflicts: MergeConflict[] = [];
  const merged: Note[] = [];
  for (const note of theirs) {
    const old = before.get(note.id);
    const mine = here.get(note.id);
    if (mine) {
      const result = mergeNote(old ?? { id: note.id, tags: [], replies: [] }, mine, note);
      merged.push(result.value);
      conflicts.push(...result.conflicts);
    } else if (!old || !equalValues(old, note)) merged.push(note);
  }
  const there = byId(theirs);
  for (const note of ours) {
    if (there.has(note.id)) continue;
    const old = before.get(note.id);
    if (!old || !equalValues(old, note)) merged.push(note);
  }
  return { value: merged, conflicts };
}

function mergeTags(base: readonly string[], ours: readonly string[], theirs: readonly string[]): string[] {
  const gone = new Set(base.filter((tag) => !ours.includes(tag) || !theirs.includes(tag)));
  return [...new Set([...theirs, ...ours])].filter((tag) => !gone.has(tag));
}

function mergeReplies(base: Note, ours: Note, theirs: Note): Merged<Reply[]> {
  const before = byId(base.replies);
  const here = byId(ours.replies);
  const there = byId(theirs.replies);
  const conflicts: MergeConflict[] = [];
  const merged: Reply[] = [];
  for (const reply of [...theirs.replies, ...ours.replies.filter(({ id }) => !there.has(id))]) {
    const old = before.get(reply.id);
    const mine = here.get(reply.id);
    const theirReply = there.get(reply.id);
    if (mine && theirReply) {
      const changedHere = !equalValues(old, mine);
      const changedThere = !equalValues(old, theirReply);
      if (changedHere && changedThere && !equalValues(mine, theirReply)) {
        conflicts.push({ id: base.id, field: 'replies', ours: mine, theirs: theirReply });
      }
      merged.push(changedHere && !changedThere ? mine : theirReply);
    } else if (!old || !equalValues(old, reply)) merged.push(reply);
  }
  return { value: merged, conflicts };
}

const byId = <Item extends { readonly id: string }>(items: readonly Item[]): Map<string, Item> =>
  new Map(items.map((item) => [item.id, item]));
