import * as vscode from 'vscode';
import type { Note, NoteStore, StoreResult } from '../../../core/notes';
import { explainFailure, type Failure } from './failures';

/** The texts of a sidecar before and after it was written. */
export type Replaced = NonNullable<Extract<StoreResult, { ok: true }>['replaced']>;

/** One file that was written or moved, and how that is taken back. */
export interface HistoryStep {
  readonly sidecar: vscode.Uri;
  takeBack(): Promise<{ readonly ok: true } | Failure>;
}

/** What one command did: several files where a tag was renamed or notes were imported. */
export type NoteChange = readonly HistoryStep[];

/** So many changes can be taken back. */
const mostUndone = 50;

/** What this window did to sidecars, to be taken back byte for byte: never over what somebody else has written since. */
export class NoteHistory {
  /** The newest last. */
  private readonly done: NoteChange[] = [];

  constructor(
    private readonly store: NoteStore,
    /** Called when files were put back. */
    private readonly undone: () => Promise<void>,
  ) {}

  get last(): NoteChange | undefined {
    return this.done.at(-1);
  }

  /**
   * The step of an edit; none where it left the file as it was.
   * @param deleted the note that the edit deleted: it comes back even where the file has changed since
   */
  stepOf(sidecar: vscode.Uri, replaced: Replaced | undefined, deleted?: Note): HistoryStep[] {
    if (!replaced) return [];
    const path = sidecar.toString();
    const takeBack = async (): Promise<StoreResult> => {
      const result = await this.store.restore(path, replaced);
      if (result.ok || result.reason !== 'changed' || !deleted) return result;
      return this.store.edit(path, { edit: { kind: 'add', note: deleted } });
    };
    return [{ sidecar, takeBack }];
  }

  record(change: NoteChange): void {
    if (change.length === 0) return;
    this.done.push(change);
    if (this.done.length > mostUndone) this.done.shift();
  }

  /** Takes a change back, the last one if none is named; says so where there is none, or where a file has changed since. */
  async undo(change = this.last): Promise<void> {
    if (!change) {
      void vscode.window.showInformationMessage(vscode.l10n.t('There is no change of a note to undo.'));
      return;
    }
    const at = this.done.indexOf(change);
    if (at >= 0) this.done.splice(at, 1);
    for (let left = change.length; left > 0; left--) {
      const step = change[left - 1];
      const result = await step.takeBack();
      if (result.ok) continue;
      explainFailure(step.sidecar, result, () => this.undo(change.slice(0, left)));
      break;
    }
    await this.undone();
  }
}
