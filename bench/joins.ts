import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { createAnalyser } from '../src/core/analyse';
import { createCollation } from '../src/core/collation/collation';
import type { FigureReading } from '../src/core/collation/types';

/*
 * A sample of joined pairs of figures to be judged by reading, drawn with a fixed seed from articles that tell of one event in several outlets' words.
 *   npm run bench:joins                                       50 equal and 50 different ones from ../shared/data/articles/basil-*
 *   npm run bench:joins -- 20 7 ../articles topic-            20 of either, seed 7, another folder, another beginning of its folders' names
 */

const [wanted, seed] = [Number(process.argv[2] ?? 50), Number(process.argv[3] ?? 1)];
const root = process.argv[4] ?? '../shared/data/articles';
const prefix = process.argv[5] ?? 'basil-';
/** Characters shown on either side of a number. */
const shown = 90;

interface Join {
  readonly folder: string;
  readonly name: string;
  readonly pair: readonly [FigureReading, FigureReading];
}

const texts = new Map<string, string>();

function* joinsOf(folder: string): Generator<Join> {
  const collation = createCollation();
  for (const file of readdirSync(path.join(root, folder)).sort()) {
    const text = readFileSync(path.join(root, folder, file), 'utf8');
    texts.set(`${folder}/${file}`, text);
    collation.set({ id: file, outlet: file }, analyse(text, {}), text);
  }
  for (const { name, readings } of collation.quantities()) {
    for (const [at, one] of readings.entries()) {
      for (const two of readings.slice(at + 1)) {
        if (one.article !== two.article) yield { folder, name, pair: [one, two] };
      }
    }
  }
}

/** Mulberry32: the same draw everywhere. */
function random(): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function drawn(joins: readonly Join[]): Join[] {
  const next = random();
  return joins
    .map((join) => ({ join, rank: next() }))
    .sort((a, b) => a.rank - b.rank)
    .slice(0, wanted)
    .map(({ join }) => join);
}

function around(folder: string, { article, span }: FigureReading): string {
  const text = texts.get(`${folder}/${article}`)!;
  const words = `${text.slice(Math.max(0, span.start - shown), span.start)}[${text.slice(span.start, span.end)}]${text.slice(span.end, span.end + shown)}`;
  return `${article}@${span.start}: …${words.replace(/\s+/g, ' ')}…`;
}

const folders = existsSync(root) ? readdirSync(root).filter((name) => name.startsWith(prefix)) : [];
if (folders.length === 0) {
  console.error(`SKIPPED: no folder ${prefix}* in ${root}; nothing was drawn.`);
  process.exit(0);
}
const analyse = createAnalyser();
const joins = folders.sort().flatMap((folder) => [...joinsOf(folder)]);
const isEqual = ({ pair: [one, two] }: Join): boolean => JSON.stringify(one.value) === JSON.stringify(two.value);
for (const equal of [true, false]) {
  const all = joins.filter((join) => isEqual(join) === equal);
  const sample = drawn(all);
  console.log(
    `\n${equal ? 'EQUAL' : 'DIFFERENT'} NUMBERS: ${all.length} joins in ${folders.length} dossiers, ${sample.length} drawn`,
  );
  sample.forEach(({ folder, name, pair }, at) => {
    console.log(`\n${at + 1}. ${folder} — ${name}`);
    for (const reading of pair) console.log(`   ${around(folder, reading)}`);
  });
}
