import * as vscode from 'vscode';
import type { FigureReading, Quantity } from '../../../core/collation/types';
import { addCollationRule, type CollationRule, renameQuantity } from '../../../core/dossier';
import type { Dossiers } from '../../dossier/dossiers';
import type { OpenDossier } from '../../dossier/openDossier';
import { countsText, relationIcon } from '../../ui/labels';
import { shorten } from '../../ui/markdown';
import type { DossierFileEdits } from './dossierFileEdits';
import { textIn } from './arguments';
import { figureTarget, type FigureTarget, figureTargets, means, referenceOf } from './targets';

/** Single figures offered beside the quantities: more than anybody scrolls through. */
const mostSingles = 500;
const longestPrinted = 60;

/** "Same Quantity", "Not the Same Quantity" and "Rename Quantity", on cards, selections, trees and problems. */
export function registerQuantityCommands(dossiers: Dossiers, edits: DossierFileEdits): vscode.Disposable {
  const onFigures =
    (act: (targets: Targets, edits: DossierFileEdits, args: readonly unknown[]) => Promise<unknown>) =>
    async (...args: unknown[]): Promise<void> => {
      const [first, ...others] = await figureTargets(dossiers, args);
      if (first) await act([first, ...others], edits, args);
      else void vscode.window.showInformationMessage(vscode.l10n.t('Put the cursor on a figure of an article first.'));
    };
  return vscode.Disposable.from(
    vscode.commands.registerCommand('variorum.sameQuantity', onFigures(sameQuantity)),
    vscode.commands.registerCommand('variorum.notSameQuantity', onFigures(notSameQuantity)),
    vscode.commands.registerCommand('variorum.renameQuantity', onFigures(rename)),
  );
}

type Targets = readonly [FigureTarget, ...FigureTarget[]];

/** Several figures are joined with each other, one with what is picked. */
async function sameQuantity(targets: Targets, edits: DossierFileEdits): Promise<void> {
  const [{ dossier, reading, quantity }] = targets;
  const others = targets.length > 1 ? targets.slice(1).map((target) => target.reading) : await pickFellow(targets[0]);
  if (!others || others.length === 0) return;
  const apart = others.flatMap((other) => keptApart(dossier, quantity, other));
  const rule = ruleOf('same', dossier, [reading, ...others, ...apart]);
  const said = vscode.l10n.t('“{0}” and “{1}” are the same quantity now.', printed(reading), printed(others[0]));
  if (rule) await edits.apply(dossier, [(text) => addCollationRule(text, rule)], said);
}

/** Figures that an earlier rule keeps apart from one of the quantities that are to be joined: the later word counts. */
function keptApart(dossier: OpenDossier, { readings }: Quantity, other: FigureReading): FigureReading[] {
  const joined = [...readings, ...(figureTarget(dossier, other.article, other.index)?.quantity.readings ?? [])];
  return dossier.file.collation
    .filter(({ kind }) => kind === 'different')
    .flatMap(({ figures }) => joined.filter((each) => figures.some((reference) => means(dossier, reference, each))));
}

async function notSameQuantity(targets: Targets, edits: DossierFileEdits): Promise<void> {
  const [{ dossier, reading }] = targets;
  const others = targets.length > 1 ? targets.slice(1).map((target) => target.reading) : await pickOdd(targets[0]);
  if (!others || others.length === 0) return;
  const rules = others.flatMap((other) => ruleOf('different', dossier, [reading, other]) ?? []);
  const said = vscode.l10n.t('“{0}” and “{1}” are kept apart now.', printed(reading), printed(others[0]));
  await edits.apply(
    dossier,
    rules.map((rule) => (text: string) => addCollationRule(text, rule)),
    said,
  );
}

/** The new name is asked for, unless the last argument of the command says it: `{ name }`. */
async function rename(
  [{ dossier, reading, quantity }]: Targets,
  edits: DossierFileEdits,
  args: readonly unknown[],
): Promise<void> {
  const name =
    textIn(args.at(-1), 'name') ??
    (await vscode.window.showInputBox({
      title: vscode.l10n.t('Rename Quantity'),
      prompt: vscode.l10n.t('What do these figures count or measure?'),
      value: quantity.name,
      validateInput: (value) => (value.trim() === '' ? vscode.l10n.t('A quantity needs a name.') : undefined),
    }));
  const wanted = name?.trim();
  if (!wanted || wanted === quantity.name) return;
  const known = dossier.file.collation.findLastIndex(
    ({ kind, figures }) =>
      kind === 'name' && figures.some((reference) => quantity.readings.some((each) => means(dossier, reference, each))),
  );
  const reference = referenceOf(dossier, reading);
  if (!reference) return;
  const said = vscode.l10n.t('“{0}” is called “{1}” now.', quantity.name, wanted);
  const rule: CollationRule = { kind: 'name', name: wanted, figures: [reference] };
  const edit = (text: string) => (known < 0 ? addCollationRule(text, rule) : renameQuantity(text, known, wanted));
  await edits.apply(dossier, [edit], said);
}

function ruleOf(
  kind: 'same' | 'different',
  dossier: OpenDossier,
  readings: readonly FigureReading[],
): CollationRule | undefined {
  const distinct = new Map(readings.map((reading) => [`${reading.index} ${reading.article}`, reading]));
  const figures = [...distinct.values()].flatMap((reading) => referenceOf(dossier, reading) ?? []);
  return figures.length > 1 ? { kind, figures } : undefined;
}

interface ReadingItem extends vscode.QuickPickItem {
  readonly reading: FigureReading;
}

/** Which of its fellows the figure is to be parted from; those it contradicts are proposed. */
async function pickOdd({ dossier, reading, quantity }: FigureTarget): Promise<FigureReading[] | undefined> {
  const fellows = quantity.readings.filter((other) => other !== reading);
  if (fellows.length < 2) {
    if (fellows.length === 0)
      void vscode.window.showInformationMessage(vscode.l10n.t('No other figure is joined with this one.'));
    return fellows;
  }
  const kinds = fellows.map((other) => dossier.collation.relation(reading, other).kind);
  const someConflict = kinds.includes('conflict');
  const items = fellows.map((other, at) => ({
    ...readingItem(other),
    picked: !someConflict || kinds[at] === 'conflict',
  }));
  const picked = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t('Not the Same Quantity as “{0}”', printed(reading)),
    placeHolder: vscode.l10n.t('Figures that measure something else'),
    canPickMany: true,
    matchOnDescription: true,
    matchOnDetail: true,
  });
  return picked?.map((item) => item.reading);
}

/** The quantity, or the single figure, that the figure belongs with: those of its own unit first. */
async function pickFellow({ dossier, reading, quantity }: FigureTarget): Promise<FigureReading[] | undefined> {
  const { collation } = dossier;
  const unlike = (other: FigureReading): number =>
    Number(other.type !== reading.type) + Number(other.unit !== reading.unit);
  const quantities = collation
    .quantities()
    .filter(({ id }) => id !== quantity.id)
    .map((each): ReadingItem => ({
      label: each.name,
      description: countsText(each.outlets, each.origins),
      detail: [...new Set(each.readings.map((other) => `${other.outlet}: ${printed(other)}`))].slice(0, 6).join(' · '),
      iconPath: relationIcon(each.worst),
      reading: each.readings[0],
    }))
    .sort((a, b) => unlike(a.reading) - unlike(b.reading) || a.label.localeCompare(b.label));
  const singles = singleFigures(dossier, reading).map(readingItem);
  const heading = (label: string): vscode.QuickPickItem => ({ label, kind: vscode.QuickPickItemKind.Separator });
  const items: (ReadingItem | vscode.QuickPickItem)[] = [
    heading(vscode.l10n.t('Quantities')),
    ...quantities,
    heading(vscode.l10n.t('Figures that stand alone')),
    ...singles,
  ];
  const picked = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t('Same Quantity as “{0}”', printed(reading)),
    placeHolder: vscode.l10n.t('A quantity, or another outlet’s figure'),
    matchOnDescription: true,
    matchOnDetail: true,
  });
  return picked && 'reading' in picked ? [picked.reading] : undefined;
}

function singleFigures(dossier: OpenDossier, { article, index, type }: FigureReading): FigureReading[] {
  const found: FigureReading[] = [];
  for (const { id } of dossier.collation.articles) {
    for (const [at, figure] of (dossier.readingOf(id)?.analysis.figures ?? []).entries()) {
      if (found.length >= mostSingles) return found;
      if (figure.type !== type || (id === article && at === index)) continue;
      const target = figureTarget(dossier, id, at);
      if (target?.quantity.readings.length === 1) found.push(target.reading);
    }
  }
  return found;
}

const readingItem = (reading: FigureReading): ReadingItem => ({
  label: printed(reading),
  description: [reading.outlet, reading.published?.slice(0, 10)].filter((part) => part).join(' · '),
  detail: reading.sourcing.chain.join(' ← ') || undefined,
  reading,
});

const printed = (reading: FigureReading): string => shorten(reading.printed, longestPrinted);
