import * as v from 'valibot';
import { duplicateKeys, offsetAt, parseYaml, type Step, type YamlFile } from '../yaml/document';
import { ItemwiseFile } from '../yaml/itemwise';
import { type Note, type SidecarProblem, sidecarVersion, type Target } from '../types';
import { blankConflicts, conflictsIn } from './conflicts';
import { type Explained, explainSyntax, LineIndex, ruleFor } from './problems';
import { articleSchema, noteSchema } from './schema';

/** What a sidecar says, and what is wrong in it. */
export interface Sidecar {
  /** The notes that can be understood, in the file's order, also where others beside them cannot. */
  readonly notes: readonly Note[];
  readonly problems: readonly SidecarProblem[];
  /** False where the file has an error: then nothing of ours may write it. */
  readonly writable: boolean;
  /** Where each note begins in the file, by id. */
  readonly places: ReadonlyMap<string, { readonly line: number; readonly column: number; readonly offset: number }>;
  /** The file, for edits: read note by note, or parsed as a whole; undefined where it could not be parsed at all. */
  readonly file: YamlFile | ItemwiseFile | undefined;
}

/**
 * Reads a sidecar. Never throws: whatever is wrong is told as a problem with its place and what to do.
 * @param known what the same file said before: what did not change need not be read again
 */
export function readSidecar(text: string, known?: Sidecar): Sidecar {
  const reading = new Reading(text, known?.file instanceof ItemwiseFile ? known.file : undefined);
  reading.read();
  return reading.result();
}

/** What was found of values that were read before; they are the same objects where their lines are the same. */
const checkedNotes = new WeakMap<object, Note>();

class Reading {
  private readonly lines: LineIndex;
  private readonly problems: SidecarProblem[] = [];
  private readonly notes: Note[] = [];
  private readonly places = new Map<string, { line: number; column: number; offset: number }>();
  private file: YamlFile | ItemwiseFile | undefined;

  constructor(
    private readonly text: string,
    private readonly known: ItemwiseFile | undefined,
  ) {
    this.lines = new LineIndex(text);
  }

  read(): void {
    const conflicts = conflictsIn(this.text);
    for (const offset of conflicts) {
      this.report('error', offset, {
        message: 'A merge left a conflict here.',
        advice: 'Keep one side or both, remove the lines that begin with <<<<<<<, ======= and >>>>>>>, and save.',
      });
    }
    if (conflicts.length === 0) this.file = ItemwiseFile.read(this.text, 'notes', this.known);
    if (!this.file && !this.readWhole(conflicts.length > 0 ? blankConflicts(this.text) : this.text)) return;
    this.readRoot(this.file!.value);
  }

  /** False where nothing can be read. */
  private readWhole(text: string): boolean {
    let file: YamlFile;
    try {
      file = parseYaml(text);
    } catch (error) {
      this.report('error', 0, {
        message: `The file cannot be read: ${error instanceof Error ? error.message : String(error)}.`,
        advice: 'Remove deep nesting and aliases (&name, *name).',
      });
      return false;
    }
    this.file = file;
    for (const error of file.document.errors) this.report('error', error.pos[0], explainSyntax(error));
    for (const { key, offset } of duplicateKeys(file)) {
      this.report('error', offset, { message: `The key "${key}" stands twice.`, advice: 'Keep one of the two lines.' });
    }
    return true;
  }

  result(): Sidecar {
    const problems = this.problems.sort((a, b) => a.offset - b.offset);
    const writable = problems.every(({ severity }) => severity !== 'error');
    return { notes: this.notes, problems, writable, places: this.places, file: this.file };
  }

  private readRoot(root: unknown): void {
    if (root === null || root === undefined) return;
    if (typeof root !== 'object' || Array.isArray(root)) {
      this.report('error', this.offsetAt([]), {
        message: 'A sidecar is a map with the keys "version", "article" and "notes".',
        advice: 'Begin the file with "version: 1" and put the notes under "notes:".',
      });
      return;
    }
    const { version, article, notes } = root as Record<string, unknown>;
    if (!this.checkVersion(version)) return;
    if (article !== null && article !== undefined) this.check(articleSchema, article, ['article']);
    if (notes === null || notes === undefined) return;
    if (Array.isArray(notes)) this.readNotes(notes);
    else this.reportAt(['notes'], ruleFor(['notes']));
  }

  /** A newer version may mean other things by the same keys: nothing of it is shown. */
  private checkVersion(version: unknown): boolean {
    if (version === null || version === undefined) {
      this.report('warning', this.offsetAt([]), {
        message: 'The file does not say which version of the format it has.',
        advice: `Add the line "version: ${sidecarVersion}" at the top.`,
      });
      return true;
    }
    if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) {
      this.reportAt(['version'], ruleFor(['version']));
      return true;
    }
    if (version <= sidecarVersion) return true;
    this.reportAt(['version'], {
      message: `The file has version ${version} of the format; this Variorum knows ${sidecarVersion}.`,
      advice: 'Update Variorum. Until then the file is left as it is.',
    });
    return false;
  }

  private readNotes(items: readonly unknown[]): void {
    const ids = new Set<string>();
    items.forEach((item, index) => {
      const path = ['notes', index];
      const note = this.checkedNote(item, path);
      if (!note) return;
      if (ids.has(note.id)) {
        this.reportAt([...path, 'id'], {
          message: `The id "${note.id}" stands twice.`,
          advice: 'Give one of the two notes another id.',
        });
        return;
      }
      ids.add(note.id);
      this.checkReplyIds(note, path);
      this.places.set(note.id, this.lines.place(this.offsetAt(path)));
      this.notes.push(note);
    });
  }

  private checkedNote(item: unknown, path: readonly Step[]): Note | undefined {
    const value = typeof item === 'object' && item !== null ? item : undefined;
    const known = value && checkedNotes.get(value);
    if (known) return known;
    const checked = this.check(noteSchema, item, path);
    const note = checked && asNote(checked);
    if (note && value) checkedNotes.set(value, note);
    return note;
  }

  private checkReplyIds(note: Note, path: readonly Step[]): void {
    const ids = new Set<string>();
    note.replies.forEach(({ id }, index) => {
      if (ids.has(id)) {
        this.reportAt([...path, 'replies', index, 'id'], {
          message: `The id "${id}" stands twice in one note's replies.`,
          advice: 'Give one of the two replies another id.',
        });
      }
      ids.add(id);
    });
  }

  private check<Schema extends v.GenericSchema>(
    schema: Schema,
    value: unknown,
    path: readonly Step[],
  ): v.InferOutput<Schema> | undefined {
    const checked = v.safeParse(schema, value);
    if (checked.success) return checked.output;
    for (const issue of checked.issues) {
      const steps = (issue.path ?? []).map(({ key }) => key as Step);
      this.reportAt([...path, ...steps], ruleFor([...path, ...steps]));
    }
    return undefined;
  }

  private reportAt(path: readonly Step[], explained: Explained): void {
    this.report('error', this.offsetAt(path), explained);
  }

  private offsetAt(path: readonly Step[]): number {
    if (!this.file) return 0;
    return this.file instanceof ItemwiseFile ? this.file.offsetAt(path) : offsetAt(this.file, path);
  }

  private report(severity: SidecarProblem['severity'], offset: number, { message, advice }: Explained): void {
    this.problems.push({ severity, message, advice, ...this.lines.place(offset) });
  }
}

/** Leaves out what is absent and what the format does not know. */
function asNote(note: v.InferOutput<typeof noteSchema>): Note {
  return {
    id: note.id,
    ...given('target', note.target ? asTarget(note.target) : undefined),
    tags: note.tags ?? [],
    ...given('verdict', note.verdict),
    ...given('by', note.by),
    ...given('at', note.at),
    ...given('orphaned', note.orphaned),
    ...given('resolved', note.resolved),
    ...given('text', note.text),
    replies: (note.replies ?? []).map(({ id, by, at, text }) => ({ id, ...given('by', by), ...given('at', at), text })),
  };
}

const asTarget = (target: NonNullable<v.InferOutput<typeof noteSchema>['target']>): Target => ({
  exact: target.exact,
  ...given('prefix', target.prefix),
  ...given('suffix', target.suffix),
  ...given('start', target.start),
  ...given('end', target.end),
});

const given = <Key extends string, Value>(key: Key, value: Value | null | undefined): { [key in Key]?: Value } =>
  value === null || value === undefined ? {} : ({ [key]: value } as { [key in Key]: Value });
