import * as vscode from 'vscode';
import { verdicts } from '../../../core/notes';
import type { DossierNotes } from '../../dossier/dossierNotes';
import type { OpenDossier } from '../../dossier/openDossier';
import type { Services } from '../../services';
import type { CurrentDossier } from '../trees/currentDossier';
import { sourcesIn } from '../trees/sourceIndex';
import { comparisonAnswer, notesAnswer, quantitiesAnswer, sayingsAnswer } from './answers';

/** What a model may send: nothing in it is to be trusted. */
type ToolInput = Readonly<Record<string, unknown>>;

interface Question {
  readonly dossier: OpenDossier;
  readonly notes: DossierNotes;
  readonly query: string;
  readonly input: ToolInput;
}

interface Tool {
  /** What the person reads while the tool works. */
  readonly working: () => string;
  readonly needsQuery?: boolean;
  answer(question: Question): object | Promise<object>;
}

const tools: Readonly<Record<string, Tool>> = {
  variorum_list_quantities: {
    working: () => vscode.l10n.t('Listing the quantities of the dossier'),
    answer: ({ dossier, query, input }) => quantitiesAnswer(dossier.collation, query, input.conflictsOnly === true),
  },
  variorum_compare_figure: {
    working: () => vscode.l10n.t('Comparing a figure across the outlets'),
    needsQuery: true,
    answer: ({ dossier, query }) => comparisonAnswer(dossier.collation, query),
  },
  variorum_who_said: {
    working: () => vscode.l10n.t('Looking up who said what'),
    needsQuery: true,
    answer: async ({ dossier, query }) => sayingsAnswer(await sourcesIn(dossier), query),
  },
  variorum_find_notes: {
    working: () => vscode.l10n.t('Looking through the notes of the dossier'),
    async answer({ dossier, notes, query, input }) {
      const { tag, verdict } = input;
      if (verdict !== undefined && !verdicts.some((known) => known === verdict))
        return { problem: `There is no such verdict. Verdicts are ${verdicts.join(', ')}.` };
      return notesAnswer(await notes.of(dossier), {
        query,
        ...(typeof tag === 'string' && { tag: tag.replace(/^#/, '') }),
        ...(typeof verdict === 'string' && { verdict }),
      });
    },
  },
};

/** Read-only tools for language models: quantities, one figure compared, who said what, notes. What goes wrong is said, not thrown. */
export function registerLanguageTools({ dossierNotes, log }: Services, current: CurrentDossier): vscode.Disposable {
  const ask = async (tool: Tool, input: ToolInput, cancelled: vscode.CancellationToken): Promise<object> => {
    const query = typeof input.query === 'string' ? input.query.trim() : '';
    if (tool.needsQuery && query === '') return { problem: 'Say in "query" what to look for.' };
    const dossier = await current.find();
    if (!dossier) return { problem: 'No dossier is open: open one of its articles first.' };
    await dossier.readAll();
    if (cancelled.isCancellationRequested) return { problem: 'Cancelled.' };
    return tool.answer({ dossier, notes: dossierNotes, query, input });
  };
  return vscode.Disposable.from(
    ...Object.entries(tools).map(([name, tool]) =>
      vscode.lm.registerTool<ToolInput>(name, {
        prepareInvocation: () => ({ invocationMessage: tool.working() }),
        async invoke({ input }, cancelled) {
          try {
            return said(await ask(tool, input ?? {}, cancelled));
          } catch (error) {
            log.error(`${name} failed`, error);
            return said({ problem: 'The dossier could not be searched; the output channel Variorum says why.' });
          }
        },
      }),
    ),
  );
}

const said = (answer: object): vscode.LanguageModelToolResult =>
  new vscode.LanguageModelToolResult([new vscode.LanguageModelTextPart(JSON.stringify(answer))]);
