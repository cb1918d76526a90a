import * as vscode from 'vscode';
import type { Note } from '../../../core/notes';
import { shorten } from '../../ui/markdown';
import { explainFailure, type Failure } from './failures';
import { nameOf } from './sidecarFiles';

/** A note, or a change of one, that could not be written. */
export interface Unsaved {
  readonly sidecar: vscode.Uri;
  readonly failure: Failure;
  /** The note as it would be, to be saved elsewhere; none where it was to be deleted. */
  readonly note: Note | undefined;
  readonly tryAgain: () => Promise<unknown>;
}

const longestLabel = 70;

/** What could not be written is kept here, counted in the status bar, until it is written, here or elsewhere. */
export class UnsavedNotes implements vscode.Disposable {
  private readonly waiting = new Map<unknown, Unsaved>();
  private readonly item = vscode.window.createStatusBarItem(
    'variorum.unsavedNotes',
    vscode.StatusBarAlignment.Right,
    90,
  );

  constructor() {
    this.item.name = vscode.l10n.t('Variorum notes that are not saved');
    this.item.tooltip = vscode.l10n.t('Notes that could not be written. Click to try again or to save them elsewhere.');
    this.item.command = 'variorum.showUnsavedNotes';
    this.item.backgroundColor = new vscode.ThemeColor('statusBarItem.warningBackground');
  }

  get size(): number {
    return this.waiting.size;
  }

  /**
   * Keeps what could not be written and says why. What no other attempt can mend is only said: the note is gone or has changed.
   * @param key what stands for it: of the same key only the last attempt counts
   */
  keep(key: unknown, unsaved: Unsaved): void {
    const { reason } = unsaved.failure;
    if (reason !== 'absent' && reason !== 'changed' && reason !== 'taken') this.waiting.set(key, unsaved);
    this.draw();
    this.explain(key, unsaved);
  }

  /** It has been written. */
  saved(key: unknown): void {
    if (this.waiting.delete(key)) this.draw();
  }

  /** Offers the ways out again: for the one that waits, or for one of several. */
  async show(): Promise<void> {
    const items = [...this.waiting].map(([key, unsaved]) => ({
      label: shorten(labelOf(unsaved), longestLabel),
      description: nameOf(unsaved.sidecar),
      key,
      unsaved,
    }));
    const title = vscode.l10n.t('Notes That Are Not Saved');
    const chosen = items.length > 1 ? await vscode.window.showQuickPick(items, { title }) : items[0];
    if (chosen) this.explain(chosen.key, chosen.unsaved);
  }

  dispose(): void {
    this.item.dispose();
  }

  private explain(key: unknown, { sidecar, failure, note, tryAgain }: Unsaved): void {
    const elsewhere = note && { note, done: () => this.saved(key) };
    explainFailure(sidecar, failure, tryAgain, elsewhere);
  }

  private draw(): void {
    const { size } = this;
    this.item.text = `$(save) ${vscode.l10n.t('{0} not saved', size)}`;
    this.item.accessibilityInformation = { label: vscode.l10n.t('Notes that are not saved: {0}', size) };
    if (size > 0) this.item.show();
    else this.item.hide();
  }
}

const labelOf = ({ note }: Unsaved): string => note?.text ?? note?.target?.exact ?? vscode.l10n.t('a deleted note');
