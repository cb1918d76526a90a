import * as vscode from 'vscode';
import { findFigure, referenceTo } from '../../../core/collation/figureReference';
import type { ArticleId, FigureReading, Quantity } from '../../../core/collation/types';
import type { FigureReference } from '../../../core/dossier';
import { overlaps, type Span } from '../../../core/text/span';
import type { ArticleInDossier, Dossiers } from '../../dossier/dossiers';
import type { OpenDossier } from '../../dossier/openDossier';
import { markAt } from '../marks';
import { passageArguments } from '../navigation/openPassage';
import type { FigureNode, QuantityNode } from '../trees/quantitiesTree';

/** A figure that a command is about. */
export interface FigureTarget {
  readonly dossier: OpenDossier;
  readonly reading: FigureReading;
  readonly quantity: Quantity;
}

/** The figures that a card's link, a tree's node or the selections of the editor in front are about. */
export async function figureTargets(dossiers: Dossiers, args: readonly unknown[]): Promise<FigureTarget[]> {
  const [first] = args;
  if (isNode(first)) return targetsOfNode(first);
  const passages = [passageArguments(args), passageArguments(args.slice(3))].filter((passage) => passage !== undefined);
  if (passages.length > 0) {
    const found = await Promise.all(
      passages.map(async ({ uri, start, end }) =>
        figuresIn(await dossiers.article(await vscode.workspace.openTextDocument(uri)), { start, end }),
      ),
    );
    return found.flatMap((figures) => figures.slice(0, 1));
  }
  const editor = vscode.window.activeTextEditor;
  const article = editor && (await dossiers.article(editor.document));
  if (!editor || !article) return [];
  const offset = (position: vscode.Position): number => editor.document.offsetAt(position);
  const found = editor.selections.flatMap(({ start, end }) =>
    figuresIn(article, { start: offset(start), end: offset(end) }),
  );
  return [...new Map(found.map((target) => [target.reading.index, target])).values()];
}

/** The figures of a selection; of a bare cursor the one it stands on. */
function figuresIn(article: ArticleInDossier | undefined, span: Span): FigureTarget[] {
  if (!article) return [];
  const { dossier, id, reading } = article;
  const at = markAt(reading.analysis, span.start);
  const indexes =
    span.start === span.end
      ? at?.kind === 'figure'
        ? [at.index]
        : []
      : reading.analysis.figures.flatMap(({ printed }, index) => (overlaps(printed, span) ? [index] : []));
  return indexes.flatMap((index) => figureTarget(dossier, id, index) ?? []);
}

export function figureTarget(dossier: OpenDossier, article: ArticleId, index: number): FigureTarget | undefined {
  const quantity = dossier.collation.quantityAt(article, index);
  const reading = quantity?.readings.find((each) => each.article === article && each.index === index);
  return quantity && reading && { dossier, reading, quantity };
}

function targetsOfNode(node: QuantityNode | FigureNode): FigureTarget[] {
  const { dossier, quantity } = node.kind === 'figure' ? node.parent : node;
  const reading = node.kind === 'figure' ? node.reading : quantity.readings[0];
  return [{ dossier, reading, quantity }];
}

const isNode = (value: unknown): value is QuantityNode | FigureNode =>
  typeof value === 'object' &&
  value !== null &&
  'kind' in value &&
  (value.kind === 'quantity' || value.kind === 'figure');

/** How dossier.yaml names a figure; undefined where its article is gone. */
export function referenceOf(dossier: OpenDossier, { article, index }: FigureReading): FigureReference | undefined {
  const reading = dossier.readingOf(article);
  return reading && referenceTo(article, reading.analysis, reading.text, index);
}

/** Whether a reference of dossier.yaml means this figure. */
export function means(dossier: OpenDossier, reference: FigureReference, { article, index }: FigureReading): boolean {
  const reading = reference.article === article ? dossier.readingOf(article) : undefined;
  return reading !== undefined && findFigure(reference, reading.analysis, reading.text) === index;
}
