import type { Bound, Value } from '../../core/extraction/types';
import { escapeXml } from './svg';

/** One figure on the plot. */
export interface PlotMark {
  readonly label: string;
  readonly value: Value;
  readonly bound: Bound;
  /** The figure under the pointer. */
  readonly current: boolean;
  /** Drawn apart, so that colour is not the only sign. */
  readonly conflict: boolean;
}

export interface PlotColours {
  readonly text: string;
  readonly axis: string;
  readonly mark: string;
  readonly current: string;
  readonly conflict: string;
  /** Of boxes that lie upon lines; without it the lines shine through. */
  readonly background?: string;
}

/** Colours with a contrast of at least 4.5 : 1 (text) and 3 : 1 (marks) on the hover backgrounds of VS Code's own themes. */
export const plotColours: Readonly<
  Record<'light' | 'dark' | 'high-contrast-dark' | 'high-contrast-light', PlotColours>
> = {
  light: { text: '#3b3b3b', axis: '#8a8a8a', mark: '#1a6fb0', current: '#111111', conflict: '#b3470a' },
  dark: { text: '#cccccc', axis: '#808080', mark: '#6cb6ff', current: '#ffffff', conflict: '#ff9d5c' },
  'high-contrast-dark': { text: '#ffffff', axis: '#ffffff', mark: '#3ff23f', current: '#ffffff', conflict: '#ffb000' },
  'high-contrast-light': { text: '#000000', axis: '#292929', mark: '#0f4a85', current: '#000000', conflict: '#b5200d' },
};

const width = 480;
const labelWidth = 160;
const longestLabel = 24;
const arrowLength = 16;
const rowHeight = 18;
const axisHeight = 22;
/** Room for the value that stands right of a mark. */
const valueWidth = 74;
const right = width - valueWidth;
/** The ends of a range are shortened from here on: both have to find room. */
const mostInRange = 10_000;
/** Beyond this ratio of largest to smallest a linear axis would hide the small ones. */
const logarithmicFrom = 20;

const low = (value: Value): number => (typeof value === 'number' ? value : value[0]);
const high = (value: Value): number => (typeof value === 'number' ? value : value[1]);

/**
 * An SVG strip plot: one row a figure on one axis; a dot for a value, a bar for a range, an arrow for a bound that is open on one side,
 * a hollow dot for "about"; beside it the value. Undefined where there are fewer than two different finite values to place.
 * @param logScale what a logarithmic axis is called, in the reader's language
 */
export function plotSvg(marks: readonly PlotMark[], colours: PlotColours, logScale: string): string | undefined {
  const shown = marks.filter((mark) => Number.isFinite(low(mark.value)) && Number.isFinite(high(mark.value)));
  const values = shown.flatMap((mark) => [low(mark.value), high(mark.value)]);
  const min = Math.min(...values);
  const max = Math.max(...values);
  if (shown.length < 2 || min === max) return undefined;

  const logarithmic = min > 0 && max / min > logarithmicFrom;
  const scale = (value: number) => (logarithmic ? Math.log10(value) : value);
  const from = scale(logarithmic ? min : Math.min(0, min));
  const to = scale(max);
  const x = (value: number) => round(labelWidth + ((scale(value) - from) / (to - from)) * (right - labelWidth));

  const height = shown.length * rowHeight + axisHeight;
  const rows = shown.map((mark, row) => drawMark(mark, row * rowHeight + rowHeight / 2, x, colours));
  const axisY = shown.length * rowHeight + 4;
  const ends = [logarithmic ? min : Math.min(0, min), max];
  const axis =
    `<path d="M${labelWidth} ${axisY}H${right}" stroke="${colours.axis}"/>` +
    ends
      .map((value, index) => {
        const anchor = index === 0 ? 'start' : 'end';
        return `<text x="${x(value)}" y="${axisY + 14}" text-anchor="${anchor}" fill="${colours.text}">${compact(value)}</text>`;
      })
      .join('') +
    (logarithmic
      ? `<text x="${(labelWidth + right) / 2}" y="${axisY + 14}" text-anchor="middle" fill="${colours.text}">${escapeXml(logScale)}</text>`
      : '');
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" font-family="system-ui,sans-serif" font-size="11">` +
    `${rows.join('')}${axis}</svg>`
  );
}

function drawMark(mark: PlotMark, y: number, x: (value: number) => number, colours: PlotColours): string {
  const colour = mark.current ? colours.current : mark.conflict ? colours.conflict : colours.mark;
  const start = x(low(mark.value));
  const end = x(high(mark.value));
  const label = mark.label.length > longestLabel ? `${mark.label.slice(0, longestLabel - 1)}…` : mark.label;
  const weight = mark.current ? ' font-weight="bold"' : '';
  const parts = [
    `<text x="${labelWidth - 10}" y="${y + 4}" text-anchor="end" fill="${colours.text}"${weight}>${escapeXml(label)}</text>`,
  ];
  if (end > start) {
    parts.push(`<rect x="${start}" y="${y - 3}" width="${round(end - start)}" height="6" rx="3" fill="${colour}"/>`);
  } else {
    parts.push(pointOf(mark, start, y, colour));
  }
  if (mark.bound === '>') parts.push(arrow(end, end + arrowLength, y, colour));
  if (mark.bound === '<') parts.push(arrow(start, Math.max(start - arrowLength, labelWidth - 6), y, colour));
  const beside = end + (mark.bound === '>' ? arrowLength : 4) + 6;
  parts.push(`<text x="${round(beside)}" y="${y + 4}" fill="${colours.text}"${weight}>${valueText(mark)}</text>`);
  return parts.join('');
}

/** A diamond for a conflict, a dot otherwise; hollow for "about". */
function pointOf(mark: PlotMark, x: number, y: number, colour: string): string {
  const style = mark.bound === '~' ? `fill="none" stroke="${colour}" stroke-width="2"` : `fill="${colour}"`;
  if (!mark.conflict) return `<circle cx="${x}" cy="${y}" r="4" ${style}/>`;
  return `<path d="M${x} ${y - 5}l5 5l-5 5l-5 -5z" ${style}/>`;
}

function arrow(from: number, to: number, y: number, colour: string): string {
  const back = to > from ? -4 : 4;
  return `<path d="M${from} ${y}H${round(to)}m${back} -3l${-back} 3l${back} 3" fill="none" stroke="${colour}" stroke-width="2"/>`;
}

const round = (value: number): number => Math.round(value * 10) / 10;

/** "≥23" for "at least 23" and "more than 23", "~40" for "about 40", "100–150" for a range. */
export function valueText({ value, bound }: Pick<PlotMark, 'value' | 'bound'>): string {
  const sign = { '=': '', '~': '~', '>': '≥', '<': '≤' }[bound];
  if (typeof value === 'number') return `${sign}${compact(value)}`;
  return value.map((end) => compact(end, mostInRange)).join('–');
}

// Made once: making one looks its locale up each time.
const wholeNumber = new Intl.NumberFormat('en', { maximumFractionDigits: 2 });
/** 4700000000 as "4.7B". */
export const compactNumber = new Intl.NumberFormat('en', { notation: 'compact', maximumFractionDigits: 1 });

/** 13000 as "13,000", 4700000000 as "4.7B". */
const compact = (value: number, most = 1e6): string =>
  (Math.abs(value) >= most ? compactNumber : wholeNumber).format(value);
