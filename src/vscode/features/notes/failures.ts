import * as vscode from 'vscode';
import type { StoreResult } from '../../../core/notes';
import { nameOf } from './sidecarFiles';

type Failure = Exclude<StoreResult, { ok: true }>;

/** Says why a note was not written, and offers what helps. Does not wait for the answer. */
export async function explainFailure(
  sidecar: vscode.Uri,
  failure: Failure,
  tryAgain: () => Promise<unknown>,
): Promise<void> {
  const again = vscode.l10n.t('Try Again');
  const open = vscode.l10n.t('Open File');
  const actions = failure.reason === 'errors' || failure.reason === 'unsafe' ? [open, again] : [again];
  const answer = vscode.window.showErrorMessage(reasonOf(sidecar, failure), ...actions);
  void answer.then((chosen) => {
    if (chosen === again) void tryAgain();
    if (chosen === open) void openAt(sidecar, failure);
  });
  await Promise.resolve();
}

function reasonOf(sidecar: vscode.Uri, failure: Failure): string {
  const file = nameOf(sidecar);
  switch (failure.reason) {
    case 'errors': {
      const problem = failure.problems.find(({ severity }) => severity === 'error') ?? failure.problems[0];
      return vscode.l10n.t('Not saved: {file} has an error in line {line} and is left as it is. {message} {advice}', {
        file,
        ...problem,
      });
    }
    case 'absent':
      return vscode.l10n.t('Not saved: the note or reply is no longer in {file}.', { file });
    case 'changed':
      return vscode.l10n.t('Not deleted: the note was changed in {file} meanwhile.', { file });
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

async function openAt(sidecar: vscode.Uri, failure: Failure): Promise<void> {
  const problem =
    failure.reason === 'errors' ? failure.problems.find(({ severity }) => severity === 'error') : undefined;
  const position = new vscode.Position((problem?.line ?? 1) - 1, (problem?.column ?? 1) - 1);
  await vscode.window.showTextDocument(sidecar, { selection: new vscode.Range(position, position) });
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
