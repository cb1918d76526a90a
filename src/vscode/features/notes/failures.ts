import * as vscode from 'vscode';
import { editSidecar, type Note, type SidecarProblem, type StoreResult } from '../../../core/notes';
import { articleOf, nameOf, showSidecar } from './sidecarFiles';

/** Why a sidecar was not written. */
export type Failure = Exclude<StoreResult, { ok: true }>;

/**
 * Says why a note was not written, and offers what helps. Does not wait for the answer.
 * @param elsewhere what can be saved to another file instead, and what to do then
 */
export function explainFailure(
  sidecar: vscode.Uri,
  failure: Failure,
  tryAgain: () => Promise<unknown>,
  elsewhere?: Elsewhere,
): void {
  const again = vscode.l10n.t('Retry');
  const toOther = vscode.l10n.t('Save Elsewhere…');
  const open = vscode.l10n.t('Open File');
  const actions = failure.reason === 'errors' || failure.reason === 'unsafe' ? [open, again] : [again];
  if (elsewhere) actions.push(toOther);
  const answer = vscode.window.showErrorMessage(reasonOf(sidecar, failure), ...actions);
  void answer.then((chosen) => {
    if (chosen === again) void tryAgain();
    if (chosen === open) void showSidecar(sidecar, errorOf(failure));
    if (chosen === toOther && elsewhere) void saveElsewhere(sidecar, elsewhere);
  });
}

interface Elsewhere {
  readonly note: Note;
  done(): void;
}

/** A notes file of its own, that can be taken over by hand when the place for it can be written again. */
async function saveElsewhere(sidecar: vscode.Uri, elsewhere: Elsewhere): Promise<void> {
  const uri = await vscode.window.showSaveDialog({
    saveLabel: vscode.l10n.t('Save Note'),
    defaultUri: sidecar.with({ path: `${articleOf(sidecar).path}.unsaved.yaml` }),
    filters: { YAML: ['yaml'] },
  });
  const written = uri && editSidecar('', { kind: 'add', note: elsewhere.note });
  if (!uri || !written?.ok) return;
  try {
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(written.text));
    elsewhere.done();
  } catch (error) {
    explainFailure(uri, { ok: false, reason: 'io', error }, () => saveElsewhere(sidecar, elsewhere), elsewhere);
  }
}

function reasonOf(sidecar: vscode.Uri, failure: Failure): string {
  const file = nameOf(sidecar);
  switch (failure.reason) {
    case 'errors': {
      const problem = errorOf(failure) ?? failure.problems[0];
      return vscode.l10n.t('Not saved: {file} has an error in line {line} and is left as it is. {message} {advice}', {
        file,
        ...problem,
      });
    }
    case 'absent':
      return vscode.l10n.t('Not saved: the note or reply is no longer in {file}.', { file });
    case 'changed':
      return vscode.l10n.t('Not done: {file} was changed meanwhile, and that change stays.', { file });
    case 'taken':
      return vscode.l10n.t('Not saved: {file} has a note with this id already.', { file });
    case 'unsafe':
      return vscode.l10n.t(
        'Not saved: {file} is written in a way that could not be edited without changing something else. Edit it by hand.',
        { file },
      );
    case 'busy':
      return vscode.l10n.t('Not saved: {file} keeps changing.', { file });
    case 'not-utf8':
      return vscode.l10n.t('Not saved: {file} is not UTF-8 text. Save it with that encoding.', { file });
    case 'io':
      return vscode.l10n.t('Not saved: {file} could not be written. {error}', {
        file,
        error: messageOf(failure.error),
      });
  }
}

/** The first error of a sidecar that is not written for its errors. */
const errorOf = (failure: Failure): SidecarProblem | undefined =>
  failure.reason === 'errors' ? failure.problems.find(({ severity }) => severity === 'error') : undefined;

/** What a file system's code means, in words; codes of Node and of the editor's own file systems. */
function messageOf(error: unknown): string {
  switch ((error as { code?: unknown } | undefined)?.code) {
    case 'ENOSPC':
    case 'EDQUOT':
      return vscode.l10n.t('The disk is full.');
    case 'EROFS':
    case 'Unavailable':
      return vscode.l10n.t('It cannot be written to here.');
    case 'EACCES':
    case 'EPERM':
    case 'NoPermissions':
      return vscode.l10n.t('There is no permission to write it.');
    case 'EISDIR':
    case 'FileIsADirectory':
      return vscode.l10n.t('A folder is in its place.');
    default:
      return error instanceof Error ? error.message : String(error);
  }
}
