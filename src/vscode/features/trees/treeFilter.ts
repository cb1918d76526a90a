import * as vscode from 'vscode';

const filteredContext = 'variorum.filtered';

const filterKey = 'variorum.filter';

/** One text by which all of Variorum's trees are filtered; it stands until it is cleared, also when the window is opened again. */
export class TreeFilter implements vscode.Disposable {
  private current: string;
  private readonly change = new vscode.EventEmitter<void>();
  readonly onDidChange = this.change.event;

  /** @param kept what the workspace remembers */
  constructor(private readonly kept: vscode.Memento) {
    this.current = kept.get<string>(filterKey, '');
    this.tellContext();
  }

  get text(): string {
    return this.current;
  }

  set text(text: string) {
    if (text === this.current) return;
    this.current = text;
    void this.kept.update(filterKey, text === '' ? undefined : text);
    this.tellContext();
    this.change.fire();
  }

  /** Asks for the text; the trees follow while it is typed. */
  async ask(): Promise<void> {
    const before = this.text;
    const input = vscode.window.createInputBox();
    input.value = before;
    input.placeholder = vscode.l10n.t('Words to look for in names, figures, sources and outlets');
    const changed = input.onDidChangeValue((value) => (this.text = value.trim()));
    const accepted = await new Promise<boolean>((resolve) => {
      input.onDidAccept(() => resolve(true));
      input.onDidHide(() => resolve(false));
      input.show();
    });
    if (!accepted) this.text = before;
    changed.dispose();
    input.dispose();
  }

  dispose(): void {
    this.change.dispose();
  }

  private tellContext(): void {
    void vscode.commands.executeCommand('setContext', filteredContext, this.current !== '');
  }
}
