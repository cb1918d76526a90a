import type { Note, Resolution } from '../../../core/notes';
import type { PlacedNote } from '../../dossier/dossierNotes';
import { passes } from '../trees/textFilter';

export const groupings = ['article', 'tag', 'verdict', 'author', 'state'] as const;
export type Grouping = (typeof groupings)[number];

/** Where a note's passage is; "unattached" where the article itself is gone. */
export type NoteState = 'exact' | 'moved' | 'changed' | 'orphan' | 'unattached';

/** What needs the analyst's eye comes first. */
const states: readonly NoteState[] = ['changed', 'orphan', 'unattached', 'moved', 'exact'];

export interface NoteGroup {
  /** The tag, article, verdict, author or state; the empty string where a note has none. */
  readonly key: string;
  readonly notes: readonly PlacedNote[];
}

export const stateOf = ({ unattached, resolution }: PlacedNote): NoteState =>
  unattached ? 'unattached' : (resolution?.state ?? 'exact');

/** Whether the note waits for a decision: its words changed, or its passage is gone and nobody decided to keep it so. */
export const needsRepair = (placed: PlacedNote): boolean => {
  const state = stateOf(placed);
  return state === 'changed' || (state === 'orphan' && !placed.note.orphaned);
};

/** Whether the passage stands, and a number that touches it is another one. */
export const isBesideChange = (resolution: Resolution | undefined): boolean =>
  (resolution?.state === 'exact' || resolution?.state === 'moved') && resolution.beside !== undefined;

/** What menus ask of a note's thread and of its row. */
export const contextOf = (note: Note, state: NoteState, resolution: Resolution | undefined): string =>
  [
    'note',
    state,
    note.resolved ? 'resolved' : 'open',
    ...(note.orphaned ? ['kept'] : []),
    ...(isBesideChange(resolution) ? ['beside'] : []),
  ].join(' ');

/**
 * The notes that a filter lets pass, grouped. A note with several tags is in several groups. Groups are sorted by name, those of states
 * by urgency, what has no name last; the notes of an article as they stand in it.
 */
export function groupedNotes(notes: readonly PlacedNote[], by: Grouping, filter = ''): NoteGroup[] {
  const groups = new Map<string, PlacedNote[]>();
  for (const placed of notes) {
    if (!passes(filter, textsOf(placed))) continue;
    for (const key of keysOf(placed, by)) {
      const group = groups.get(key);
      if (group) group.push(placed);
      else groups.set(key, [placed]);
    }
  }
  const rank = (key: string): number => (by === 'state' ? states.indexOf(key as NoteState) : key === '' ? 1 : 0);
  return [...groups]
    .map(([key, members]) => ({ key, notes: members.sort(inReadingOrder) }))
    .sort((a, b) => rank(a.key) - rank(b.key) || a.key.localeCompare(b.key));
}

function keysOf(placed: PlacedNote, by: Grouping): readonly string[] {
  const { note, article } = placed;
  switch (by) {
    case 'article':
      return [article];
    case 'tag':
      return note.tags.length > 0 ? [...new Set(note.tags)] : [''];
    case 'verdict':
      return [note.verdict ?? ''];
    case 'author':
      return [note.by ?? ''];
    case 'state':
      return [stateOf(placed)];
  }
}

/** What a note can be found by. */
const textsOf = ({ note, article }: PlacedNote): (string | undefined)[] => [
  article,
  note.target?.exact,
  note.text,
  note.by,
  note.verdict,
  ...note.tags,
  ...note.replies.map(({ text }) => text),
];

/** By article, then by place; notes on the whole article first, those whose passage is gone last. */
export function inReadingOrder(a: PlacedNote, b: PlacedNote): number {
  const place = ({ resolution }: PlacedNote): number =>
    !resolution ? -1 : resolution.state === 'orphan' ? Infinity : resolution.span.start;
  const difference = place(a) - place(b);
  return a.article.localeCompare(b.article) || (Number.isNaN(difference) ? 0 : difference);
}

const colours = [
  'charts.blue',
  'charts.orange',
  'charts.green',
  'charts.purple',
  'charts.red',
  'charts.yellow',
] as const;

/** A tag's colour, the same in every session: the themes' own six for charts, which they keep apart and legible. Never told by it alone. */
export function tagColour(tag: string): (typeof colours)[number] {
  let hash = 0;
  for (let at = 0; at < tag.length; at++) hash = (hash * 31 + tag.charCodeAt(at)) >>> 0;
  return colours[hash % colours.length];
}
