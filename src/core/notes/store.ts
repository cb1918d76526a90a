import { plan } from './plan';
import { editSidecar, type SidecarEdit } from './sidecar/edit';
import { readSidecar, type Sidecar } from './sidecar/read';
import type { ArticleNames, Note, SidecarProblem } from './types';

/** Where sidecars lie. Paths are opaque here. Both functions may reject; the store reports it and keeps what it knows. */
export interface NoteStorage {
  /** The file's bytes; undefined where there is none. */
  read(path: string): Promise<Uint8Array | undefined>;
  /**
   * Replaces the file as a whole, or makes it, if it still holds `expected` (undefined: there was none); gives false where it does not.
   * After a failure the file must hold the old or the new bytes, all of them.
   */
  write(path: string, bytes: Uint8Array, expected: Uint8Array | undefined): Promise<boolean>;
  /** Does `work`, which reads and writes the file, while no other writer that keeps to the same rule does; where there is such a rule. */
  alone?<Result>(path: string, work: () => Promise<Result>): Promise<Result>;
}

/** What became of an edit. */
export type StoreResult =
  /** `replaced` are the file's texts before and after, where it was written: what `NoteStore.restore` needs. */
  | {
      readonly ok: true;
      readonly sidecar: Sidecar;
      readonly conflict?: FieldConflict;
      readonly replaced?: { readonly before: string; readonly after: string };
    }
  | { readonly ok: false; readonly reason: 'errors'; readonly problems: readonly SidecarProblem[] }
  /** The note is gone, or has changed since it was looked at (`present` is what it is now). */
  | { readonly ok: false; readonly reason: 'absent' | 'changed'; readonly present?: Note }
  | { readonly ok: false; readonly reason: 'taken' | 'unsafe' | 'busy' | 'not-utf8' }
  | { readonly ok: false; readonly reason: 'io'; readonly error: unknown };

/** Somebody else had changed the same field, or the same reply, meanwhile: theirs stays, ours was added as a reply. */
export interface FieldConflict {
  readonly field: 'text' | 'verdict' | 'target' | 'reply';
  /** What we wrote and what they did; of a target its words. */
  readonly ours: string | undefined;
  readonly theirs: string | undefined;
}

/** An edit, and the note as its author saw it: what was changed meanwhile is then told apart from what the edit changes. */
export interface StoreEdit {
  readonly edit: SidecarEdit;
  readonly seen?: Note;
  /** Makes the reply that keeps our words where a field was changed on both sides. */
  readonly replyFor?: (conflict: FieldConflict) => {
    readonly id: string;
    readonly by?: string;
    readonly at?: string;
    readonly text: string;
  };
}

/** How often a write is tried again when the file changed between reading and writing. */
const mostTries = 20;

/**
 * Reads and edits sidecars through a storage. Each edit reads the file again, changes only what it is about, and writes the file whole;
 * edits of one file wait for each other. So two windows, hands and version control may write the same file, and none loses a note.
 */
export class NoteStore {
  private readonly queues = new Map<string, Promise<unknown>>();
  /** What each file said when it was last read or written. */
  private readonly known = new Map<string, { readonly text: string; readonly sidecar: Sidecar }>();
  /** Files of which nothing has been heard since. */
  private readonly fresh = new Set<string>();

  constructor(private readonly storage: NoteStorage) {}

  /**
   * What the file says now; waits for edits that are under way, since not every storage replaces a file in one step.
   * A missing file is an empty sidecar; rejects where the storage does.
   */
  read(path: string): Promise<Sidecar> {
    return this.queued(path, async () => {
      const text = decoded(await this.bytesOf(path));
      if (text !== undefined) return this.sidecarOf(path, text);
      this.fresh.delete(path);
      return notText;
    });
  }

  /** What the file said when it was last read or written here, if `changed` has not been told since; else what it says now. */
  latest(path: string): Promise<Sidecar> {
    const known = this.known.get(path);
    return known && this.fresh.has(path) ? Promise.resolve(known.sidecar) : this.read(path);
  }

  /** What each file said when it was last read or written here: another object once it says something else. */
  *lastKnown(): Generator<readonly [path: string, sidecar: Sidecar]> {
    for (const [path, { sidecar }] of this.known) yield [path, sidecar];
  }

  /** The file was changed by somebody else, or may have been. */
  changed(path: string): void {
    this.fresh.delete(path);
  }

  /** Applies one edit. Never rejects. */
  edit(path: string, edit: StoreEdit, article?: ArticleNames): Promise<StoreResult> {
    return this.inTurn(path, () => this.editNow(path, edit, article));
  }

  /** Takes an edit back, byte for byte; only where the file still is as the edit left it. Never rejects. */
  restore(path: string, { before, after }: { readonly before: string; readonly after: string }): Promise<StoreResult> {
    return this.inTurn(path, async () => {
      const bytes = await this.bytesOf(path);
      const isAsLeft = decoded(bytes) === after;
      if (!isAsLeft || !(await this.storage.write(path, new TextEncoder().encode(before), bytes)))
        return { ok: false, reason: 'changed' };
      return { ok: true, sidecar: this.sidecarOf(path, before) };
    });
  }

  /** An edit in its turn, alone among all writers where the storage can see to that. Never rejects. */
  private inTurn(path: string, work: () => Promise<StoreResult>): Promise<StoreResult> {
    return this.queued(path, () => (this.storage.alone ? this.storage.alone(path, work) : work())).catch(
      (error: unknown): StoreResult => ({ ok: false, reason: 'io', error }),
    );
  }

  private queued<Result>(path: string, work: () => Promise<Result>): Promise<Result> {
    const result = (this.queues.get(path) ?? Promise.resolve()).then(work);
    const settled = result.catch(() => undefined);
    this.queues.set(path, settled);
    void settled.then(() => {
      if (this.queues.get(path) === settled) this.queues.delete(path);
    });
    return result;
  }

  private async editNow(path: string, wanted: StoreEdit, article?: ArticleNames): Promise<StoreResult> {
    for (let tries = 0; tries < mostTries; tries++) {
      const bytes = await this.bytesOf(path);
      const text = decoded(bytes);
      if (text === undefined) return { ok: false, reason: 'not-utf8' };
      const before = this.sidecarOf(path, text);
      const planned = plan(before, wanted);
      if ('ok' in planned) return planned;
      let edited = text;
      let sidecar = before;
      for (const edit of planned.edits) {
        const result = editSidecar(edited, edit, article, sidecar);
        if (!result.ok) return result;
        edited = result.text;
        sidecar = result.sidecar;
      }
      if (edited !== text && !(await this.storage.write(path, new TextEncoder().encode(edited), bytes))) continue;
      this.known.set(path, { text: edited, sidecar });
      return {
        ok: true,
        sidecar,
        conflict: planned.conflict,
        ...(edited === text ? {} : { replaced: { before: text, after: edited } }),
      };
    }
    return { ok: false, reason: 'busy' };
  }

  /** What is heard of the file while it is read counts: it may have been read before. */
  private async bytesOf(path: string): Promise<Uint8Array | undefined> {
    this.fresh.add(path);
    try {
      return await this.storage.read(path);
    } catch (error) {
      this.fresh.delete(path);
      throw error;
    }
  }

  private sidecarOf(path: string, text: string): Sidecar {
    const known = this.known.get(path);
    if (known?.text === text) return known.sidecar;
    const sidecar = readSidecar(text, known?.sidecar);
    this.known.set(path, { text, sidecar });
    return sidecar;
  }
}

const notText: Sidecar = {
  notes: [],
  problems: [
    {
      severity: 'error',
      line: 1,
      column: 1,
      offset: 0,
      message: 'The file is not UTF-8 text.',
      advice: 'Save it with the encoding UTF-8.',
    },
  ],
  writable: false,
  places: new Map(),
  file: undefined,
};

/** The text with its byte order mark; undefined where the bytes are not UTF-8, since writing would then change more than was edited. */
function decoded(bytes: Uint8Array | undefined): string | undefined {
  if (!bytes) return '';
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** A storage that forgets: for tests, and for texts that are nowhere yet. */
export class MemoryStorage implements NoteStorage {
  readonly files = new Map<string, Uint8Array>();

  read(path: string): Promise<Uint8Array | undefined> {
    return Promise.resolve(this.files.get(path));
  }

  write(path: string, bytes: Uint8Array, expected: Uint8Array | undefined): Promise<boolean> {
    if (!sameBytes(this.files.get(path), expected)) return Promise.resolve(false);
    this.files.set(path, bytes);
    return Promise.resolve(true);
  }

  text(path: string): string {
    return new TextDecoder('utf-8', { ignoreBOM: true }).decode(this.files.get(path));
  }

  put(path: string, text: string): void {
    this.files.set(path, new TextEncoder().encode(text));
  }
}

export function sameBytes(a: Uint8Array | undefined, b: Uint8Array | undefined): boolean {
  if (!a || !b) return a === b;
  return a.length === b.length && a.every((byte, index) => byte === b[index]);
}
