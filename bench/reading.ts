import winkNLP, { type ItsFunction } from 'wink-nlp';
import model from 'wink-eng-lite-web-model';
import { createAnalyser } from '../src/core/analyse';
import { createCollation } from '../src/core/collation/collation';
import { emptyDossier } from '../src/core/dossier';
import { generateDossier } from './generate/dossier';

/*
 * Time to read and collate a generated dossier, beside wink-nlp's bare tagging of the same texts in the same run.
 *   npm run bench             1,000 articles; give another number behind --
 */

const wanted = Number(process.argv[2] ?? 1000);

function timed(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

const articles = [...generateDossier({ seed: 1, articles: wanted, articlesPerEvent: 10 })];
const words = articles.reduce((sum, { text }) => sum + text.split(/\s+/).length, 0);

const nlp = winkNLP(model, ['pos']);
const its = nlp.its as unknown as { pos: ItsFunction<string> };
const analyse = createAnalyser();
for (const { text } of generateDossier({ seed: 2, articles: 50, articlesPerEvent: 10 })) {
  nlp.readDoc(text).tokens().out(its.pos);
  analyse(text, {});
}

const bare = timed(() => articles.forEach(({ text }) => nlp.readDoc(text).tokens().out(its.pos)));
const analyses: ReturnType<typeof analyse>[] = [];
const reading = timed(() => articles.forEach(({ text }) => analyses.push(analyse(text, {}))));
const collation = createCollation(emptyDossier);
const set = (index: number) => {
  const { file, outlet, published, text } = articles[index];
  collation.set({ id: file, outlet, published }, analyses[index], text);
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
    `${name.padEnd(36)} ${ms.toFixed(1).padStart(9)} ms   ${(ms / bare).toFixed(3).padStart(8)} x bare tagging`,
  );
console.log(`${wanted} articles of ${Math.round(words / wanted)} words on average, generated with seed 1`);
row('wink-nlp, bare tagging', bare);
row('Variorum, whole reading', reading);
row('Variorum, collation from scratch', collating);
row('Variorum, collation of one change', changing);
