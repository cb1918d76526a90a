import * as vscode from 'vscode';
import { articleLanguage } from '../../dossier/dossiers';
import type { OpenDossier } from '../../dossier/openDossier';
import type { Services } from '../../services';

const pauseCommand = 'variorum.pauseReading';
const resumeCommand = 'variorum.resumeReading';

/**
 * A status bar item beside an article: how far its dossier is read, how many articles and conflicts it holds. While it is read, a click stops
 * that, and another takes it up again.
 */
export function registerStatus({ dossiers }: Services): vscode.Disposable {
  const item = vscode.window.createStatusBarItem('variorum.dossier', vscode.StatusBarAlignment.Right, 90);
  item.name = vscode.l10n.t('Variorum dossier');

  const current = (): OpenDossier | undefined => {
    const document = vscode.window.activeTextEditor?.document;
    return document?.languageId === articleLanguage ? dossiers.present(document.uri)?.dossier : undefined;
  };
  const update = async (): Promise<void> => {
    const dossier = current();
    if (!dossier) {
      item.hide();
      return;
    }
    // Conflicts are counted when that takes no time; what was shown stays until then.
    if (isRead(dossier)) await dossier.prepared();
    if (dossier !== current()) return;
    const { text, tooltip, command } = statusOf(dossier);
    item.text = text;
    item.tooltip = tooltip;
    item.command = command;
    item.accessibilityInformation = { label: text.replace(/\$\([^)]*\)/g, '').trim() };
    item.show();
  };
  const setPaused = (paused: boolean): void => {
    const dossier = current();
    for (const each of dossier ? [dossier] : dossiers.all) each.setPaused(paused);
  };

  return vscode.Disposable.from(
    item,
    dossiers.onDidChange(() => void update()),
    vscode.window.onDidChangeActiveTextEditor(() => void update()),
    vscode.commands.registerCommand(pauseCommand, () => setPaused(true)),
    vscode.commands.registerCommand(resumeCommand, () => setPaused(false)),
  );
}

const isRead = ({ isPaused, progress: { read, known } }: OpenDossier): boolean => !isPaused && read >= known;

interface Status {
  readonly text: string;
  readonly tooltip: string;
  readonly command?: string;
}

function statusOf(dossier: OpenDossier): Status {
  const { read, known } = dossier.progress;
  if (dossier.isPaused) {
    return {
      text: vscode.l10n.t('$(debug-pause) {0} articles read', read),
      tooltip: vscode.l10n.t('Reading the other articles of this dossier is paused. Click to resume.'),
      command: resumeCommand,
    };
  }
  if (read < known) {
    return {
      text: vscode.l10n.t('$(sync~spin) Reading {0} of {1} articles', read, known),
      tooltip: vscode.l10n.t('Answers grow while articles are read, the newest first. Click to pause.'),
      command: pauseCommand,
    };
  }
  const conflicts = conflictsIn(dossier);
  const tooltip = vscode.l10n.t('Articles of this dossier, and quantities on which they conflict');
  const skipped = dossier.skipped.size;
  return {
    text: `$(library) ${articlesText(known - skipped)} · ${conflictsText(conflicts)}`,
    tooltip:
      skipped > 0
        ? `${tooltip}\n${vscode.l10n.t('{0} files were not read: the problems view says why', skipped)}`
        : tooltip,
  };
}

const articlesText = (count: number): string =>
  count === 1 ? vscode.l10n.t('1 article') : vscode.l10n.t('{0} articles', count);

const conflictsText = (count: number): string =>
  count === 1 ? vscode.l10n.t('1 conflict') : vscode.l10n.t('{0} conflicts', count);

const counted = new WeakMap<object, number>();

/** Counted once for each state of the dossier. */
function conflictsIn({ collation }: OpenDossier): number {
  const quantities = collation.quantities();
  let conflicts = counted.get(quantities);
  if (conflicts === undefined) {
    conflicts = quantities.filter(({ worst }) => worst === 'conflict').length;
    counted.set(quantities, conflicts);
  }
  return conflicts;
}
