// Time to read figures, beside wink-nlp's tagging and beside two other extractors of numbers, in one run; ratios count, not times.
//   node bench/figures.mjs [articles=200] [DIR]     generated articles, or .txt files below DIR
// The other extractors are installed into the cache folder (.vscode-test, VARIORUM_TOOLS_DIR) when first needed.
import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { installOnce } from '../scripts/lib/install.mjs';
import { runOrFail } from '../scripts/lib/run.mjs';
import { bundleCore } from './score-bundle.mjs';

const wanted = Number(process.argv[2] ?? 200);
const folder = process.argv[3];
/** The slow extractors read so many articles; their time is scaled up. */
const few = Math.min(wanted, 10);
const rounds = 8;

const { createTagger, readFigures, describeCounted, generateDossier, winkTagging } = await bundleCore(
  'bench-figures',
  `export { createTagger } from './src/core/text/tagger';
   export { readFigures } from './src/core/extraction/figures/read';
   export { describeCounted } from './src/core/extraction/counted/describe';
   export { generateDossier } from './bench/generate/dossier';
   import winkNLP from 'wink-nlp';
   import model from 'wink-eng-lite-web-model';
   export const winkTagging = () => {
     const nlp = winkNLP(model, ['pos']);
     return (text) => nlp.readDoc(text).tokens().out(nlp.its.pos);
   };`,
);

const peers = createRequire(
  path.join(
    await installOnce(
      'bench-peers-recognizers-1.3.1-compromise-14.14.4',
      'other extractors of numbers (7 MB)',
      (into) =>
        runOrFail('npm', [
          'install',
          '--prefix',
          into,
          '--no-audit',
          '--no-fund',
          '@microsoft/recognizers-text-suite@1.3.1',
          'compromise@14.14.4',
        ]),
    ),
    'package.json',
  ),
);

function* filesBelow(place) {
  for (const name of readdirSync(place, { recursive: true }).map(String).sort()) {
    if (name.endsWith('.txt')) yield readFileSync(path.join(place, name), 'utf8');
  }
}

function* generated() {
  for (const { text } of generateDossier({ seed: 3, articles: wanted, articlesPerEvent: 10 })) yield text;
}

const articles = [];
for (const text of folder ? filesBelow(folder) : generated()) {
  if (articles.length < wanted) articles.push(text.split(/\n+/).filter((line) => line.trim() !== ''));
}

/** Processor milliseconds that work on the first articles takes, an article: other programs' time does not count. */
function once(count, work) {
  const start = process.cpuUsage();
  for (const article of articles.slice(0, count)) for (const paragraph of article) work(paragraph);
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000 / Math.min(count, articles.length);
}

const tag = winkTagging();
const tagger = createTagger();
const tagged = new Map(articles.flat().map((text) => [text, tagger.tag(text)]));
const kinds = [
  'recognizeNumber',
  'recognizePercentage',
  'recognizeCurrency',
  'recognizeDimension',
  'recognizeTemperature',
  'recognizeAge',
];

const figures = (text) => {
  const block = tagged.get(text);
  const found = readFigures(block);
  for (const figure of found) describeCounted(block, figure, found);
};

let bare = Infinity;
let ours = Infinity;
for (let round = 0; round < rounds; round++) {
  bare = Math.min(bare, once(articles.length, tag));
  ours = Math.min(ours, once(articles.length, figures));
}
// Loaded only now: what other packages do to the engine's regular expressions must not slow ours down.
const recognizers = peers('@microsoft/recognizers-text-suite');
const compromise = peers('compromise');
const numbers = once(few, (text) => compromise(text).numbers().json());
const suite = once(few, (text) => kinds.forEach((kind) => recognizers[kind](text, 'en-us')));

const row = (name, ms) =>
  console.log(
    `${name.padEnd(52)} ${ms.toFixed(2).padStart(9)} ms ${(ms / bare).toFixed(2).padStart(8)} x tagging ${(ms / (bare + ours)).toFixed(1).padStart(8)} x ours`,
  );
const words = articles.flat().join(' ').split(/\s+/).length;
console.log(`${articles.length} articles of ${Math.round(words / articles.length)} words; an article:`);
row('wink-nlp, bare tagging', bare);
row('figures and what they count, on tagged text', ours);
row('tagging and figures', bare + ours);
row(`compromise, numbers (${few} articles)`, numbers);
row(`@microsoft/recognizers-text-suite (${few} articles)`, suite);
