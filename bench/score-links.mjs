// Scores the joining of figures on the ECB+ development topics beside the project.
//   node bench/score-links.mjs [--errors] [--topics]
// Twice: with the places of the gold mentions given, and end to end from the articles' texts.
// --errors lists every pair that is missed or joined in error; --topics the recall of different numbers by topic.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { bundleCore, demand, jsonLines, shared } from './score-bundle.mjs';

const goldFile = path.join(shared, 'data', 'links', 'ecb-links-dev-adjudicated.jsonl');
const scorer = path.join(shared, 'score', 'links.mjs');
demand(goldFile, scorer);
const core = await bundleCore(
  'links',
  `export { createAnalyser } from './src/core/analyse';
   export { createCollation } from './src/core/collation/collation';
   export { createTagger } from './src/core/text/tagger';
   export { describeCounted } from './src/core/extraction/counted/describe';
   export { readFigures } from './src/core/extraction/figures/read';`,
);
const { scoreLinks } = await import(pathToFileURL(scorer).href);

const gold = jsonLines(goldFile);
const analyse = core.createAnalyser();
const tagger = core.createTagger();
const flags = new Set(process.argv.slice(2));

const textOf = (topic, article) => readFileSync(path.join(shared, 'data', 'articles', topic, article), 'utf8');
const touches = (span, [start, end]) => span.start < end && start < span.end;

/** The figures at the gold mentions: as the article is read, or (where no figure was read there) from the mention's words alone. */
function figuresAt(mentions, analysis, text) {
  return mentions
    .map(
      (mention) =>
        analysis.figures.find(({ span }) => touches(span, mention.num)) ?? figureFrom(mention, analysis, text),
    )
    .filter((figure, at, all) => figure !== undefined && all.indexOf(figure) === at);
}

function figureFrom({ num, numText, text: words }, analysis, text) {
  const block = analysis.article.blocks.find(({ start, end }) => start <= num[0] && num[1] <= end);
  const read = [words, `${numText} things`]
    .map((each) => core.readFigures(tagger.tag(each))[0])
    .find((each) => each !== undefined);
  if (block === undefined || read === undefined) return undefined;
  const local = { start: num[0] - block.start, end: num[1] - block.start };
  const { value, bound, type, unit } = read;
  const figure = { span: local, printed: local, type, unit };
  return {
    ...figure,
    span: { start: num[0], end: num[1] },
    printed: { start: num[0], end: num[1] },
    value,
    bound,
    concept: null,
    conceptSpans: [],
    counted: core.describeCounted(tagger.tag(text.slice(block.start, block.end)), figure),
    attributions: [],
    paragraph: analysis.article.blocks.indexOf(block),
  };
}

function predict({ topic, articles }, givenMentions) {
  const collation = core.createCollation();
  for (const { article, quantities } of articles) {
    const text = textOf(topic, article);
    const analysis = analyse(text, {});
    const figures = givenMentions ? figuresAt(quantities, analysis, text) : analysis.figures;
    collation.set({ id: article, outlet: article }, { ...analysis, figures }, text);
  }
  const clusters = collation
    .quantities()
    .map(({ readings }) => readings.map(({ article, span }) => ({ article, span: [span.start, span.end] })));
  return { topic, clusters };
}

/** Mentions of a topic with their predicted cluster, as the scorer pairs them. */
function mentionsOf({ topic, articles }, predicted) {
  const clusters = predicted.find((each) => each.topic === topic).clusters;
  return articles.flatMap(({ article, quantities }) =>
    quantities
      .filter((quantity) => !quantity.nameLike)
      .map((quantity) => ({
        ...quantity,
        article,
        cluster: clusters.findIndex((cluster) =>
          cluster.some(
            (each) => each.article === article && each.span[0] < quantity.num[1] && quantity.num[0] < each.span[1],
          ),
        ),
      })),
  );
}

function* wrongPairs(topic, predicted) {
  const mentions = mentionsOf(topic, predicted);
  for (const [at, one] of mentions.entries()) {
    for (const two of mentions.slice(at + 1)) {
      if (one.article === two.article) continue;
      const wanted = Boolean(one.chain) && one.chain === two.chain;
      const given = one.cluster >= 0 && one.cluster === two.cluster;
      if (wanted || given)
        yield { one, two, wanted, given, different: one.numText.toLowerCase() !== two.numText.toLowerCase() };
    }
  }
}

function around(topic, { article, num }) {
  const text = textOf(topic, article).replace(/\n/g, ' ');
  return `${text.slice(Math.max(0, num[0] - 60), num[0])}[${text.slice(...num)}]${text.slice(num[1], num[1] + 50)}`;
}

for (const givenMentions of [true, false]) {
  const predicted = gold.map((topic) => predict(topic, givenMentions));
  const { pairs, B3, recallDifferentNumber, recallSameNumber } = scoreLinks(gold, predicted);
  const shown = (number) => number.toFixed(3);
  console.log(
    `${givenMentions ? 'gold mentions' : 'end to end   '}  B3 ${shown(B3.F1)} (P ${shown(B3.P)} R ${shown(B3.R)})  ` +
      `pairs P ${shown(pairs.P)} R ${shown(pairs.R)} F1 ${shown(pairs.F1)}  ` +
      `same number R ${shown(recallSameNumber)}  different number R ${shown(recallDifferentNumber)}`,
  );
  for (const topic of gold) {
    const all = [...wrongPairs(topic, predicted)];
    const different = all.filter((pair) => pair.wanted && pair.different);
    if (flags.has('--topics') && different.length > 0) {
      console.log(
        `   ${topic.topic}: different numbers ${different.filter(({ given }) => given).length} of ${different.length}`,
      );
    }
    if (!flags.has('--errors')) continue;
    for (const { one, two, wanted, given } of all) {
      if (wanted === given) continue;
      console.log(
        `${wanted ? 'MISSED' : 'FALSE'} ${topic.topic}\n     ${around(topic.topic, one)}\n     ${around(topic.topic, two)}`,
      );
    }
  }
}
