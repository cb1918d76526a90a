import type { Note } from '../types';

/** A note with its article, as it leaves or enters a dossier. */
export interface NoteOfArticle {
  /** The article's path in its dossier, forward slashes. */
  readonly article: string;
  readonly note: Note;
  /** The article's address on the web, where it is known. */
  readonly url?: string;
  readonly outlet?: string;
  readonly title?: string;
  /** Where the passage is now, where that was looked at; "unattached" where the article is gone. */
  readonly state?: 'exact' | 'moved' | 'changed' | 'orphan' | 'unattached';
  /** The words that stand there now, where they are others. */
  readonly now?: string;
}

/** An annotation of another program, made a note. Which article it belongs to is told by `article` (ours) or `source`. */
export interface ImportedNote {
  readonly note: Note;
  /** Path in the dossier that it was exported from. */
  readonly article?: string;
  /** The address of what was annotated. */
  readonly source?: string;
}

/** What an import found. `problems` say which annotations could not be taken, in a sentence each. */
export interface Imported {
  readonly notes: readonly ImportedNote[];
  readonly problems: readonly string[];
}
