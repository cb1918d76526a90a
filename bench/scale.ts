import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import winkNLP, { type ItsFunction } from 'wink-nlp';
import model from 'wink-eng-lite-web-model';
import { createAnalyser } from '../src/core/analyse';
import { articleInfo } from '../src/core/collation/article-info';
import { createCollation, type Collation } from '../src/core/collation/collation';
import { loadLearnedReader } from '../src/core/extraction/attributions/model/load';
import type { Analysis } from '../src/core/extraction/types';
import { pack, unpack } from '../src/core/store/pack';
import { readPackFile, writePackFile } from '../src/core/store/packFile';
import { type GeneratedArticle } from './generate/article';
import { generateDossier } from './generate/dossier';

/*
 * Dossiers that grow: time and memory of reading, collating, one change and opening again from the cache, with the known answers checked.
 *   npm run bench:scale [-- 100 1000 10000] [--peers]
 * --peers installs compromise and @microsoft/recognizers-text-suite into out/peers and times them on the first 200 of the same articles.
 */

const args = process.argv.slice(2);
const sizes = args.filter((arg) => /^\d+$/.test(arg)).map(Number);
const wanted = sizes.length > 0 ? sizes : [100, 1_000];

interface Row {
  readonly articles: number;
  /** Milliseconds in all. */
  readonly reading: number;
  readonly collating: number;
  readonly change: number;
  readonly reopening: number;
  /** Bytes of heap and buffers for each article: packed readings, texts and the collation. */
  readonly memory: number;
  /** Bytes of the cache for each article. */
  readonly cached: number;
  readonly found: number;
  readonly joined: number;
  readonly wronglyJoined: number;
}

const analyse = createAnalyser(loadLearnedReader(readFileSync('assets/attributions.bin')));
for (const { text } of generateDossier({ seed: 2, articles: 60, articlesPerEvent: 10 })) analyse(text, {});

function timed<Result>(work: () => Result): [number, Result] {
  const begun = performance.now();
  const result = work();
  return [performance.now() - begun, result];
}

function heldBytes(): number {
  if (!globalThis.gc) throw new Error('run with node --expose-gc');
  globalThis.gc();
  globalThis.gc();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

function measure(count: number): Row {
  const before = heldBytes();
  const texts: string[] = [];
  for (const { text } of generateDossier({ seed: 1, articles: count, articlesPerEvent: 10 })) texts.push(text);
  const [reading, packed] = timed(() => texts.map((text) => pack(analyse(text, {}))));
  const analysisOf = (index: number): Analysis => unpack(packed[index]) as Analysis;
  const collation = createCollation();
  const put = (index: number, analysis: Analysis): void =>
    collation.set(articleInfo(`${index}`, analysis.article), analysis, texts[index]);
  const [collating] = timed(() => {
    texts.forEach((_, index) => put(index, analysisOf(index)));
    collation.quantities();
  });
  const memory = (heldBytes() - before) / count;
  const [change] = timed(() => {
    put(0, analyse(`${texts[0]}\nNine more people were killed on Friday.\n`, {}));
    collation.quantityAt('0', 0);
  });
  put(0, analysisOf(0));
  const file = writePackFile(new Map(packed.map((bytes, index) => [index.toString(16).padStart(32, '0'), bytes])));
  const [reopening] = timed(() => [...readPackFile(file)!.values()].map((bytes) => unpack(bytes)));
  const answers = checked(collation, generateDossier({ seed: 1, articles: count, articlesPerEvent: 10 }), analysisOf);
  return { articles: count, reading, collating, change, reopening, memory, cached: file.length / count, ...answers };
}

/** Shares of the figures that were found, of neighbouring pairs of one quantity that were joined, and of joined ones that are not of one. */
function checked(
  collation: Collation,
  dossier: Iterable<GeneratedArticle>,
  analysisOf: (index: number) => Analysis,
): Pick<Row, 'found' | 'joined' | 'wronglyJoined'> {
  const quantityOf = new Map<string, string>();
  const last = new Map<string, readonly [article: number, figure: number]>();
  let [all, found, pairs, joined] = [0, 0, 0, 0];
  let index = 0;
  for (const { figures } of dossier) {
    const read = analysisOf(index).figures;
    for (const known of figures) {
      all++;
      const at = read.findIndex(({ span, value }) => span.end === known.span.end && value === known.value);
      if (at < 0) continue;
      found++;
      quantityOf.set(`${index}:${at}`, known.quantity);
      const fellow = last.get(known.quantity);
      if (fellow) {
        pairs++;
        const readings = collation.quantityAt(`${index}`, at)?.readings ?? [];
        if (readings.some(({ article, index: other }) => article === `${fellow[0]}` && other === fellow[1])) joined++;
      }
      last.set(known.quantity, [index, at]);
    }
    index++;
  }
  let [together, wrong] = [0, 0];
  for (const { readings } of collation.quantities()) {
    const names = readings.map(({ article, index: at }) => quantityOf.get(`${article}:${at}`)).filter((name) => name);
    together += Math.max(0, names.length - 1);
    wrong += new Set(names).size - Math.min(1, names.length);
  }
  return { found: found / all, joined: joined / Math.max(1, pairs), wronglyJoined: wrong / Math.max(1, together) };
}

/** Slope of a quantity between the first and the last size, both axes logarithmic: 1 is linear. */
function slope(rows: readonly Row[], value: (row: Row) => number): string {
  const [first, last] = [rows[0], rows.at(-1)!];
  if (first === last) return '';
  return (Math.log(value(last) / value(first)) / Math.log(last.articles / first.articles)).toFixed(2);
}

function peers(): void {
  const folder = path.resolve('out/peers');
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'package.json'), '{"private":true}');
  execFileSync('npm', ['install', '--no-audit', '--no-fund', 'compromise@14', '@microsoft/recognizers-text-suite@1'], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const load = createRequire(path.join(folder, 'index.js'));
  const compromise = load('compromise') as (text: string) => { json(): unknown };
  const suite = load('@microsoft/recognizers-text-suite') as Record<string, (text: string, culture: string) => unknown>;
  const nlp = winkNLP(model, ['pos']);
  const its = nlp.its as unknown as { pos: ItsFunction<string> };
  const texts = [...generateDossier({ seed: 1, articles: 200, articlesPerEvent: 10 })].map(({ text }) => text);
  const contenders: [string, (text: string) => unknown][] = [
    ['wink-nlp, tagging alone', (text) => nlp.readDoc(text).tokens().out(its.pos)],
    ['Variorum, whole reading', (text) => analyse(text, {})],
    ['compromise, tagging alone', (text) => compromise(text).json()],
    [
      'recognizers-text-suite, numbers, units and dates',
      (text) =>
        [
          'recognizeNumber',
          'recognizeNumberWithUnit',
          'recognizeCurrency',
          'recognizePercentage',
          'recognizeDateTime',
        ].map((name) => suite[name]?.(text, 'en-us')),
    ],
  ];
  console.log('\n200 of the same articles in the same run, milliseconds an article');
  for (const [name, read] of contenders) {
    texts.slice(0, 20).forEach(read);
    const [time] = timed(() => texts.forEach(read));
    console.log(`${name.padEnd(50)} ${(time / texts.length).toFixed(2).padStart(8)}`);
  }
}

console.log(
  `${os.cpus()[0].model}, ${os.cpus().length} cores, Node ${process.version}; generated with seed 1, 10 articles an event`,
);
const rows: Row[] = [];
for (const count of wanted) {
  const row = measure(count);
  rows.push(row);
  const each = (ms: number): string => `${(ms / 1000).toFixed(2)} s (${(ms / count).toFixed(2)} ms each)`;
  console.log(
    `${count} articles: reading ${each(row.reading)}, collating ${each(row.collating)}, one change ${row.change.toFixed(1)} ms, ` +
      `reopening from the cache ${each(row.reopening)}, ${(row.memory / 1000).toFixed(1)} kB resident and ${(row.cached / 1000).toFixed(2)} kB cached an article; ` +
      `figures found ${(100 * row.found).toFixed(1)}%, fellows joined ${(100 * row.joined).toFixed(1)}%, wrongly joined ${(100 * row.wronglyJoined).toFixed(1)}%`,
  );
}
console.log(
  `slopes: reading ${slope(rows, (row) => row.reading)}, collating ${slope(rows, (row) => row.collating)}, reopening ${slope(rows, (row) => row.reopening)}`,
);
if (args.includes('--peers')) peers();
