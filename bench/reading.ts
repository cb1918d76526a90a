import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import winkNLP, { type ItsFunction } from 'wink-nlp';
import model from 'wink-eng-lite-web-model';
import { type Analyser, createAnalyser } from '../src/core/analyse';
import { createCollation } from '../src/core/collation/collation';
import { emptyDossier } from '../src/core/dossier';
import { loadLearnedReader } from '../src/core/extraction/attributions/model/load';
import { readFigures } from '../src/core/extraction/figures/read';
import { splitBlocks } from '../src/core/text/blocks';
import { createTagger } from '../src/core/text/tagger';
import { generateDossier } from './generate/dossier';

/*
 * Time to read and collate articles, beside wink-nlp's bare tagging of the same texts in the same run.
 * Before that the whole reading of articles of some 800 words that were never seen, the figures' part of it, an edit in a
 * paragraph, and what the learned reader takes of memory; compromise reads the same in the same run.
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

/** What the engine's compiler and collector took of the processor beside the reading thread in the work timed last, in milliseconds. */
let beside = 0;

/** Milliseconds of the processor's time that this one thread took, which other programs on the machine hardly change. */
function timed(work: () => void): number {
  const start = process.cpuUsage();
  const startOfThread = threadTime();
  work();
  const { user, system } = process.cpuUsage(start);
  const all = (user + system) / 1000;
  const thread = startOfThread === undefined ? all : threadTime()! - startOfThread;
  beside = all - thread;
  return thread;
}

/** The processor's time of this thread so far; Linux alone tells it, elsewhere all threads of the process are counted. */
function threadTime(): number | undefined {
  const place = '/proc/thread-self/schedstat';
  return existsSync(place) ? Number(readFileSync(place, 'utf8').split(' ')[0]) / 1e6 : undefined;
}

const source = folder ? filesBelow(folder) : generateDossier({ seed: 1, articles: wanted, articlesPerEvent: 10 });
const everything = [...source];
const articles = everything.slice(0, wanted);
const words = articles.reduce((sum, { text }) => sum + text.split(/\s+/).length, 0);

const nlp = winkNLP(model, ['pos']);
const its = nlp.its as unknown as { pos: ItsFunction<string> };
const bareTagging = (text: string) => void nlp.readDoc(text).tokens().out(its.pos);
const byRules = createAnalyser();
const beforeModel = bytesUsed();
const learned = createAnalyser(loadLearnedReader(readFileSync('assets/attributions.bin')));
const modelBytes = bytesUsed() - beforeModel;
/** Before anything is timed 300 other articles are read, of the same kind as those that are. */
const others = folder
  ? everything.filter(({ text }) => !isLong(text)).slice(0, 300)
  : [...generateDossier({ seed: 2, articles: 300, articlesPerEvent: 10 })];
for (const { text } of others) {
  bareTagging(text);
  byRules(text, {});
  learned(text, {});
}
measureLong();
measureEdits();
measureDossier();

/** Bytes of the heap and of the buffers beside it. */
function bytesUsed(): number {
  (globalThis as { gc?: () => void }).gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

function wordsOf(text: string): number {
  return text.split(/\s+/).length;
}

function isLong(text: string): boolean {
  return Math.abs(wordsOf(text) - 800) < 150;
}

/** Articles of some 800 words: real ones where a folder was given, else generated ones of one event after the other. */
function longArticles(): string[] {
  if (folder) return articles.map(({ text }) => text).filter(isLong);
  const texts: string[] = [];
  let open = '';
  for (const { text } of generateDossier({ seed: 3, articles: 900, articlesPerEvent: 1 })) {
    open = open === '' ? text : `${open}\n\n${text}`;
    if (wordsOf(open) < 800) continue;
    texts.push(open);
    open = '';
  }
  return texts;
}

function measureLong(): void {
  const texts = longArticles();
  const tagger = createTagger();
  const perArticle = (work: (text: string) => void): number => timed(() => texts.forEach(work)) / texts.length;
  const tagging = perArticle(bareTagging);
  const line = (name: string, ms: number): void =>
    console.log(
      `${name.padEnd(40)} ${ms.toFixed(2).padStart(8)} ms ${(1000 / ms).toFixed(0).padStart(6)} articles/s ${(ms / tagging).toFixed(2).padStart(7)} x bare tagging`,
    );
  console.log(`${texts.length} articles of some 800 words, none seen before, one thread`);
  line('wink-nlp, bare tagging', tagging);
  line(
    'whole reading, rules alone',
    perArticle((text) => byRules(text, {})),
  );
  line(
    'whole reading, with the learned reader',
    perArticle((text) => learned(text, {})),
  );
  console.log(
    `  (and ${(beside / texts.length).toFixed(2)} ms an article of the engine's other threads, compiling and collecting)`,
  );
  const blocks = texts.map((text) => splitBlocks(text).map(({ start, end }) => tagger.tag(text.slice(start, end))));
  const figures = timed(() => blocks.forEach((each) => each.forEach((block) => readFigures(block)))) / texts.length;
  line('figures alone, added to tagging', figures);
  const compromise = peer('compromise', '14.17.0');
  if (compromise)
    line(
      'compromise, tagging',
      perArticle((text) => void compromise(text).terms().out('array')),
    );
}

/** A word typed into a paragraph in the middle of an article that was read before. */
function measureEdits(): void {
  const times: number[] = [];
  for (const text of longArticles().slice(0, 60)) {
    learned(text, {});
    const places = [...text.matchAll(/[a-z]{4,} (?=[a-z]{4,} )/g)];
    for (let edit = 1; edit <= 5; edit++) {
      const at = places[Math.floor((places.length * edit) / 6)].index;
      const edited = `${text.slice(0, at)}newly ${text.slice(at)}`;
      times.push(timed(() => learned(edited, {})));
    }
  }
  times.sort((a, b) => a - b);
  const percentile = (share: number): string => times[Math.floor((times.length - 1) * share)].toFixed(2);
  console.log(`an edit in a paragraph: p50 ${percentile(0.5)} ms, p99 ${percentile(0.99)} ms (${times.length} edits)`);
  const measured = (globalThis as { gc?: () => void }).gc ? '' : ' (node --expose-gc tells it exactly)';
  console.log(`the learned reader takes ${(modelBytes / 1e6).toFixed(1)} MB${measured}\n`);
}

/** A package to compare with, installed beside the tools and not into the project; missing without a network. */
function peer(
  name: string,
  version: string,
): ((text: string) => { terms(): { out(kind: string): unknown } }) | undefined {
  const place = path.resolve(process.env.VARIORUM_TOOLS_DIR ?? '.vscode-test', 'peers');
  if (!existsSync(path.join(place, 'node_modules', name))) {
    mkdirSync(place, { recursive: true });
    const run = spawnSync('npm', ['install', '--prefix', place, '--no-save', `${name}@${version}`], {
      stdio: 'ignore',
    });
    if (run.status !== 0) {
      console.log(`${name} could not be installed: it is not compared`);
      return undefined;
    }
  }
  return createRequire(path.join(place, 'index.js'))(name) as ReturnType<typeof peer>;
}

function measureDossier(): void {
  const readAll = (analyse: Analyser) => articles.map(({ text }) => analyse(text, {}));
  const bare = timed(() => articles.forEach(({ text }) => bareTagging(text)));
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
}
