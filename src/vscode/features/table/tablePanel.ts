import * as vscode from 'vscode';
import * as pageFiles from 'variorum:table-page';
import { folderName } from '../../dossier/files';
import type { PlacedNote } from '../../dossier/dossierNotes';
import type { OpenDossier } from '../../dossier/openDossier';
import type { Services } from '../../services';
import { Pace } from '../../ui/pace';
import { askTarget, saveFile } from '../../ui/saveFile';
import { Turns } from '../../ui/turns';
import { markAt } from '../marks';
import { openPassage } from '../navigation/openPassage';
import type { FromTable, TablePart, ToTable } from './protocol';
import { figureKey, firstParts, type TableContext, tableParts } from './tableModel';
import { tablePage } from './tablePage';
import { tableWords } from './tableWords';

/** Quiet time after a change before the table is filled anew, and the longest wait while a dossier is being read, in milliseconds. */
const pause = 300;
const longestPause = 3000;
/** How long the page waits for its first rows, in milliseconds: less than the editor takes to make a frame for it. */
const patience = 60;
/** A drawing is some kilobytes; what is larger did not come from our page. */
const longestSvg = 1_000_000;

/** One table in an editor tab: it tells the page what the dossier has, and does what the page asks. */
export class TablePanel implements vscode.Disposable {
  private readonly disposables: vscode.Disposable[];
  private readonly pace = new Pace(() => void this.fill(), pause, longestPause);
  /** What is to be said once the page is there: the table is worked out while the page is loaded. */
  private unsaid: ToTable[] | undefined = [];
  /** Whether the table is being worked out, and whether it will have to be once more. */
  private filling = false;
  private again = false;
  /** A closed panel can be asked nothing any more. */
  private closed = false;
  /** The figure to show once the page is there. */
  private wanted: string | undefined;

  constructor(
    readonly panel: vscode.WebviewPanel,
    readonly dossier: OpenDossier,
    private readonly services: Services,
  ) {
    this.disposables = [
      panel.webview.onDidReceiveMessage((message: FromTable) => this.receive(message)),
      services.dossiers.onDidChange((change) => change.dossier === dossier && this.pace.soon()),
      services.dossierNotes.onDidChange(() => this.pace.soon()),
      this.pace,
      vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => this.tellCursor(textEditor)),
    ];
    panel.iconPath = vscode.Uri.joinPath(services.context.extensionUri, 'media', 'icon.png');
    panel.title = panelTitle(dossier);
    void dossier.readAll();
    void this.begin();
  }

  dispose(): void {
    this.closed = true;
    vscode.Disposable.from(...this.disposables).dispose();
  }

  /** Shows the row of a figure, its cell lit. */
  show(article: string, index: number): void {
    this.wanted = figureKey(article, index);
    this.panel.reveal();
    if (!this.filling) this.tellWanted();
  }

  /** Makes the page, with its first rows in it where they are ready, and goes on to fill it. */
  private async begin(): Promise<void> {
    const first = await this.firstRows();
    if (this.closed) return;
    const data = { folder: this.dossier.folder.toString(), words: tableWords(), first };
    this.panel.webview.html = tablePage(pageFiles, data, vscode.env.language);
    await this.fill();
  }

  /** None where the dossier is still being worked out: the page does not wait for it, nor for notes that nobody asked for yet. */
  private async firstRows(): Promise<readonly TablePart[]> {
    const { dossier, services } = this;
    const prepared = dossier.prepared().then(() => true);
    const late = new Promise<boolean>((resolve) => setTimeout(() => resolve(false), patience));
    if (!(await Promise.race([prepared, late]))) return [];
    return firstParts(dossier.collation, this.context(services.dossierNotes.known(dossier)));
  }

  /** What the table says besides what the collation knows. */
  private context(notes: readonly PlacedNote[]): TableContext {
    const { file, folder, progress } = this.dossier;
    return { title: file.title ?? folderName(folder), ...progress, notes };
  }

  /** Sends the table in parts, its first rows first; between them the editor gets its turn. */
  private async fill(): Promise<void> {
    this.again = this.filling;
    if (this.closed || this.filling || !this.panel.visible) return;
    this.filling = true;
    try {
      const [notes] = await Promise.all([this.services.dossierNotes.of(this.dossier), this.dossier.prepared()]);
      if (this.closed) return;
      this.panel.title = panelTitle(this.dossier);
      const turns = new Turns();
      for (const part of tableParts(this.dossier.collation, this.context(notes))) {
        if (this.closed) return;
        this.tell(part);
        if (turns.isOver) await turns.next();
      }
      this.tellWanted();
    } finally {
      this.filling = false;
    }
    if (this.again) await this.fill();
  }

  private tellWanted(): void {
    if (this.wanted !== undefined) this.tell({ type: 'cursor', key: this.wanted });
    this.wanted = undefined;
  }

  private tell(message: ToTable): void {
    if (this.unsaid) this.unsaid.push(message);
    else void this.panel.webview.postMessage(message);
  }

  /** The page is there; or there anew, after its tab was hidden, and knows nothing. */
  private async welcome(): Promise<void> {
    const { unsaid } = this;
    this.unsaid = undefined;
    if (!unsaid || (unsaid.length === 0 && !this.filling)) return this.fill();
    for (const message of unsaid) this.tell(message);
  }

  private async receive(message: FromTable): Promise<void> {
    switch (message.type) {
      case 'ready':
        return this.welcome();
      case 'open':
        return this.open(message.passage);
      case 'copy':
        return vscode.env.clipboard.writeText(String(message.text));
      case 'saveSvg':
        return saveSvg(this.dossier.folder, String(message.name), String(message.svg));
    }
  }

  /** Beside the table, which keeps the focus. */
  private async open({ article, start, end }: { article: string; start: number; end: number }): Promise<void> {
    if (!this.dossier.readingOf(article)) return;
    const first = (this.panel.viewColumn ?? vscode.ViewColumn.One) === vscode.ViewColumn.One;
    const viewColumn = first ? vscode.ViewColumn.Two : vscode.ViewColumn.One;
    await openPassage(this.dossier.uriOf(article), { start, end }, { viewColumn, preserveFocus: true });
  }

  private tellCursor({ document, selection }: vscode.TextEditor): void {
    const id = this.dossier.idOf(document.uri);
    const analysis = id === undefined ? undefined : this.dossier.readingOf(id)?.analysis;
    if (id === undefined || !analysis || !this.panel.visible) return;
    const mark = markAt(analysis, document.offsetAt(selection.start));
    this.tell({ type: 'cursor', key: mark?.kind === 'figure' ? figureKey(id, mark.index) : undefined });
  }
}

async function saveSvg(folder: vscode.Uri, name: string, svg: string): Promise<void> {
  if (!svg.startsWith('<svg ') || svg.length > longestSvg) return;
  const file = `${name.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '') || 'plot'}.svg`;
  const target = await askTarget(folder, file, 'SVG');
  if (target) await saveFile(target, svg);
}

export const panelTitle = ({ file, folder }: OpenDossier): string =>
  vscode.l10n.t('Comparison: {0}', file.title ?? folderName(folder));
