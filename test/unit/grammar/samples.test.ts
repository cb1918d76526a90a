import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { IGrammar } from 'vscode-textmate';
import { sampleAnswers } from '../sample-answers';
import { isUnder, loadArticleGrammar, scopesOf } from './tokenize';

const read = (article: string): string => readFileSync(`samples/${article}`, 'utf8');

describe('article grammar on the sample dossier', () => {
  let grammar: IGrammar;
  before(async () => {
    grammar = await loadArticleGrammar();
  });

  const figures = sampleAnswers.quantities.flatMap((quantity) => quantity.figures);
  // "between 40 and 60": the grammar colours the numbers, not the words around them.
  for (const { article, text, occurrence, number } of figures.filter(
    (figure) => !figure.number.startsWith('between'),
  )) {
    it(`${article}: ${text} (${occurrence}) is a number`, () => {
      const printed = scopesOf(grammar, read(article), text, occurrence);
      const numeric = printed.filter((scopes) => scopes.some((scope) => isUnder(scope, 'constant.numeric')));
      assert.equal(numeric.length, 1, `${number} in ${JSON.stringify(printed)}`);
    });
  }

  for (const { article, kinds, text } of sampleAnswers.furniture) {
    it(`${article}: ${kinds[0]} "${text.slice(0, 40)}" is furniture`, () => {
      for (const scopes of scopesOf(grammar, read(article), text)) {
        assert.ok(
          scopes.some((scope) => isUnder(scope, 'comment')),
          scopes.join(' '),
        );
      }
    });
  }

  for (const { article, text } of sampleAnswers.utterances.flatMap((utterance) =>
    utterance.renderings.filter((rendering) => rendering.form !== 'paraphrase'),
  )) {
    it(`${article}: “${text.slice(0, 40)}” is a quotation`, () => {
      for (const scopes of scopesOf(grammar, read(article), text)) {
        assert.ok(
          scopes.some((scope) => isUnder(scope, 'string.quoted')),
          scopes.join(' '),
        );
      }
    });
  }
});
