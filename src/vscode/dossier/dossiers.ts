import * as vscode from 'vscode';
import type { ArticleId } from '../../core/collation/types';
import { exists, readText, relativePath } from './files';
import { type Membership, membershipOf } from './membership';
import { type DocumentReading, type DossierTools, OpenDossier, type Reading } from './openDossier';

export const articleLanguage = 'article';
export const dossierFileName = 'dossier.yaml';
/** Quiet time after file events before their files are read again, in milliseconds: a checkout changes many at once. */
const filePause = 250;
/** Events that do not end are taken in after this time all the same, in milliseconds. */
const longestFilePause = 2_000;
const backgroundSetting = 'variorum.reading.background';
const limitSetting = 'variorum.limits.articleSize';

/** An article document with the dossier it belongs to. */
export interface ArticleInDossier {
  readonly dossier: OpenDossier;
  readonly id: ArticleId;
  readonly reading: Reading;
}

export interface DossierChange {
  readonly dossier: OpenDossier;
  /** Articles that were read anew or removed, none where only the progress changed; undefined when all may have changed. */
  readonly articles: ReadonlySet<ArticleId> | undefined;
}

/**
 * The dossiers of this window. One is opened when the first of its articles is looked at: that article is read at once,
 * the others behind it.
 */
export class Dossiers implements vscode.Disposable {
  private readonly byFolder = new Map<string, Promise<OpenDossier>>();
  private readonly opened = new Map<string, OpenDossier>();
  private readonly change = new vscode.EventEmitter<DossierChange>();
  private readonly read = new vscode.EventEmitter<DocumentReading>();
  private readonly disposables: vscode.Disposable[] = [this.change, this.read];
  /** Documents that are being read after an edit. */
  private readonly catchingUp = new Set<vscode.TextDocument>();
  private readonly homes = new Map<string, Promise<vscode.Uri | undefined>>();
  private readonly changedFiles = new Map<string, vscode.Uri>();
  private firstChange: number | undefined;
  private fileTimer: ReturnType<typeof setTimeout> | undefined;

  readonly onDidChange = this.change.event;
  /** Fires as soon as an open article was read in its present version: at every keystroke where one types slower than is read. */
  readonly onDidRead = this.read.event;

  constructor(private readonly tools: DossierTools) {
    this.watch('**/*');
    this.disposables.push(
      vscode.workspace.onDidOpenTextDocument((document) => void this.adopt(document)),
      vscode.workspace.onDidChangeTextDocument(({ document }) => void this.documentChanged(document)),
      vscode.workspace.onDidCloseTextDocument((document) => this.documentClosed(document)),
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration('variorum.articles')) void this.reconfigureAll();
        if (event.affectsConfiguration(backgroundSetting)) this.all.forEach((dossier) => pauseAsSet(dossier));
        if (event.affectsConfiguration(limitSetting)) this.all.forEach((dossier) => void dossier.readAnew());
      }),
    );
    vscode.workspace.textDocuments.forEach((document) => void this.adopt(document));
  }

  /** Dossiers that are open now. */
  get all(): readonly OpenDossier[] {
    return [...this.opened.values()];
  }

  /** The article's dossier and its reading in the document's present version. undefined where the document is no article. */
  async article(document: vscode.TextDocument): Promise<ArticleInDossier | undefined> {
    if (document.languageId !== articleLanguage) return undefined;
    const dossier = await this.dossierOf(document.uri);
    const id = dossier?.idOf(document.uri);
    if (!dossier || id === undefined) return undefined;
    const reading = await dossier.readOpen(document);
    if (!reading) return undefined;
    void dossier.readAll();
    return { dossier, id, reading };
  }

  /** What is known of the article without waiting, perhaps of an older version of the document. */
  present(uri: vscode.Uri): ArticleInDossier | undefined {
    for (const dossier of this.opened.values()) {
      const id = dossier.idOf(uri);
      const reading = id === undefined ? undefined : dossier.readingOf(id);
      if (id !== undefined && reading) return { dossier, id, reading };
    }
    return undefined;
  }

  /** The dossier whose folder holds `uri`: the nearest one above with a dossier.yaml, else the file's own folder. */
  async dossierOf(uri: vscode.Uri): Promise<OpenDossier | undefined> {
    const parent = vscode.Uri.joinPath(uri, '..');
    const folder = (await this.folderWithDossierFile(uri)) ?? parent;
    const dossier = await this.open(folder);
    if (dossier.idOf(uri) !== undefined || folder.toString() === parent.toString()) return dossier;
    return this.open(parent);
  }

  /** Opens the dossier in `folder`, or gives the one that is open. Reads no article yet. */
  open(folder: vscode.Uri): Promise<OpenDossier> {
    const key = folder.toString();
    let opening = this.byFolder.get(key);
    if (!opening) {
      opening = this.load(folder).then((membership) => {
        const dossier = new OpenDossier(folder, membership, this.tools);
        pauseAsSet(dossier);
        if (!vscode.workspace.getWorkspaceFolder(folder)) this.watch(new vscode.RelativePattern(folder, '**/*'));
        dossier.onDidChange((articles) => this.change.fire({ dossier, articles }));
        dossier.onDidRead((read) => this.read.fire(read));
        this.opened.set(key, dossier);
        return dossier;
      });
      this.byFolder.set(key, opening);
    }
    return opening;
  }

  dispose(): void {
    clearTimeout(this.fileTimer);
    this.opened.forEach((dossier) => dossier.dispose());
    vscode.Disposable.from(...this.disposables).dispose();
  }

  /** A pattern alone speaks of the workspace only; a dossier beside it is watched for itself. */
  private watch(pattern: vscode.GlobPattern): void {
    const watcher = vscode.workspace.createFileSystemWatcher(pattern);
    const changed = (uri: vscode.Uri): void => this.fileChanged(uri);
    this.disposables.push(
      watcher,
      watcher.onDidChange(changed),
      watcher.onDidCreate(changed),
      watcher.onDidDelete(changed),
    );
  }

  /** Looked up once for each folder: a dossier.yaml that appears or goes away is told by an event. */
  private folderWithDossierFile(uri: vscode.Uri): Promise<vscode.Uri | undefined> {
    const parent = vscode.Uri.joinPath(uri, '..');
    const key = parent.toString();
    let found = this.homes.get(key);
    if (!found) this.homes.set(key, (found = this.findDossierFile(parent)));
    return found;
  }

  private async findDossierFile(start: vscode.Uri): Promise<vscode.Uri | undefined> {
    const top = vscode.workspace.getWorkspaceFolder(start)?.uri;
    for (let folder = start; ; folder = vscode.Uri.joinPath(folder, '..')) {
      if (await exists(vscode.Uri.joinPath(folder, dossierFileName))) return folder;
      if (!top || relativePath(top, folder) === undefined) return undefined;
    }
  }

  private async load(folder: vscode.Uri): Promise<Membership> {
    const text = await readText(vscode.Uri.joinPath(folder, dossierFileName));
    return membershipOf(text, this.articleGlobs(folder));
  }

  private articleGlobs(scope: vscode.Uri): readonly string[] {
    return vscode.workspace.getConfiguration('variorum', scope).get<string[]>('articles', []);
  }

  /** A plain text that a dossier names is an article, whatever the editor took it for. */
  private async adopt(document: vscode.TextDocument): Promise<void> {
    if (document.languageId !== 'plaintext' && document.languageId !== 'markdown') return;
    const folder = await this.folderWithDossierFile(document.uri);
    if (!folder && this.articleGlobs(document.uri).length === 0) return;
    const dossier = await this.open(folder ?? vscode.Uri.joinPath(document.uri, '..'));
    if (dossier.idOf(document.uri) === undefined || document.isClosed) return;
    await vscode.languages.setTextDocumentLanguage(document, articleLanguage);
  }

  /** Reads at once what was typed; what is typed in the meantime is read together behind it. */
  private async documentChanged(document: vscode.TextDocument): Promise<void> {
    if (document.languageId !== articleLanguage || this.catchingUp.has(document)) return;
    this.catchingUp.add(document);
    try {
      for (let version: number | undefined; version !== document.version && !document.isClosed;) {
        version = document.version;
        await this.article(document);
      }
    } finally {
      this.catchingUp.delete(document);
    }
  }

  /** What was typed and not saved is gone: the file's own words count again. */
  private documentClosed(document: vscode.TextDocument): void {
    if (this.present(document.uri)) this.fileChanged(document.uri);
  }

  private fileChanged(uri: vscode.Uri): void {
    const isDossierFile = uri.path.endsWith(`/${dossierFileName}`);
    // A folder with a dossier.yaml may come or go as a whole.
    if (isDossierFile || !uri.path.includes('.', uri.path.lastIndexOf('/'))) this.homes.clear();
    if (this.opened.size === 0 && !isDossierFile) return;
    this.changedFiles.set(uri.toString(), uri);
    clearTimeout(this.fileTimer);
    const first = (this.firstChange ??= Date.now());
    const wait = Math.max(0, Math.min(filePause, first + longestFilePause - Date.now()));
    this.fileTimer = setTimeout(() => void this.handleChangedFiles(), wait);
  }

  private async handleChangedFiles(): Promise<void> {
    const uris = [...this.changedFiles.values()];
    this.changedFiles.clear();
    this.firstChange = undefined;
    for (const uri of uris.filter((changed) => changed.path.endsWith(`/${dossierFileName}`))) {
      await this.dossierFileChanged(vscode.Uri.joinPath(uri, '..'));
    }
    await Promise.all(this.all.map((dossier) => dossier.refresh(uris)));
  }

  private async dossierFileChanged(folder: vscode.Uri): Promise<void> {
    this.homes.clear();
    const dossier = this.opened.get(folder.toString());
    if (dossier) await dossier.reconfigure(await this.load(folder));
    for (const document of vscode.workspace.textDocuments) await this.adopt(document);
  }

  /** A dossier.yaml was just written in `folder`: takes its articles on at once. */
  async adoptFolder(folder: vscode.Uri): Promise<void> {
    await this.dossierFileChanged(folder);
  }

  private async reconfigureAll(): Promise<void> {
    for (const dossier of this.all) await dossier.reconfigure(await this.load(dossier.folder));
  }
}

/** Bytes of a file above which it is not read, as the setting says it in megabytes. */
export const mostArticleBytes = (): number =>
  1_000_000 * vscode.workspace.getConfiguration().get<number>(limitSetting, usualArticleLimit);

/** Megabytes; as package.json has it. */
const usualArticleLimit = 2;

const pauseAsSet = (dossier: OpenDossier): void =>
  dossier.setPaused(!vscode.workspace.getConfiguration('', dossier.folder).get<boolean>(backgroundSetting, true));
