import * as vscode from 'vscode';
import type { DossierNotes } from '../../dossier/dossierNotes';
import type { CurrentDossier } from '../trees/currentDossier';
import { needsRepair, stateOf } from './notesModel';

/** Quiet time after a change before the notes are counted again, in milliseconds. */
const countPause = 300;

/** A status bar item with the number of changed and of orphaned notes; hidden where there are none. */
export class RepairCount implements vscode.Disposable {
  private readonly item = vscode.window.createStatusBarItem(
    'variorum.noteRepairs',
    vscode.StatusBarAlignment.Right,
    89,
  );
  private readonly disposables: vscode.Disposable[];
  private timer: ReturnType<typeof setTimeout> | undefined;
  private isShown = false;

  constructor(
    private readonly notes: DossierNotes,
    private readonly current: CurrentDossier,
  ) {
    this.item.name = vscode.l10n.t('Variorum notes to repair');
    this.item.command = 'variorum.showNoteRepairs';
    this.item.tooltip = vscode.l10n.t('Notes whose words changed, and notes whose passage is gone. Click to see them.');
    const soon = (): void => {
      clearTimeout(this.timer);
      this.timer = setTimeout(() => void this.count(), countPause);
    };
    this.disposables = [this.item, current.onDidChange(soon), notes.onDidChange(soon)];
    soon();
  }

  /** What the status bar says; undefined where it says nothing. */
  get text(): string | undefined {
    return this.isShown ? this.item.text : undefined;
  }

  dispose(): void {
    clearTimeout(this.timer);
    vscode.Disposable.from(...this.disposables).dispose();
  }

  private async count(): Promise<void> {
    const dossier = this.current.present;
    const repairs = dossier ? (await this.notes.of(dossier)).filter(needsRepair) : [];
    const changed = repairs.filter((placed) => stateOf(placed) === 'changed').length;
    const gone = repairs.length - changed;
    this.item.text = [
      changed > 0 ? `$(warning) ${vscode.l10n.t('{0} changed', changed)}` : '',
      gone > 0 ? `$(debug-disconnect) ${vscode.l10n.t('{0} orphaned', gone)}` : '',
    ]
      .join(' ')
      .trim();
    this.item.accessibilityInformation = {
      label: vscode.l10n.t('Notes: {0} with changed words, {1} without their passage', changed, gone),
    };
    this.isShown = repairs.length > 0;
    if (this.isShown) this.item.show();
    else this.item.hide();
  }
}
