import * as vscode from 'vscode';
import type { OpenDossier } from '../../dossier/openDossier';
import type { CurrentDossier } from '../trees/currentDossier';
import { sourcesIn } from '../trees/sourceIndex';
import { comparisonAnswer, quantitiesAnswer, sayingsAnswer } from './answers';

interface ToolInput {
  readonly query?: unknown;
  readonly conflictsOnly?: unknown;
}

type Answer = (dossier: OpenDossier, query: string, input: ToolInput) => object | Promise<object>;

const answers: Readonly<Record<string, Answer>> = {
  variorum_list_quantities: ({ collation }, query, { conflictsOnly }) =>
    quantitiesAnswer(collation, query, conflictsOnly === true),
  variorum_compare_figure: ({ collation }, query) => comparisonAnswer(collation, query),
  variorum_who_said: async (dossier, query) => sayingsAnswer(await sourcesIn(dossier), query),
};

/** Read-only tools for language models: what the dossier's quantities are, how a figure compares, who said what. */
export function registerLanguageTools(current: CurrentDossier): vscode.Disposable {
  return vscode.Disposable.from(
    ...Object.entries(answers).map(([name, answer]) =>
      vscode.lm.registerTool<ToolInput>(name, {
        async invoke({ input }, cancelled) {
          const dossier = await current.find();
          if (!dossier) return said({ problem: 'No dossier is open: open one of its articles first.' });
          await dossier.readAll();
          if (cancelled.isCancellationRequested) return said({ problem: 'Cancelled.' });
          const query = typeof input.query === 'string' ? input.query : '';
          return said(await answer(dossier, query, input));
        },
      }),
    ),
  );
}

const said = (answer: object): vscode.LanguageModelToolResult =>
  new vscode.LanguageModelToolResult([new vscode.LanguageModelTextPart(JSON.stringify(answer))]);
