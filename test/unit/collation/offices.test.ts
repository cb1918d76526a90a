import assert from 'node:assert/strict';
import type { Collation } from '../../../src/core/collation/collation';
import { collate, infoOf, sketch, type ArticleSketch } from './build';

const saying = (outlet: string, by: string, before = ''): ArticleSketch => ({
  outlet,
  text: `${before}${by} said that {40|=40} people were killed in the harbour.`,
  said: [
    {
      by,
      type: /leader|president/.test(by) ? 'unnamed' : 'person',
      cue: 'said',
      content: 'that 40 people were killed in the harbour',
    },
  ],
});

const byName = saying('Post', 'Amani Otieno');
const byOffice = saying('Mail', 'The Kenyan leader');
const telling = (text: string): ArticleSketch => ({ outlet: 'Sun', text });
const titled = telling('Kenyan President Amani Otieno came.');

/** Who the origin of the figure is that Mail has from the office. */
const originOf = (collation: Collation): string | undefined => collation.sourcing('mail.txt', 0)?.originName;

describe('offices', () => {
  for (const text of [
    'Kenyan President Amani Otieno came.',
    'Kenya’s president, Amani Otieno, came.',
    'Amani Otieno, the Kenyan prime minister, came.',
    'Kenyan President Amani Otieno came.\nKenyan leader Otieno Amani Otieno left.',
  ]) {
    it(`are resolved to their holder: ${text}`, () => {
      assert.equal(originOf(collate([byOffice, telling(text)])), 'Amani Otieno');
    });
  }

  for (const text of [
    'The harbour was shut.',
    'Kenyan President Amani Otieno met the others.\nKenyan Prime Minister Grace Wanjiru left.',
    'Ugandan President Moses Okello came.',
    'The former Kenyan President Moses Okello came.',
    'Kenyan opposition leader Moses Okello came.',
    'The president, Amani Otieno, came.',
  ]) {
    it(`stay offices: ${text}`, () => {
      assert.equal(originOf(collate([byOffice, telling(text)])), 'The Kenyan leader');
    });
  }

  it('are told apart where they are not “the leader”', () => {
    const others = telling('Kenyan President Amani Otieno met Grace Wanjiru, the Kenyan prime minister, here.');
    const president = saying('Mail', 'The Kenyan president');
    assert.equal(originOf(collate([president, others])), 'Amani Otieno');
  });

  it('make one origin of what one outlet has from the office and another from the name', () => {
    const [quantity] = collate([byName, byOffice, titled]).quantities();
    assert.equal(quantity.readings.length, 2);
    assert.equal(quantity.origins, 1);
    assert.equal(collate([byName, byOffice]).quantities()[0].origins, 2);
  });

  it('take “Jong-un” and “Jong Un” for one holder', () => {
    const both = telling('Kenyan leader Amani Jong-un came.\nKenyan leader Amani Jong Un left.');
    assert.equal(originOf(collate([byOffice, both])), 'Amani Jong Un');
  });

  it('yield to the analyst’s sources', () => {
    const sources = [['the palace', 'Kenyan leader']];
    assert.equal(originOf(collate([byOffice, titled], { sources })), 'the palace');
  });

  it('name who speaks in an utterance', () => {
    const utterance = collate([byName, byOffice, titled]).claims()[0];
    assert.deepEqual(new Set(utterance.claims.map(({ source }) => source)), new Set(['Amani Otieno']));
  });

  it('follow the articles, in whatever order they come and go', () => {
    const quantities = (collation: Collation): string => JSON.stringify(collation.quantities());
    const wanted = quantities(collate([byName, byOffice, titled]));
    const collation = collate([titled, byOffice, byName]);
    assert.equal(quantities(collation), wanted);
    collation.delete('sun.txt');
    assert.equal(quantities(collation), quantities(collate([byName, byOffice])));
    for (const { text, present } of [
      { text: 'Kenyan President Moses Okello spoke.', present: 'Moses Okello' },
      { text: 'Kenyan Presidents come and go.', present: 'The Kenyan leader' },
      { text: 'Kenyan President Amani Otieno came.', present: 'Amani Otieno' },
    ]) {
      const article = telling(text);
      collation.set(infoOf(article), sketch(article).analysis, text);
      assert.equal(originOf(collation), present);
    }
    assert.equal(quantities(collation), wanted);
  });
});
