import * as vscode from 'vscode';
import type { DossierEdit } from '../../../core/dossier';
import { dossierFileName, type Dossiers } from '../../dossier/dossiers';
import { exists, folderName } from '../../dossier/files';
import type { OpenDossier } from '../../dossier/openDossier';

/** An edit that can be taken back: what the file said before and after. */
interface Undoable {
  readonly dossier: OpenDossier;
  readonly before: string;
  readonly after: string;
}

/** Writes the analyst's word into dossier.yaml, and takes it back. */
export class DossierFileEdits {
  private readonly done: Undoable[] = [];

  constructor(private readonly dossiers: Dossiers) {}

  /**
   * Applies edits one after the other and saves the file; one that is open with unsaved changes is left to its writer to save.
   * Nothing is written where one of the edits fails; the person is told why.
   */
  async apply(dossier: OpenDossier, edits: readonly ((text: string) => DossierEdit)[], said: string): Promise<boolean> {
    const document = await this.documentOf(dossier);
    const before = document.getText();
    let after = before;
    for (const edit of edits) {
      const result = edit(after);
      if (!result.ok) {
        await explain(document, result.reason);
        return false;
      }
      after = result.text;
    }
    if (after === before) return true;
    if (!(await this.write(dossier, document, after))) return false;
    this.done.push({ dossier, before, after });
    void this.offerUndo(said);
    return true;
  }

  /** Takes the last edit back, where nobody has changed the file since. */
  async undo(): Promise<void> {
    const last = this.done.at(-1);
    if (!last) {
      void vscode.window.showInformationMessage(vscode.l10n.t('There is no correction to take back.'));
      return;
    }
    const document = await this.documentOf(last.dossier);
    if (document.getText() !== last.after) {
      await vscode.window.showTextDocument(document);
      void vscode.window.showWarningMessage(
        vscode.l10n.t('dossier.yaml was changed since: take the correction out by hand.'),
      );
      return;
    }
    if (await this.write(last.dossier, document, last.before)) this.done.pop();
  }

  private async offerUndo(said: string): Promise<void> {
    const undo = vscode.l10n.t('Undo');
    const open = vscode.l10n.t('Open dossier.yaml');
    const last = this.done.at(-1);
    const answer = await vscode.window.showInformationMessage(said, undo, open);
    if (answer === undo && last === this.done.at(-1)) await this.undo();
    if (answer === open && last) await vscode.window.showTextDocument(await this.documentOf(last.dossier));
  }

  private async documentOf({ folder }: OpenDossier): Promise<vscode.TextDocument> {
    const uri = vscode.Uri.joinPath(folder, dossierFileName);
    if (!(await exists(uri))) {
      const title = JSON.stringify(folderName(folder));
      await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(`title: ${title}\n`));
    }
    return vscode.workspace.openTextDocument(uri);
  }

  /** Through the editor's own edits, so that Undo in the open file works too. */
  private async write({ folder }: OpenDossier, document: vscode.TextDocument, text: string): Promise<boolean> {
    const wasDirty = document.isDirty;
    const edit = new vscode.WorkspaceEdit();
    const { start, end, replacement } = differingPart(document.getText(), text);
    edit.replace(document.uri, new vscode.Range(document.positionAt(start), document.positionAt(end)), replacement);
    const written = (await vscode.workspace.applyEdit(edit)) && (wasDirty || (await document.save()));
    if (!written) {
      void vscode.window.showErrorMessage(
        vscode.l10n.t('{0} could not be saved. It is open with the correction in it.', document.uri.fsPath),
      );
      await vscode.window.showTextDocument(document);
    }
    await this.dossiers.adoptFolder(folder);
    return written;
  }
}

/** The one stretch in which two texts differ, as offsets in the first. */
export function differingPart(old: string, text: string): { start: number; end: number; replacement: string } {
  const shorter = Math.min(old.length, text.length);
  let start = 0;
  while (start < shorter && old[start] === text[start]) start++;
  let tail = 0;
  while (tail < shorter - start && old[old.length - 1 - tail] === text[text.length - 1 - tail]) tail++;
  return { start, end: old.length - tail, replacement: text.slice(start, text.length - tail) };
}

async function explain(document: vscode.TextDocument, reason: 'errors' | 'unsafe'): Promise<void> {
  await vscode.window.showTextDocument(document);
  void vscode.window.showErrorMessage(
    reason === 'errors'
      ? vscode.l10n.t('dossier.yaml has errors: mend those in the Problems view first. Nothing was written.')
      : vscode.l10n.t('dossier.yaml is written in a way that cannot be edited safely: add the correction by hand.'),
  );
}
