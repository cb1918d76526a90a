import * as vscode from 'vscode';
import { dossierFileName, type Dossiers } from '../../dossier/dossiers';
import type { OpenDossier } from '../../dossier/openDossier';
import { Pace } from '../../ui/pace';

/** Quiet time after a change before views are drawn anew, and the longest wait of a dossier that is being read, in milliseconds. */
const viewPause = 250;
const longestPause = 2000;

/**
 * The dossier that views, commands and tools speak of: that of the article in front, else the one that was in front last.
 * Its articles are read when it is first asked for.
 */
export class CurrentDossier implements vscode.Disposable {
  private dossier: OpenDossier | undefined;
  private searching: Promise<OpenDossier | undefined> | undefined;
  private readonly change = new vscode.EventEmitter<OpenDossier | undefined>();
  private readonly announcing = new Pace(() => this.change.fire(this.dossier), viewPause, longestPause);
  private readonly disposables: vscode.Disposable[];

  /** Fires when it is another dossier, and once things are quiet when its content is another. */
  readonly onDidChange = this.change.event;

  constructor(private readonly dossiers: Dossiers) {
    this.disposables = [
      this.change,
      this.announcing,
      vscode.window.onDidChangeActiveTextEditor(() => this.follow()),
      dossiers.onDidChange(({ dossier }) => {
        this.follow();
        if (dossier === this.dossier) this.announcing.soon();
      }),
    ];
    this.follow();
  }

  /** The dossier, without waiting. */
  get present(): OpenDossier | undefined {
    return this.dossier;
  }

  /** The dossier; where no article was looked at yet, the first one of the workspace that has a dossier.yaml. */
  async find(): Promise<OpenDossier | undefined> {
    this.follow();
    if (this.dossier) return this.dossier;
    this.searching ??= this.search().finally(() => (this.searching = undefined));
    return this.searching;
  }

  /** Makes `dossier` the one in front. */
  show(dossier: OpenDossier): void {
    if (dossier === this.dossier) return;
    this.dossier = dossier;
    void dossier.readAll();
    this.change.fire(dossier);
  }

  dispose(): void {
    vscode.Disposable.from(...this.disposables).dispose();
  }

  private follow(): void {
    const uri = vscode.window.activeTextEditor?.document.uri;
    const article = uri && this.dossiers.present(uri);
    if (article) this.show(article.dossier);
  }

  private async search(): Promise<OpenDossier | undefined> {
    const [file] = await vscode.workspace.findFiles(`**/${dossierFileName}`, '**/node_modules/**', 1);
    if (!file || this.dossier) return this.dossier;
    this.show(await this.dossiers.open(vscode.Uri.joinPath(file, '..')));
    return this.dossier;
  }
}
