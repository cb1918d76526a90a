import * as vscode from 'vscode';
import type { OpenDossier } from '../../dossier/openDossier';
import type { Services } from '../../services';
import { figureTargets } from '../corrections/targets';
import { passageArguments } from '../navigation/openPassage';
import type { CurrentDossier } from '../trees/currentDossier';
import type { TableState } from './protocol';
import { panelTitle, TablePanel } from './tablePanel';

const viewType = 'variorum.table';
/** The page holds all that it needs: no file can be loaded into it. */
const pageOptions: vscode.WebviewOptions = { enableScripts: true, localResourceRoots: [] };

/** "Open Comparison Table", and its return after the window was reloaded. */
export function registerTable(services: Services, current: CurrentDossier): vscode.Disposable {
  const tables = new Map<string, TablePanel>();

  const take = (panel: vscode.WebviewPanel, dossier: OpenDossier): TablePanel => {
    const key = dossier.folder.toString();
    const table = new TablePanel(panel, dossier, services);
    tables.set(key, table);
    panel.onDidDispose(() => {
      table.dispose();
      if (tables.get(key) === table) tables.delete(key);
    });
    return table;
  };

  return vscode.Disposable.from(
    vscode.commands.registerCommand('variorum.openTable', async (...args: unknown[]) => {
      // From a card the figure that the card is of is shown in the table.
      const [target] = passageArguments(args) ? await figureTargets(services.dossiers, args) : [];
      const dossier = target?.dossier ?? (await current.find());
      if (!dossier) {
        void vscode.window.showInformationMessage(vscode.l10n.t('Open an article of a dossier first.'));
        return;
      }
      const known = tables.get(dossier.folder.toString());
      known?.panel.reveal();
      const table = known ?? take(newPanel(dossier), dossier);
      if (target) table.show(target.reading.article, target.reading.index);
    }),
    vscode.window.registerWebviewPanelSerializer(viewType, {
      async deserializeWebviewPanel(panel, state: Partial<TableState> | undefined) {
        const folder = typeof state?.folder === 'string' ? vscode.Uri.parse(state.folder, true) : undefined;
        const dossier = folder ? await services.dossiers.open(folder) : await current.find();
        if (!dossier) {
          panel.dispose();
          return;
        }
        panel.webview.options = pageOptions;
        take(panel, dossier);
      },
    }),
    new vscode.Disposable(() => tables.forEach((table) => void table.panel.dispose())),
  );
}

const newPanel = (dossier: OpenDossier): vscode.WebviewPanel =>
  vscode.window.createWebviewPanel(viewType, panelTitle(dossier), vscode.ViewColumn.Active, pageOptions);
