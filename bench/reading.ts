import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import winkNLP, { type ItsFunction } from 'wink-nlp';
import model from 'wink-eng-lite-web-model';
import { createAnalyser } from '../src/core/analyse';
import { createCollation } from '../src/core/collation/collation';
import { emptyDossier } from '../src/core/dossier';

/*
 * Time to read 1,000 articles, beside wink-nlp's bare tagging of the same texts in the same run.
 *   node esbuild.mjs --bench && node out/bench/reading.js [DIR]
 * DIR holds articles (searched through); without it the sample dossier's are used. Each text gets a line of its own,
 * so that no block but that is remembered from an earlier round of the same article.
 */

const wanted = 1000;

function textsBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true })
    .map(String)
    .filter((name) => /\.(txt|md|article)$/.test(name) && !/readme/i.test(name))
    .map((name) => readFileSync(path.join(folder, name), 'utf8'));
}

/** Every word that counts as a block's key gets a number, so that a repeated article is new to every memory. */
function makeNew(text: string, round: number): string {
  return round === 0 ? text : text.replace(/\.(?=\s|$)/g, ` in round ${round}.`);
}

function timed(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

const originals = textsBelow(process.argv[2] ?? 'samples');
const texts = Array.from({ length: wanted }, (_, index) =>
  makeNew(originals[index % originals.length], Math.floor(index / originals.length)),
);
const words = texts.reduce((sum, text) => sum + text.split(/\s+/).length, 0);

const nlp = winkNLP(model, ['pos']);
const its = nlp.its as unknown as { pos: ItsFunction<string> };
const tagBare = () => texts.forEach((text) => nlp.readDoc(text).tokens().out(its.pos));
const analyse = createAnalyser();
texts.slice(0, 50).forEach((text) => {
  nlp.readDoc(text);
  analyse(`${text}\n\nWarm-up.`, {});
});

const bare = timed(tagBare);
const analyses = texts.map(() => undefined as ReturnType<typeof analyse> | undefined);
const reading = timed(() => texts.forEach((text, index) => (analyses[index] = analyse(text, {}))));
const collation = createCollation(emptyDossier);
const collating = timed(() =>
  analyses.forEach((analysis, index) =>
    collation.set({ id: `${index}.txt`, outlet: `Outlet ${index}` }, analysis!, texts[index]),
  ),
);

const row = (name: string, ms: number) =>
  console.log(
    `${name.padEnd(34)} ${ms.toFixed(0).padStart(7)} ms   ${(ms / bare).toFixed(2).padStart(6)} x bare tagging`,
  );
console.log(`${wanted} articles of ${Math.round(words / wanted)} words on average`);
row('wink-nlp, bare tagging', bare);
row('Variorum, whole reading', reading);
row('Variorum, collation from scratch', collating);
