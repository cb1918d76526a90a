// Scores the reading of figures on the measuring sets beside the project. `npm run score:figures [-- --errors]`
//   newsquant by CQE's own arithmetic and strictly, once for the sentences that were read while the rules were written and once for
//   the third (id 4 modulo 6) that nobody looked at; the other sets strictly.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { bundleCore, demand, jsonLines, out, shared } from './score-bundle.mjs';

const sets = path.join(shared, 'data', 'figures');
const scorer = path.join(shared, 'score', 'figures.mjs');
demand(sets, scorer);
const { createTagger, readFigures } = await bundleCore(
  'figures',
  `export { createTagger } from './src/core/text/tagger';
   export { readFigures } from './src/core/extraction/figures/read';`,
);
const { cqe, strict } = await import(pathToFileURL(scorer).href);

const tagger = createTagger();

/** The figures of one text in the scorers' form. A text is one block. */
function predict({ text }) {
  return readFigures(tagger.tag(text)).map((figure) => ({
    span: [figure.span.start, figure.span.end],
    value: figure.value,
    bound: figure.bound,
    change: figure.trend ?? figure.bound,
    unit: figure.unit,
    concept: figure.concept,
    type: figure.type,
    surface: text.slice(figure.span.start, figure.span.end),
  }));
}

const items = (name) => jsonLines(path.join(sets, `${name}.jsonl`));

const paired = (golds) =>
  golds.map((gold) => ({ id: gold.id, text: gold.text, gold: gold.figures, pred: predict(gold) }));

const shown = (score) => `${score.F1.toFixed(1)} (P ${score.P.toFixed(1)} R ${score.R.toFixed(1)})`;

function print(title, scores, columns) {
  const cells = columns.filter((column) => scores[column]).map((column) => `${column} ${shown(scores[column])}`);
  console.log(`${title}\n    ${cells.join('\n    ')}`);
}

const isUnread = ({ id }) => Number(id.split('-')[1]) % 6 === 4;
const newsquant = items('newsquant-dev');
const parts = [
  ['read', newsquant.filter((item) => !isUnread(item))],
  ['unread', newsquant.filter(isUnread)],
];
const columns = ['value', 'value+unit', 'value+change', 'value+concept(partial)', 'value+concept(complete)'];
for (const [name, golds] of parts) {
  const pairs = paired(golds);
  print(`NewsQuant dev, ${name} part, ${golds.length} sentences, CQE's arithmetic`, cqe(pairs), columns);
  const errors = [];
  print(`NewsQuant dev, ${name} part, strict`, strict(pairs, { errors }), [
    'value',
    'value+unit',
    'value+change(6)',
    'value+concept(any word)',
    'value+concept(complete)',
  ]);
  if (name === 'read' && process.argv.includes('--errors')) writeErrors('newsquant', errors);
}

for (const name of [
  'rtext-currency',
  'rtext-dimension',
  'quantulum3',
  'ms-number',
  'ms-currency',
  'ms-percent',
  'ms-numberrange',
]) {
  const golds = items(name).filter((item) => !item.notSupportedJs || !['ms-number'].includes(name));
  const errors = [];
  const scores = strict(paired(golds), { errors });
  print(`${name}, ${golds.length} items, strict`, scores, ['value', 'value+unit']);
  if (process.argv.includes('--errors')) writeErrors(name, errors);
}

function writeErrors(name, errors) {
  writeFileSync(path.join(out, `${name}-errors.jsonl`), errors.map((error) => `${JSON.stringify(error)}\n`).join(''));
}
