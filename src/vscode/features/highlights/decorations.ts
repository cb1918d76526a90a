import * as vscode from 'vscode';
import type { Layer } from './markSpans';

/** A contributed colour where the decoration takes CSS text; VS Code gives every theme colour a variable. */
const cssColour = (id: string) => `var(--vscode-variorum-${id})`;
const colour = (id: string) => new vscode.ThemeColor(`variorum.${id}`);

/**
 * One decoration type a layer. Colours are contributed (package.json) for dark, light and both high-contrast themes;
 * each layer also has a form of its own (tint, line, slant, box), so that colour is never the only sign.
 */
export function createDecorationTypes(): Readonly<Record<Layer, vscode.TextEditorDecorationType>> {
  const { createTextEditorDecorationType: create } = vscode.window;
  const rangeBehavior = vscode.DecorationRangeBehavior.ClosedClosed;
  return {
    quotation: create({
      backgroundColor: colour('quotationBackground'),
      border: '1px solid',
      borderColor: colour('quotationBorder'),
      borderRadius: '3px',
      overviewRulerColor: colour('quotationRuler'),
      overviewRulerLane: vscode.OverviewRulerLane.Left,
      rangeBehavior,
    }),
    source: create({
      textDecoration: 'underline solid 1.5px',
      color: colour('sourceForeground'),
      fontWeight: '600',
      rangeBehavior,
    }),
    cue: create({ fontStyle: 'italic', color: colour('cueForeground'), rangeBehavior }),
    content: create({ textDecoration: `underline dotted 1.5px ${cssColour('contentUnderline')}`, rangeBehavior }),
    figure: create({
      border: '1px solid',
      borderColor: colour('figureBorder'),
      backgroundColor: colour('figureBackground'),
      borderRadius: '3px',
      rangeBehavior,
    }),
  };
}
