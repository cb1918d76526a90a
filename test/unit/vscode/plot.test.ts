import assert from 'node:assert/strict';
import { plotColours, type PlotMark, plotSvg } from '../../../src/vscode/ui/plot';

const mark = (value: PlotMark['value'], more: Partial<PlotMark> = {}): PlotMark => ({
  label: 'Courier',
  value,
  bound: '=',
  current: false,
  conflict: false,
  ...more,
});
const plot = (...marks: PlotMark[]) => plotSvg(marks, plotColours.dark, 'log scale');
const dots = (svg: string) => [...svg.matchAll(/<circle cx="([\d.]+)"/g)].map((match) => Number(match[1]));

describe('plot', () => {
  it('has nothing to show for one figure, or for equal ones', () => {
    assert.equal(plot(mark(5)), undefined);
    assert.equal(plot(mark(5), mark(5)), undefined);
    assert.equal(plot(mark(5), mark(Infinity)), undefined);
  });

  it('places values on a linear axis from zero', () => {
    const [first, second] = dots(plot(mark(50), mark(100))!);
    const [, , last] = dots(plot(mark(50), mark(100), mark(100))!);
    assert.ok(first < second);
    assert.equal(second, last);
    assert.doesNotMatch(plot(mark(50), mark(100))!, /log scale/);
  });

  it('turns to a log axis where a linear one would hide the small', () => {
    const svg = plot(mark(600), mark(60000))!;
    assert.match(svg, /log scale/);
  });

  it('draws a range as a bar, an open bound as an arrow, about as a hollow dot, a conflict as a diamond', () => {
    assert.match(plot(mark([40, 60]), mark(70))!, /<rect /);
    assert.match(plot(mark(40, { bound: '>' }), mark(70))!, /m-4 -3l4 3l-4 3/);
    assert.match(plot(mark(40, { bound: '<' }), mark(70))!, /m4 -3l-4 3l4 3/);
    assert.match(plot(mark(40, { bound: '~' }), mark(70))!, /<circle [^>]*fill="none"/);
    assert.match(plot(mark(40, { conflict: true }), mark(70))!, /l5 5l-5 5l-5 -5z/);
  });

  it('says each value beside its mark', () => {
    const svg = plot(mark(40, { bound: '>' }), mark(70, { bound: '~' }), mark([1000, 1500]))!;
    const texts = [...svg.matchAll(/<text[^>]*>([^<]*)</g)].map(([, text]) => text);
    for (const value of ['≥40', '~70', '1,000–1,500']) assert.ok(texts.includes(value), texts.join());
  });

  it('stays inside its frame and well formed, whatever the labels and values', () => {
    const svg = plot(
      mark(-5, { label: '<script>&"\ud800' }),
      mark([0, 1e12], { bound: '>' }),
      mark(3, { bound: '<' }),
    )!;
    assert.doesNotMatch(svg, /<script|NaN|Infinity|\ud800/);
    for (const [, x] of svg.matchAll(/(?:cx|x)="(-?[\d.]+)"/g)) assert.ok(Number(x) >= 0 && Number(x) <= 480, x);
  });
});
