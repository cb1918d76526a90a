import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import winkNLP, { type ItsFunction } from 'wink-nlp';
import model from 'wink-eng-lite-web-model';
import { type Analyser, createAnalyser } from '../src/core/analyse';
import { createCollation } from '../src/core/collation/collation';
import { emptyDossier } from '../src/core/dossier';
import { loadLearnedReader } from '../src/core/extraction/attributions/model/load';
import { generateDossier } from './generate/dossier';

/*
 * Time to read and collate articles, beside wink-nlp's bare tagging of the same texts in the same run.
 *   npm run bench                    1,000 generated articles
 *   npm run bench -- 100             100 of them
 *   npm run bench -- 1000 DIR        at most 1,000 .txt files below DIR
 */

interface BenchArticle {
  readonly file: string;
  readonly outlet: string;
  readonly published?: string;
  readonly text: string;
}

const wanted = Number(process.argv[2] ?? 1000);
const folder = process.argv[3];

function* filesBelow(place: string): Generator<BenchArticle> {
  for (const name of readdirSync(place, { recursive: true }).map(String).sort()) {
    if (name.endsWith('.txt')) yield { file: name, outlet: name, text: readFileSync(path.join(place, name), 'utf8') };
  }
}

function timed(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

const source = folder ? filesBelow(folder) : generateDossier({ seed: 1, articles: wanted, articlesPerEvent: 10 });
const articles: BenchArticle[] = [];
for (const article of source) {
  if (articles.length >= wanted) break;
  articles.push(article);
}
const words = articles.reduce((sum, { text }) => sum + text.split(/\s+/).length, 0);

const nlp = winkNLP(model, ['pos']);
const its = nlp.its as unknown as { pos: ItsFunction<string> };
const byRules = createAnalyser();
const learned = createAnalyser(loadLearnedReader(readFileSync('assets/attributions.bin')));
for (const { text } of generateDossier({ seed: 2, articles: 60, articlesPerEvent: 10 })) {
  nlp.readDoc(text).tokens().out(its.pos);
  byRules(text, {});
  learned(text, {});
}

const readAll = (analyse: Analyser) => articles.map(({ text }) => analyse(text, {}));
const bare = timed(() => articles.forEach(({ text }) => nlp.readDoc(text).tokens().out(its.pos)));
const rules = timed(() => readAll(byRules));
let analyses: ReturnType<typeof readAll> = [];
const whole = timed(() => (analyses = readAll(learned)));
const collation = createCollation(emptyDossier);
const set = (index: number) => {
  const { file, outlet, published, text } = articles[index];
  collation.set({ id: file, outlet, ...(published && { published }) }, analyses[index], text);
};
const collating = timed(() => {
  articles.forEach((_, index) => set(index));
  collation.quantities();
});
const changing = timed(() => {
  set(0);
  collation.quantityAt(articles[0].file, 0);
});

const row = (name: string, ms: number) =>
  console.log(
    `${name.padEnd(40)} ${ms.toFixed(1).padStart(9)} ms ${(ms / articles.length).toFixed(2).padStart(8)} ms each ${(ms / bare).toFixed(2).padStart(7)} x bare tagging`,
  );
console.log(
  `${articles.length} articles of ${Math.round(words / articles.length)} words on average, ${folder ? 'real' : 'generated with seed 1'}`,
);
row('wink-nlp, bare tagging', bare);
row('whole reading, rules alone', rules);
row('whole reading, with the learned reader', whole);
row('collation from scratch', collating);
row('collation of one change', changing);
