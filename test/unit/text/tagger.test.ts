import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import winkNLP, { type ItsFunction } from 'wink-nlp';
import model from 'wink-eng-lite-web-model';
import { splitBlocks } from '../../../src/core/text/blocks';
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

  it("has wink-nlp's own words, tags and lemmas", () => {
    const folder = 'samples';
    const files = readdirSync(folder, { recursive: true }).map(String);
    const read = files.filter((name) => /\.(?:txt|md|article)$/.test(name));
    assert.ok(read.length >= 5);
    for (const file of read) {
      const nlp = winkNLP(model, ['pos']);
      const its = nlp.its as unknown as Record<'value' | 'pos' | 'lemma', ItsFunction<string>>;
      const text = readFileSync(path.join(folder, file), 'utf8');
      for (const { start, end } of splitBlocks(text)) {
        const block = text.slice(start, end);
        const words = nlp.readDoc(block).tokens();
        const values = words.out(its.value);
        const tags = words.out(its.pos);
        const lemmas = words.out(its.lemma);
        // Marks that wink leaves glued to a word are split off by us, so that only whole words can be compared.
        const wanted = values.map((value, index) => `${value} ${tags[index]} ${lemmas[index]}`);
        const ours = tagger.tag(block).tokens.map((token) => `${token.text} ${token.tag} ${token.lemma}`);
        const plain = (all: string[]): string[] => all.filter((word) => /^[\p{L}\p{N}]+ /u.test(word));
        assert.deepEqual(plain(ours), plain(wanted), block);
      }
    }
  }).timeout(120_000);

  it('reads a text the same whatever was read before', () => {
    const text = 'The lawyers said Velden’s appeal would wait for Ostrava’s.';
    const first = createTagger().tag(text);
    const used = createTagger();
    for (const before of ['Velden', 'Velden’s', "Ostrava's", 'Ostrava, Velden.', 'the’s lawyers’']) used.tag(before);
    assert.deepEqual(used.tag(text), first);
  });

  it('gives every token a lemma, of words that objects know too', () => {
    for (const { lemma } of tagger.tag(
      'The constructor said that a valueOf and the toString constructors hasOwnProperty.',
    ).tokens)
      assert.equal(typeof lemma, 'string');
  });

  it('can be made again and again', () => {
    for (let made = 0; made < 8; made++) assert.equal(createTagger().tag('Rain fell.').tokens.length, 3);
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
