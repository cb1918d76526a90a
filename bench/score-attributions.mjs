// Scores the reading of attributions on the development part of PolNeAR beside the project.
//   node bench/score-attributions.mjs [--articles=FILE.jsonl]
// Prints the scorer's joint F1 on all relations and on reporting cues, for the rules alone and with the learned reader.
import { spawnSync } from 'node:child_process';
import { readFileSync, realpathSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { bundleCore, demand, jsonLines, out, root, shared } from './score-bundle.mjs';

const chosen = process.argv.find((argument) => argument.startsWith('--articles='))?.slice('--articles='.length);
const goldFile = chosen ?? path.join(shared, 'data', 'attributions', 'polnear-dev.jsonl');
const scorer = path.join(shared, 'score', 'attributions.mjs');
const cues = path.join(shared, 'data', 'attributions', 'speech-cues.txt');
demand(goldFile, scorer, cues);
const core = await bundleCore(
  'attributions',
  `export { createTagger } from './src/core/text/tagger';
   export { splitBlocks } from './src/core/text/blocks';
   export { createSpeechReader } from './src/core/extraction/attributions/read';
   export { loadLearnedReader } from './src/core/extraction/attributions/model/load';`,
);
const tagger = core.createTagger();
const articles = jsonLines(goldFile);

score('rules alone', core.createSpeechReader());
const weights = readFileSync(path.join(root, 'assets', 'attributions.bin'));
score('rules and learned reader', core.createSpeechReader(core.loadLearnedReader(weights)));

function score(title, read) {
  const file = path.join(out, `attributions-${process.pid}.jsonl`);
  writeFileSync(file, articles.map((article) => JSON.stringify(predictions(article, read))).join('\n') + '\n');
  for (const [name, ...flags] of [['all relations'], ['reporting cues', `--cues=${cues}`]]) {
    const run = spawnSync('node', [realpathSync(scorer), goldFile, file, '--outer', '--json', ...flags], {
      encoding: 'utf8',
    });
    if (run.status !== 0) throw new Error(run.stderr);
    console.log(`${title}, ${name}: ${summary(JSON.parse(run.stdout))}`);
  }
}

function predictions({ id, text }, read) {
  const blocks = core
    .splitBlocks(text)
    .map(({ start, end }) => ({ start, tagged: tagger.tag(text.slice(start, end)) }));
  const pairs = (spans) => spans.map(({ start, end }) => [start, end]);
  const relations = read(text, blocks).attributions.map(({ source, cue, content, kind }) => ({
    source: source.length > 0 ? pairs(source) : null,
    cue: cue.length > 0 ? pairs(cue) : null,
    content: pairs(content),
    kind,
  }));
  return { id, relations };
}

function summary({ relation, kind, source, cue, content }) {
  const percent = (value) => (100 * value).toFixed(1);
  const joint = relation.sym8CS;
  const recalls = ['direct', 'mixed', 'indirect'].map((name) => percent(kind[name].joint.r)).join('/');
  const exact = [source, cue, content].map((role) => percent(role.exact.f)).join('/');
  return (
    `joint F1 ${percent(joint.f)} (P ${percent(joint.p)}, R ${percent(joint.r)}), ` +
    `joint recall direct/mixed/indirect ${recalls}, exact source/cue/content ${exact}, ` +
    `content tokens ${percent(content.token.f)}`
  );
}
