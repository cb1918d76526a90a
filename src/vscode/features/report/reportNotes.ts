import type { Note, Verdict } from '../../../core/notes';
import type { Passage } from '../../../core/collation/types';
import type { PlacedNote } from '../../dossier/dossierNotes';
import { shorten } from '../../ui/markdown';
import { plainMarkdown } from '../../../core/text/plainMarkdown';

/** Fixed words of a report's notes, in the reader's language. */
export interface NoteWords {
  readonly untagged: string;
  readonly changed: (now: string) => string;
  readonly gone: string;
  readonly verdicts: Readonly<Record<Verdict, string>>;
}

/** UTF-16 units of a passage that a note repeats. */
const longestPassage = 300;

/** The notes under their tags, in the order of the alphabet; a note with two tags stands under both, one without at the end. */
export function notesPart(
  notes: readonly PlacedNote[],
  words: NoteWords,
  link: (passage: Passage | { readonly article: string }) => string,
): string[] {
  const byTag = new Map<string | undefined, PlacedNote[]>();
  for (const placed of notes) {
    for (const tag of placed.note.tags.length > 0 ? placed.note.tags : [undefined]) {
      const same = byTag.get(tag);
      if (same) same.push(placed);
      else byTag.set(tag, [placed]);
    }
  }
  const tags = [...byTag.keys()].sort((a, b) => (a === undefined ? 1 : b === undefined ? -1 : a.localeCompare(b)));
  return tags.flatMap((tag) => [
    `### ${tag === undefined ? words.untagged : plainMarkdown(`#${tag}`)}`,
    '',
    ...byTag.get(tag)!.flatMap((placed) => noteLines(placed, words, link)),
    '',
  ]);
}

function noteLines(
  { article, note, resolution }: PlacedNote,
  words: NoteWords,
  link: (passage: Passage | { readonly article: string }) => string,
): string[] {
  const there = resolution && resolution.state !== 'orphan' ? { article, span: resolution.span } : { article };
  const passage = note.target ? `: “${plainMarkdown(shorten(note.target.exact, longestPassage))}”` : '';
  const state =
    resolution?.state === 'changed'
      ? ` (${words.changed(plainMarkdown(shorten(resolution.now, longestPassage)))})`
      : resolution?.state === 'orphan'
        ? ` (${words.gone})`
        : '';
  const said = [note, ...note.replies]
    .filter(({ text }) => text?.trim())
    .map((each) => `  - ${plainMarkdown(each.text!)}${signature(each)}`);
  const verdict = note.verdict ? ` **${words.verdicts[note.verdict]}**` : '';
  return [`- ${link(there)}${passage}${state}${verdict}`, ...said];
}

function signature({ by, at }: Pick<Note, 'by' | 'at'>): string {
  const parts = [by, at?.slice(0, 10)].filter((part) => part !== undefined && part !== '');
  return parts.length > 0 ? ` (${plainMarkdown(parts.join(', '))})` : '';
}
