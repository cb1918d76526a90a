import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { AnchorText, type NoteOfArticle, NoteStore, resolve, type Sidecar } from '../core/notes';
import { NoteFiles } from '../node/noteFiles';
import { readArticleFile, reason } from './files';

export const sidecarEnding = '.notes.yaml';

/** What the command line writes goes through the same store as what the editor writes. */
export const noteStore = (): NoteStore => new NoteStore(new NoteFiles());

/** A sidecar of a folder, with its notes resolved in the article as it is now. */
export interface FoundSidecar {
  /** Path in the folder, forward slashes. */
  readonly file: string;
  readonly article: string;
  /** Undefined where the article is gone. */
  readonly text: string | undefined;
  readonly sidecar: Sidecar;
  readonly notes: readonly ResolvedNote[];
}

export interface ResolvedNote extends NoteOfArticle {
  readonly state: NonNullable<NoteOfArticle['state']>;
  /** UTF-16 offsets in the article; null where the passage is gone, or the note is on the article as a whole. */
  readonly span: [number, number] | null;
}

/**
 * Every sidecar below a folder, in the order of their paths.
 * Throws one readable line where the folder or a sidecar cannot be read.
 */
export async function* sidecarsIn(folder: string): AsyncGenerator<FoundSidecar> {
  const store = noteStore();
  for (const file of await sidecarPaths(folder)) {
    const sidecar = await store.read(path.join(folder, file)).catch((error: unknown) => {
      throw new Error(`${path.join(folder, file)}: ${reason(error)}`);
    });
    const article = file.slice(0, -sidecarEnding.length);
    const text = await readArticleFile(path.join(folder, article)).catch(() => undefined);
    yield { file, article, text, sidecar, notes: resolvedNotes(sidecar, article, text) };
  }
}

function resolvedNotes({ notes }: Sidecar, article: string, text: string | undefined): ResolvedNote[] {
  if (text === undefined) return notes.map((note) => ({ article, note, state: 'unattached', span: null }));
  const anchors = new AnchorText(text);
  return notes.map((note): ResolvedNote => {
    if (!note.target) return { article, note, state: 'exact', span: null };
    const resolution = resolve(anchors, note.target);
    if (resolution.state === 'orphan') return { article, note, state: 'orphan', span: null };
    const { state, span } = resolution;
    const now = resolution.state === 'changed' ? { now: resolution.now } : {};
    return { article, note, state, span: [span.start, span.end], ...now };
  });
}

async function sidecarPaths(folder: string): Promise<string[]> {
  try {
    const names = await readdir(folder, { recursive: true });
    return names
      .map((name) => name.split(path.sep).join('/'))
      .filter((name) => name.endsWith(sidecarEnding) && !/(^|\/)(node_modules|\.[^/]*)\//.test(name))
      .sort();
  } catch (error) {
    throw new Error(`${folder}: ${reason(error)}`);
  }
}
