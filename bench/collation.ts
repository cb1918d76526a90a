import { type Analyser, createAnalyser } from '../src/core/analyse';
import { articleInfo } from '../src/core/collation/article-info';
import { createCollation, type Collation } from '../src/core/collation/collation';
import { generateDossier } from './generate/dossier';

/*
 * Processor time to collate generated dossiers of several sizes, beside that to read them by rules alone in the same run, and whether it joins what was made to belong together.
 *   npm run bench:collation                  1,000, 3,000 and 10,000 articles, ten to an event
 *   npm run bench:collation -- 1000,3000 30  these sizes, thirty articles to an event
 */

const sizes = (process.argv[2] ?? '1000,3000,10000').split(',').map(Number);
const articlesPerEvent = Number(process.argv[3] ?? 10);
/** Changes and hovers that are measured one by one. */
const probes = 200;

interface Run {
  readonly size: number;
  /** Milliseconds for all articles. */
  readonly reading: number;
  readonly collating: number;
}

type Generated = ReturnType<typeof generateDossier> extends Generator<infer Article> ? Article : never;

/** Processor time in milliseconds: what else runs on the machine hardly counts. */
function timed<Result>(work: () => Result): [Result, number] {
  const start = process.cpuUsage();
  const result = work();
  const { user, system } = process.cpuUsage(start);
  return [result, (user + system) / 1000];
}

const put = (collation: Collation, { file, text }: Generated, analysis: ReturnType<Analyser>): void =>
  collation.set(articleInfo(file, analysis.article), analysis, text);

function heldBytes(): number {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
}

function percentiles(times: number[]): string {
  times.sort((a, b) => a - b);
  const at = (share: number): string => times[Math.floor((times.length - 1) * share)].toFixed(2);
  return `p50 ${at(0.5)} ms, p99 ${at(0.99)} ms`;
}

function run(analyse: Analyser, size: number): Run {
  const collation = createCollation();
  const before = heldBytes();
  const probed: { article: Generated; analysis: ReturnType<Analyser> }[] = [];
  const madeAs = new Map<string, string>();
  let reading = 0;
  let collating = 0;
  for (const article of generateDossier({ seed: 1, articles: size, articlesPerEvent })) {
    const [analysis, readIn] = timed(() => analyse(article.text, {}));
    const [, putIn] = timed(() => put(collation, article, analysis));
    reading += readIn;
    collating += putIn;
    if (probed.length < probes) probed.push({ article, analysis });
    for (const { span, quantity } of article.figures) {
      const index = analysis.figures.findIndex(
        (figure) => figure.span.start < span.end && span.start < figure.span.end,
      );
      if (index >= 0) madeAs.set(`${article.file} ${index}`, quantity);
    }
  }
  collating += timed(() => collation.quantities())[1];
  collating += timed(() => collation.utterances())[1];
  // Without a collector to call, garbage would be weighed with it.
  const held = globalThis.gc ? `${((heldBytes() - before) / size / 1000).toFixed(1)} kB resident an article` : '';
  const changes: number[] = [];
  const lists: number[] = [];
  const hovers: number[] = [];
  const claims: number[] = [];
  for (const { article, analysis } of probed) {
    changes.push(timed(() => put(collation, article, analysis))[1] + timed(() => collation.settle())[1]);
    lists.push(timed(() => collation.quantities())[1]);
    for (let figure = 0; figure < analysis.figures.length; figure++)
      hovers.push(timed(() => collation.quantityAt(article.file, figure))[1]);
    for (let said = 0; said < analysis.attributions.length; said++) {
      const claim = collation.claimsAt(article.file, said);
      if (claim) claims.push(timed(() => collation.outletsWithout(claim, 8))[1]);
    }
  }
  console.log(
    `${size} articles: read in ${(reading / size).toFixed(2)} ms each, collated in ${(collating / size).toFixed(2)} ms each ` +
      `(${(collating / reading).toFixed(2)} of reading), ${collation.quantities().length} quantities`,
  );
  console.log(`  one change ${percentiles(changes)}; all quantities after it ${percentiles(lists)}`);
  console.log(`  hover from the index ${percentiles(hovers)}; who does not carry a claim ${percentiles(claims)}`);
  if (held !== '') console.log(`  ${held}`);
  console.log(`  ${joinedPairs(collation, madeAs)}`);
  return { size, reading, collating };
}

/** How many pairs of joined figures were made as one quantity, of all that were, and how many were not. */
function joinedPairs(collation: Collation, made: ReadonlyMap<string, string>): string {
  let right = 0;
  let wrong = 0;
  for (const { readings } of collation.quantities()) {
    const known = readings.flatMap(({ article, index }) => made.get(`${article} ${index}`) ?? []);
    known.forEach((one, at) => {
      for (const two of known.slice(at + 1)) {
        if (one === two) right++;
        else wrong++;
      }
    });
  }
  const counts = new Map<string, number>();
  for (const quantity of made.values()) counts.set(quantity, (counts.get(quantity) ?? 0) + 1);
  let all = 0;
  for (const count of counts.values()) all += (count * (count - 1)) / 2;
  return `${right} of ${all} pairs joined rightly (${(right / all).toFixed(3)}), ${wrong} wrongly`;
}

const analyse = createAnalyser();
for (const { text } of generateDossier({ seed: 2, articles: 60, articlesPerEvent: 10 })) analyse(text, {});
const runs = sizes.map((size) => run(analyse, size));
const [first, last] = [runs[0], runs[runs.length - 1]];
if (last.size > first.size) {
  const slope = Math.log(last.collating / first.collating) / Math.log(last.size / first.size);
  console.log(`growth from ${first.size} to ${last.size} articles: log-log slope ${slope.toFixed(2)} (1 is linear)`);
}
