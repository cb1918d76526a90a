import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createTagger } from '../../../src/core/text/tagger';

describe('tagger', () => {
  const tagger = createTagger();

  it('gives words, tags and lemmas with exact offsets', () => {
    const { tokens } = tagger.tag('About 1,300 servicemen died—didn’t they?');
    assert.deepEqual(
      tokens.map((token) => [token.start, token.text, token.lemma]),
      [
        [0, 'About', 'about'],
        [6, '1,300', '1,300'],
        [12, 'servicemen', 'serviceman'],
        [23, 'died', 'die'],
        [27, '—', '—'],
        [28, 'did', 'do'],
        [31, 'n’t', 'not'],
        [35, 'they', 'they'],
        [39, '?', '?'],
      ],
    );
  });

  it('can be made again and again', () => {
    for (let made = 0; made < 20; made++) assert.equal(createTagger().tag('Rain fell.').tokens.length, 3);
  }).timeout(120_000);

  it('gives an overlong run one token and goes on behind it', () => {
    const run = 'x'.repeat(200);
    const { tokens } = tagger.tag(`before ${run} after`);
    assert.deepEqual(
      tokens.map((token) => token.text),
      ['before', run, 'after'],
    );
  });

  it('cuts a very long paragraph without losing a word', () => {
    const text = 'The river rose again. '.repeat(1000).trim();
    const { tokens, sentences } = tagger.tag(text);
    assert.equal(tokens.length, 5000);
    assert.equal(sentences.length, 1000);
    assert.equal(sentences.at(-1)!.to, tokens.length);
  });

  it('gives offsets that hold on any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        let last = 0;
        for (const token of tagger.tag(text).tokens) {
          assert.ok(token.start >= last && token.end > token.start);
          assert.equal(text.slice(token.start, token.end), token.text);
          last = token.end;
        }
      }),
    );
  });
});
