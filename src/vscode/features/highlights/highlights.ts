import * as vscode from 'vscode';
import type { Span } from '../../../core/text/span';
import { articleLanguage } from '../../dossier/dossiers';
import type { DocumentReading, Reading } from '../../dossier/openDossier';
import type { Services } from '../../services';
import { createDecorationTypes } from './decorations';
import { highlightKinds, type HighlightKind, layers, type MarkSpans, markSpans } from './markSpans';

const section = 'variorum.highlights';

const toggleCommands: Readonly<Record<HighlightKind, string>> = {
  quotations: 'variorum.toggleQuotations',
  claims: 'variorum.toggleClaims',
  figures: 'variorum.toggleFigures',
};

/** The marks of the visible articles. */
export interface Highlights extends vscode.Disposable {
  /** What is drawn in `document` now; undefined before its first reading. */
  shown(document: vscode.TextDocument): MarkSpans | undefined;
}

/** Marks quotations, claims and figures while one reads; commands and settings switch them one by one and all at once. */
export function registerHighlights({ dossiers }: Services): Highlights {
  const types = createDecorationTypes();
  const drawn = new WeakMap<vscode.TextDocument, MarkSpans>();

  const draw = async (editor: vscode.TextEditor): Promise<void> => {
    const { document } = editor;
    if (document.languageId !== articleLanguage) return;
    const version = document.version;
    const article = await dossiers.article(document);
    if (article && document.version === version && !document.isClosed) show(editor, article.reading);
  };
  const show = (editor: vscode.TextEditor, { analysis }: Reading): void => {
    const { document } = editor;
    const marks = markSpans(analysis, choiceFor(document));
    drawn.set(document, marks);
    for (const layer of layers) editor.setDecorations(types[layer], rangesOf(document, marks[layer]));
  };
  const drawAll = (): void => vscode.window.visibleTextEditors.forEach((editor) => void draw(editor));
  const showRead = ({ document, reading }: DocumentReading): void => {
    if (document.version !== reading.version || document.isClosed) return;
    for (const editor of vscode.window.visibleTextEditors) if (editor.document === document) show(editor, reading);
  };

  const subscriptions: vscode.Disposable = vscode.Disposable.from(
    ...Object.values(types),
    vscode.window.onDidChangeVisibleTextEditors(() => drawAll()),
    dossiers.onDidRead(showRead),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration(section)) drawAll();
    }),
    vscode.commands.registerCommand('variorum.toggleHighlights', () => toggle('enabled')),
    ...highlightKinds.map((kind) => vscode.commands.registerCommand(toggleCommands[kind], () => toggle(kind))),
  );
  drawAll();
  return { shown: (document) => drawn.get(document), dispose: () => void subscriptions.dispose() };
}

function choiceFor(document: vscode.TextDocument): { kinds: Set<HighlightKind>; leastConfidence: number } {
  const settings = vscode.workspace.getConfiguration(section, document);
  const enabled = settings.get('enabled', true);
  return {
    kinds: new Set(enabled ? highlightKinds.filter((kind) => settings.get(kind, true)) : []),
    leastConfidence: settings.get('unsureClaims', false) ? 0 : 0.5,
  };
}

const rangesOf = (document: vscode.TextDocument, spans: readonly Span[]): vscode.Range[] =>
  spans.map(({ start, end }) => new vscode.Range(document.positionAt(start), document.positionAt(end)));

/** Where the analyst already set it (workspace or user), there it is changed. */
async function toggle(setting: 'enabled' | HighlightKind): Promise<void> {
  const settings = vscode.workspace.getConfiguration(section);
  const inWorkspace = settings.inspect(setting)?.workspaceValue !== undefined;
  const target = inWorkspace ? vscode.ConfigurationTarget.Workspace : vscode.ConfigurationTarget.Global;
  await settings.update(setting, !settings.get(setting, true), target);
}
