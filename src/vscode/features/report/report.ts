import * as vscode from 'vscode';
import type { Passage } from '../../../core/collation/types';
import { collationCsv } from '../../../core/collation/print/csv';
import { overlaps } from '../../../core/text/span';
import type { PlacedNote } from '../../dossier/dossierNotes';
import { exists, folderName } from '../../dossier/files';
import type { OpenDossier } from '../../dossier/openDossier';
import { TextLines } from '../../ui/ranges';
import { askTarget, saveFile } from '../../ui/saveFile';
import type { CurrentDossier } from '../trees/currentDossier';
import { countsText, relationName } from '../../ui/labels';
import type { Services } from '../../services';
import { verdictName } from '../notes/noteComment';
import { claimReviews, type ReviewedArticle } from './claimReviews';
import { reportMarkdown, type ReportWords } from './reportMarkdown';

/** Names tried for a report before the editor's own name for an unsaved file is taken. */
const mostNames = 20;

/**
 * "Write Report": the dossier as an unsaved Markdown document; "Export Quantities as CSV": its figures as a file;
 * "Export Verdicts as ClaimReview": the notes that carry a verdict, as search engines and fact-check databases read them.
 */
export function registerReport({ dossierNotes }: Services, current: CurrentDossier): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand('variorum.writeReport', async () => {
      const dossier = await wholeDossier(current);
      if (dossier) await show(reportOf(dossier, await dossierNotes.of(dossier)), dossier.folder);
    }),
    vscode.commands.registerCommand('variorum.exportCsv', async (place: unknown) => {
      const dossier = await wholeDossier(current);
      // The mark at the beginning tells spreadsheets that the file is UTF-8.
      if (!dossier) return;
      const target = targetOf(place) ?? (await askTarget(dossier.folder, 'quantities.csv', 'CSV'));
      if (target) await saveFile(target, `\ufeff${[...collationCsv(dossier.collation, 'quantities')].join('')}`);
    }),
    vscode.commands.registerCommand('variorum.exportClaimReviews', async (place: unknown) => {
      const dossier = await wholeDossier(current);
      const judged = dossier && (await dossierNotes.of(dossier)).filter(({ note }) => note.verdict && note.target);
      if (!judged) return;
      if (judged.length === 0) {
        const none = vscode.l10n.t('No note on a passage of this dossier carries a verdict yet.');
        void vscode.window.showInformationMessage(none);
        return;
      }
      const reviews = claimReviews(judged, (placed) => reviewedArticle(dossier, placed), verdictName);
      const target = targetOf(place) ?? (await askTarget(dossier.folder, 'claim-reviews.jsonld', 'JSON-LD'));
      if (target) await saveFile(target, `${JSON.stringify(reviews, null, 2)}\n`);
    }),
  );
}

/** Where `{ target: Uri }` says that an export is to go, for keybindings, tasks and tests; menus pass other things, which are ignored. */
function targetOf(place: unknown): vscode.Uri | undefined {
  const target = typeof place === 'object' && place !== null && 'target' in place ? place.target : undefined;
  return target instanceof vscode.Uri ? target : undefined;
}

function reviewedArticle(dossier: OpenDossier, { article, resolution }: PlacedNote): ReviewedArticle {
  const analysis = dossier.readingOf(article)?.analysis;
  const span = resolution && resolution.state !== 'orphan' ? resolution.span : undefined;
  const said = analysis?.attributions.find(({ content }) => span && content.some((part) => overlaps(part, span)));
  return { info: dossier.infoOf(article), meta: analysis?.article.meta, speaker: said?.speaker };
}

/** The current dossier, once all its articles are read. */
async function wholeDossier(current: CurrentDossier): Promise<OpenDossier | undefined> {
  const dossier = await current.find();
  if (!dossier) {
    void vscode.window.showInformationMessage(vscode.l10n.t('Open an article of a dossier first.'));
    return undefined;
  }
  const title = vscode.l10n.t('Reading the articles');
  await vscode.window.withProgress({ location: vscode.ProgressLocation.Window, title }, () => dossier.readAll());
  return dossier;
}

function reportOf(dossier: OpenDossier, notes: readonly PlacedNote[]): string {
  const lines = new Map<string, TextLines>();
  const lineOf = ({ article, span }: Passage): number | undefined => {
    const text = dossier.readingOf(article)?.text;
    if (text === undefined) return undefined;
    const known = lines.get(article) ?? new TextLines(text);
    lines.set(article, known);
    return known.range(span).start.line + 1;
  };
  const title = dossier.file.title ?? folderName(dossier.folder);
  return reportMarkdown({ title, collation: dossier.collation, notes, words: reportWords(), lineOf });
}

function reportWords(): ReportWords {
  const { t } = vscode.l10n;
  return {
    articles: t('Articles'),
    disagreements: t('Where the outlets disagree'),
    agreements: t('What the outlets have in common'),
    origins: t('Where the figures come from'),
    originColumns: [t('Origin'), t('Outlets'), t('Quantities')],
    quotations: t('Quotations'),
    notes: t('Notes by tag'),
    quantity: {
      columns: [t('Outlet'), t('Published'), t('Figure'), t('According to'), t('As of')],
      agreedColumns: [t('Quantity'), t('Relation'), t('Figures')],
      relations: {
        conflict: relationName('conflict'),
        update: relationName('update'),
        compatible: relationName('compatible'),
        equal: relationName('equal'),
      },
      nobody: t('nobody named'),
      counts: countsText,
      because: t('Conflicts:'),
      conflict: (rule, some, others) => t('{0}: {1} against {2}.', rule, some, others),
      more: (count) => t('and {0} more', count),
    },
    quotation: {
      nobody: t('nobody named'),
      forms: { quoted: t('quoted'), 'partly-quoted': t('partly quoted'), paraphrase: t('paraphrase') },
      differs: (differing) => t('differs inside quotation marks: {0}', differing),
    },
    note: {
      untagged: t('Without a tag'),
      changed: (now) => t('the words there now: “{0}”', now),
      gone: t('the passage is gone'),
      verdicts: {
        verified: verdictName('verified'),
        disputed: verdictName('disputed'),
        refuted: verdictName('refuted'),
        unverified: verdictName('unverified'),
      },
    },
    none: t('None.'),
    summary: (articles, outlets, compared, disputed, notes) =>
      t(
        'Articles: {0}, of {1} outlets. Quantities that outlets have in common: {2}, in conflict: {3}. Notes: {4}.',
        articles,
        outlets,
        compared,
        disputed,
        notes,
      ),
  };
}

/** Unsaved, and with a name in the dossier's folder, so that its links lead to the articles. */
async function show(content: string, folder: vscode.Uri): Promise<void> {
  for (let number = 1; number <= mostNames; number++) {
    const name = number === 1 ? 'report.md' : `report-${number}.md`;
    const place = vscode.Uri.joinPath(folder, name);
    const unsaved = vscode.Uri.from({ scheme: 'untitled', path: place.path });
    const taken = vscode.workspace.textDocuments.some(({ uri }) => uri.toString() === unsaved.toString());
    if (taken || (await exists(place))) continue;
    const document = await vscode.workspace.openTextDocument(unsaved);
    const editor = await vscode.window.showTextDocument(document, { preview: false });
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), content));
    editor.selection = new vscode.Selection(0, 0, 0, 0);
    return;
  }
  await vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ language: 'markdown', content }));
}
