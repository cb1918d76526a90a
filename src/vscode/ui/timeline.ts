import type { Bound, Value } from '../../core/extraction/types';
import { compactNumber, type PlotColours, valueText } from './plot';
import { escapeXml } from './svg';

/** One figure on the timeline. */
export interface TimelineMark {
  readonly label: string;
  /** ISO day. */
  readonly day: string;
  readonly value: Value;
  readonly bound: Bound;
  /** Figures of one origin are joined by steps; those of unknown origin stand alone. */
  readonly origin?: string;
  readonly conflict: boolean;
}

const width = 460;
const height = 170;
const left = 56;
const right = width - 16;
const top = 26;
const bottom = height - 24;
/** From a mark to its value's text, and the height of such a text. */
const labelGap = 8;
const labelHeight = 12;
/** From the axis to the value of a mark that stands on it. */
const fromAxis = 6;
/** Half the height of a dot. */
const dot = 5;

/**
 * An SVG of figures over days: a dot a figure, a bar a range, the value above it where there is room, and for each origin the steps by which its count moved.
 * Undefined where all are of one day or of one value: there is no movement to show.
 */
export function timelineSvg(marks: readonly TimelineMark[], colours: PlotColours): string | undefined {
  const shown = marks
    .map((mark) => ({ ...mark, time: Date.parse(mark.day), middle: middleOf(mark.value) }))
    .filter(({ time, middle }) => Number.isFinite(time) && Number.isFinite(middle))
    .sort((a, b) => a.time - b.time);
  const times = shown.map(({ time }) => time);
  const ends = shown.flatMap(({ value }) => (typeof value === 'number' ? [value] : value));
  const [first, last] = [times[0], times.at(-1)];
  const [least, most] = [Math.min(...ends), Math.max(...ends)];
  if (first === undefined || last === undefined || first === last || least === most) return undefined;

  const base = least > 0 && least / most < 0.6 ? 0 : least;
  const x = (time: number): number => round(left + ((time - first) / (last - first)) * (right - left));
  const y = (value: number): number => round(bottom - ((value - base) / (most - base)) * (bottom - top));

  const steps = [...groupByOrigin(shown)].map((group) => {
    const path = group.map(({ time, middle }, at) =>
      at === 0 ? `M${x(time)} ${y(middle)}` : `H${x(time)}V${y(middle)}`,
    );
    return `<path d="${path.join('')}" fill="none" stroke="${colours.mark}" stroke-width="1.5" stroke-dasharray="3 2"/>`;
  });
  const points = shown.map(({ time, value, middle, conflict, label }) => {
    const colour = conflict ? colours.conflict : colours.mark;
    const title = `<title>${escapeXml(label)}</title>`;
    if (typeof value !== 'number') {
      return `<rect x="${x(time) - 3}" y="${y(value[1])}" width="6" height="${round(y(value[0]) - y(value[1]))}" rx="3" fill="${colour}">${title}</rect>`;
    }
    return conflict
      ? `<path d="M${x(time)} ${y(middle) - 5}l5 5l-5 5l-5 -5z" fill="${colour}">${title}</path>`
      : `<circle cx="${x(time)}" cy="${y(middle)}" r="4" fill="${colour}">${title}</circle>`;
  });
  const values = valueLabels(shown, x, y).map(
    ({ x: across, y: down, anchor, text }) =>
      `<text x="${across}" y="${down}" text-anchor="${anchor}" fill="${colours.text}">${text}</text>`,
  );
  const days = [...new Set(shown.map(({ day }) => day))];
  const labelled = days.length <= 4 ? days : [days[0], days.at(-1)!];
  const dayLabels = labelled.map((day) => {
    const at = x(Date.parse(day));
    return `<text x="${at}" y="${height - 8}" text-anchor="${anchorOf(at)}" fill="${colours.text}">${escapeXml(day)}</text>`;
  });
  const ticks = [base, most].map(
    (value) =>
      `<text x="${left - 8}" y="${y(value) + 4}" text-anchor="end" fill="${colours.text}">${compactNumber.format(value)}</text>`,
  );
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="system-ui,sans-serif" font-size="11">` +
    `<path d="M${left} ${top}V${bottom}H${right}" fill="none" stroke="${colours.axis}"/>` +
    `${steps.join('')}${points.join('')}${values.join('')}${dayLabels.join('')}${ticks.join('')}</svg>`
  );
}

function groupByOrigin<M extends { readonly origin?: string }>(marks: readonly M[]): M[][] {
  const groups = new Map<string, M[]>();
  for (const mark of marks) {
    if (mark.origin === undefined) continue;
    const same = groups.get(mark.origin);
    if (same) same.push(mark);
    else groups.set(mark.origin, [mark]);
  }
  return [...groups.values()].filter((group) => group.length > 1);
}

interface Label {
  readonly x: number;
  readonly y: number;
  readonly anchor: string;
  readonly text: string;
}

/**
 * Each value once a day, above its mark; where another mark or value is in the way, beside it: to the left, where no step of its own origin
 * passes. Where there is no room either, that of a conflict is kept, else the first.
 */
function valueLabels(
  marks: readonly (TimelineMark & { readonly time: number })[],
  x: (time: number) => number,
  y: (value: number) => number,
): Label[] {
  const boxes = marks.map(({ time, value }) => {
    const [least, most] = typeof value === 'number' ? [value, value] : value;
    return { at: x(time), top: y(most) - dot, bottom: y(least) + dot };
  });
  const placed: (Label & { readonly at: number })[] = [];
  const isFree = (at: number, label: Label, own: number): boolean =>
    placed.every((other) => other.at !== at || Math.abs(other.y - label.y) >= labelHeight) &&
    (label.anchor !== anchorOf(at) ||
      boxes.every(
        (box, index) => index === own || box.at !== at || box.bottom < label.y - labelHeight + 2 || box.top > label.y,
      ));
  const order = marks.map((mark, index) => ({ mark, index }));
  for (const { mark, index } of order.sort((a, b) => Number(b.mark.conflict) - Number(a.mark.conflict))) {
    const text = valueText(mark);
    const { at, top: upper, bottom: lower } = boxes[index];
    const anchor = anchorOf(at);
    const above = { x: anchor === 'start' ? at + fromAxis : at, y: round(upper + dot - labelGap), anchor, text };
    const isFirst = anchor === 'start';
    const beside = {
      x: isFirst ? at + labelGap : at - labelGap,
      y: round((upper + lower) / 2 + 4),
      anchor: isFirst ? 'start' : 'end',
      text,
    };
    const isKnown = placed.some((other) => other.at === at && other.text === text);
    const free = isKnown ? undefined : [above, beside].find((label) => isFree(at, label, index));
    if (free) placed.push({ ...free, at });
  }
  return placed;
}

const anchorOf = (at: number): string => (at <= left + 20 ? 'start' : at >= right - 20 ? 'end' : 'middle');

const middleOf = (value: Value): number => (typeof value === 'number' ? value : (value[0] + value[1]) / 2);
const round = (value: number): number => Math.round(value * 10) / 10;
