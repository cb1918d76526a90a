// Turns the corpus into what train.py reads. Usage: node prepare.cjs CORPUS.jsonl OUT_DIR [--vocabulary=FILE]
//   OUT_DIR/features.bin    int16, `width` a token, units (paragraphs) one after the other
//   OUT_DIR/units.json      for each unit: article, tokens' offsets, gold relations as token ranges, the rules' marks cue by cue
//   OUT_DIR/vocabulary.json word and lemma rows, WordNet classes (only without --vocabulary)
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { readByRules } from '../src/core/extraction/attributions/block';
import { tokenFeatures, vocabularyForm, width } from '../src/core/extraction/attributions/model/features';
import { outermostQuotations } from '../src/core/extraction/attributions/model/modelReader';
import { RuleMarks } from '../src/core/extraction/attributions/model/ruleMarks';
import { splitUnits } from '../src/core/extraction/attributions/model/units';
import type { Vocabulary } from '../src/core/extraction/attributions/model/vocabulary';
import { splitBlocks } from '../src/core/text/blocks';
import type { TaggedText } from '../src/core/text/tagged';
import { createTagger } from '../src/core/text/tagger';
import { readWordNet } from './wordnet';

type Range = readonly [number, number];

interface Relation {
  readonly source: readonly Range[] | null;
  readonly cue: readonly Range[] | null;
  readonly content: readonly Range[];
}

interface CorpusArticle {
  readonly id: string;
  readonly text: string;
  readonly relations: readonly Relation[];
}

/** A stretch of one block that the network reads at once. */
interface Unit {
  readonly article: number;
  readonly base: number;
  readonly tagged: TaggedText;
  readonly from: number;
  readonly to: number;
  readonly marks: RuleMarks;
}

/** A word or lemma seen fewer times has no row of its own; it also keeps the corpus' rare words out of the shipped file. */
const leastSeen = 3;

const [corpusFile, outDir] = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const vocabularyFile = process.argv.find((argument) => argument.startsWith('--vocabulary='))?.slice(13);
if (!corpusFile || !existsSync(corpusFile) || !outDir) {
  console.error('usage: prepare CORPUS.jsonl OUT_DIR [--vocabulary=FILE]   (CORPUS.jsonl must exist)');
  process.exit(2);
}
mkdirSync(outDir, { recursive: true });

const articles = readFileSync(corpusFile, 'utf8')
  .split('\n')
  .filter((line) => line.trim() !== '')
  .map((line) => JSON.parse(line) as CorpusArticle);
const tagger = createTagger();
const units = articles.flatMap((article, index) => unitsOf(article, index));
const vocabulary = vocabularyFile ? readVocabulary(vocabularyFile) : makeVocabulary();
writeFeatures();
writeUnits();

function unitsOf(article: CorpusArticle, index: number): Unit[] {
  return splitBlocks(article.text).flatMap((block) => {
    const tagged = tagger.tag(article.text.slice(block.start, block.end));
    const { rules } = readByRules(tagged);
    return splitUnits(tagged).map(({ from, to }) => {
      const marks = new RuleMarks(tagged, { from, to }, rules);
      return { article: index, base: block.start, tagged, from, to, marks };
    });
  });
}

function makeVocabulary(): Vocabulary {
  const words = new Map<string, number>();
  const lemmas = new Map<string, number>();
  for (const { tagged, from, to } of units) {
    for (const token of tagged.tokens.slice(from, to)) {
      count(words, vocabularyForm(token.lower));
      count(lemmas, vocabularyForm(token.lemma));
    }
  }
  const { verbs, nouns } = readWordNet();
  const tables = { words: commonOnes(words), lemmas: commonOnes(lemmas), verbs: [...verbs], nouns: [...nouns] };
  const file = path.join(outDir, 'vocabulary.json');
  writeFileSync(file, JSON.stringify(tables));
  return readVocabulary(file);
}

function count(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function commonOnes(counts: ReadonlyMap<string, number>): string[] {
  const common = [...counts].filter(([, seen]) => seen >= leastSeen);
  return common.sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([word]) => word);
}

function readVocabulary(file: string): Vocabulary {
  const tables = JSON.parse(readFileSync(file, 'utf8')) as {
    words: string[];
    lemmas: string[];
    verbs: [string, number][];
    nouns: [string, number][];
  };
  const rows = (list: string[]): Map<string, number> => new Map(list.map((word, index) => [word, index + 2]));
  return {
    words: rows(tables.words),
    lemmas: rows(tables.lemmas),
    verbClasses: new Map(tables.verbs),
    nounClasses: new Map(tables.nouns),
  };
}

function writeFeatures(): void {
  const total = units.reduce((tokens, unit) => tokens + unit.to - unit.from, 0);
  const features = new Int16Array(total * width);
  let at = 0;
  for (const { tagged, from, to, marks } of units) {
    features.set(tokenFeatures(tagged, { from, to }, outermostQuotations(tagged), vocabulary, marks.tokens()), at);
    at += (to - from) * width;
  }
  writeFileSync(path.join(outDir, 'features.bin'), new Uint8Array(features.buffer));
  console.log(`${articles.length} articles, ${units.length} units, ${total} tokens`);
}

function writeUnits(): void {
  let outside = 0;
  const out = units.map((unit) => {
    const tokens = unit.tagged.tokens.slice(unit.from, unit.to);
    const starts = tokens.map((token) => token.start + unit.base);
    const ends = tokens.map((token) => token.end + unit.base);
    const first = starts[0] ?? unit.base;
    const last = ends[ends.length - 1] ?? unit.base;
    const tokenRange = ([start, end]: Range): Range | undefined => {
      const from = ends.findIndex((tokenEnd) => tokenEnd > start);
      const to = starts.findLastIndex((tokenStart) => tokenStart < end);
      return from >= 0 && to >= from ? [from, to] : undefined;
    };
    const relations = [];
    for (const relation of articles[unit.article].relations) {
      const cue = relation.cue;
      if (!cue || cue.length === 0 || cue[0][0] < first || cue[0][0] >= last) continue;
      const ranges = (spans: readonly Range[] | null): Range[] =>
        (spans ?? [])
          .filter(([start, end]) => start < last && end > first)
          .map(tokenRange)
          .filter((range) => range !== undefined);
      const cueRange = tokenRange([cue[0][0], cue[cue.length - 1][1]]);
      if (!cueRange) {
        outside++;
        continue;
      }
      relations.push([cueRange, ranges(relation.source), ranges(relation.content)]);
    }
    const rules = unit.marks.cues.map((cue) => [cue.first, cue.last, Array.from(unit.marks.beside(cue))]);
    return { article: unit.article, starts, ends, relations, rules };
  });
  writeFileSync(
    path.join(outDir, 'units.json'),
    JSON.stringify({ articles: articles.map((article) => article.id), units: out }),
  );
  const kept = out.reduce((sum, unit) => sum + unit.relations.length, 0);
  console.log(`${kept} relations, ${outside} whose cue lies on no token`);
}
