import assert from 'node:assert/strict';
import type { Collation } from '../../../src/core/collation/collation';
import { collate, type ArticleSketch, type Said } from './build';

const article = (outlet: string, text: string, ...said: Said[]): ArticleSketch => ({ outlet, text, said });

/** One statement of an invented minister, as four outlets render it. */
const renderings: readonly ArticleSketch[] = [
  article('Post', '“Nobody who approved those gates will sleep easily until the truth is known,” Orla Dragan said.', {
    by: 'Orla Dragan',
    type: 'person',
    cue: 'said',
    content: '“Nobody who approved those gates will sleep easily until the truth is known,”',
    kind: 'direct',
  }),
  article(
    'Mail',
    '“No one who signed off on those gates will sleep soundly until we know the truth,” Dragan told them.',
    {
      by: 'Dragan',
      type: 'person',
      cue: 'told',
      content: '“No one who signed off on those gates will sleep soundly until we know the truth,”',
      kind: 'direct',
    },
  ),
  article(
    'Sun',
    'Orla Dragan said that whoever had signed for the gates “would not sleep” until the truth was known.',
    {
      by: 'Orla Dragan',
      type: 'person',
      cue: 'said',
      content: 'that whoever had signed for the gates “would not sleep” until the truth was known',
      kind: 'mixed',
    },
  ),
  article('Star', 'Orla Dragan said that the harbour will reopen after the winter holidays.', {
    by: 'Orla Dragan',
    type: 'person',
    cue: 'said',
    content: 'that the harbour will reopen after the winter holidays',
  }),
];

const outletsOf = (collation: Collation, outlet: string): string[] | undefined =>
  collation
    .utteranceAt(`${outlet.toLowerCase()}.txt`, 0)
    ?.renderings.map((each) => each.outlet)
    .sort();

describe('utterances', () => {
  it('joins renderings in other words, cut and partly quoted', () => {
    const collation = collate(renderings);
    assert.deepEqual(outletsOf(collation, 'Post'), ['Mail', 'Post', 'Sun']);
    assert.equal(outletsOf(collation, 'Star'), undefined);
    assert.equal(collation.utterances().length, 1);
  });

  it('joins one quoted word that one outlet makes a noun and another an adjective', () => {
    const word = (outlet: string, text: string, content: string): ArticleSketch =>
      article(outlet, text, { by: 'Orla Dragan', type: 'person', cue: text.split(' ')[2], content, kind: 'mixed' });
    const collation = collate([
      word('Post', 'Orla Dragan described the harbour crews as “heroic”.', 'the harbour crews as “heroic”'),
      word('Mail', 'Orla Dragan praised the “heroism” of the harbour crews.', 'the “heroism” of the harbour crews'),
    ]);
    assert.deepEqual(outletsOf(collation, 'Post'), ['Mail', 'Post']);
  });

  it('says how each outlet renders them, and which rendering is the fullest', () => {
    const [utterance] = collate(renderings).utterances();
    assert.deepEqual(
      utterance.renderings.map(({ outlet, form }) => [outlet, form]),
      [
        ['Mail', 'quoted'],
        ['Post', 'quoted'],
        ['Sun', 'partly-quoted'],
      ],
    );
    assert.equal(utterance.renderings[utterance.fullest].outlet, 'Mail');
  });

  it('keeps speakers apart who say different things', () => {
    const collation = collate([
      article('Post', 'Ana Orr said the winter harvest of the islands failed completely.', {
        by: 'Ana Orr',
        type: 'person',
        cue: 'said',
        content: 'the winter harvest of the islands failed completely',
        kind: 'mixed',
      }),
      article('Mail', 'Ben Ray said the winter harvest needs help.', {
        by: 'Ben Ray',
        type: 'person',
        cue: 'said',
        content: 'the winter harvest needs help',
        kind: 'mixed',
      }),
    ]);
    assert.deepEqual(collation.utterances(), []);
  });

  it('joins what two outlets quote of one speaker by a single word, though it is the topic of both', () => {
    const topic =
      'The brave pilots of Callao. Brave, brave, brave: the pilots of Callao, the pilots of Callao, pilots.';
    const praising = (outlet: string, sentence: string, content: string): ArticleSketch => {
      const { text, said } = article(outlet, sentence, {
        by: 'Rosa Diaz',
        type: 'person',
        cue: 'called',
        content,
        kind: 'mixed',
      });
      return { outlet, text: `${text}\n${topic}`, said };
    };
    const collation = collate([
      praising(
        'Post',
        'Rosa Diaz called the pilots of Callao harbour “brave”.',
        'the pilots of Callao harbour “brave”',
      ),
      praising('Mail', 'Rosa Diaz called “brave” the Callao harbour pilots.', '“brave” the Callao harbour pilots'),
    ]);
    assert.equal(collation.utterances().length, 1);
  });

  const quoting = (outlet: string, words: string): ArticleSketch =>
    article(outlet, `“${words},” Jonas Brek said.`, {
      by: 'Jonas Brek',
      type: 'person',
      cue: 'said',
      content: `“${words.replace(/\{([^|]*)\|[^}]*\}/g, '$1')},”`,
      kind: 'direct',
    });

  const warned: readonly (readonly [one: string, two: string, kinds: string[]])[] = [
    [
      'We did not close the gate, and nobody in the tower knew of it',
      'We did close the gate, and nobody in the tower knew of it',
      ['negation'],
    ],
    ['We will never close the gate of the upper basin', 'We will not close the gate of the upper basin', []],
    [
      'No engineer has seen the gate of the upper basin',
      'The gate of the upper basin has not been seen by an engineer',
      [],
    ],
    [
      'It is impossible to hold the upper basin with one gate',
      'It is possible to hold the upper basin with one gate',
      ['negation'],
    ],
    [
      'We can hold the gates of the upper basin until the morning comes',
      'We cannot hold the gates of the upper basin until the morning comes, and then the men from the town will not help',
      ['negation'],
    ],
    [
      'We need {twenty-five|=25} pumps to hold the upper basin',
      'We need {five|=5} pumps to hold the upper basin',
      ['number'],
    ],
    [
      'We lost {two thousand|=2000} sandbags at the upper basin',
      'We lost {2,000|=2000} sandbags at the upper basin',
      [],
    ],
    [
      'We spent {£2bn|=2000000000 money pound} on the gates of the basin',
      'We spent {£2 billion|=2000000000 money pound} on the gates of the basin',
      [],
    ],
    [
      'The water stood {ten miles|=10 measure mile} behind the gate of the basin',
      'The water stood {sixteen kilometres|=16 measure kilometre} behind the gate of the basin',
      [],
    ],
    ['We had 40 minutes to leave the lower town', 'We had 14 minutes to leave the lower town', ['number']],
    ['We will not open the sluice gates today', 'We will open the sluice gates today', ['negation']],
    ['We will not open the sluice gates today', 'We won’t open the sluice gates today', []],
    ['We had 40 minutes to leave the lower town', 'We had 40 minutes to leave the lower town', []],
    [
      'We had 40 minutes to leave the lower town, and I asked the man from the office who was at the siren',
      'We had 14 minutes to leave the lower town',
      ['number'],
    ],
    [
      'We had 40 minutes to leave the lower town, and I asked nobody but the 2 men from the office at the siren',
      'We had 40 minutes to leave the lower town',
      [],
    ],
  ];
  for (const [one, two, kinds] of warned) {
    it(`warns of ${kinds.join() || 'nothing'}: “${one}”, “${two}”`, () => {
      const [utterance] = collate([quoting('Post', one), quoting('Mail', two)]).utterances();
      assert.deepEqual(
        utterance.warnings.map(({ kind }) => kind),
        kinds,
      );
    });
  }
});

describe('claims', () => {
  const claim = (outlet: string, by: string, content: string): ArticleSketch =>
    article(outlet, `${by} said ${content}.`, { by, cue: 'said', content });

  const ministry = 'The ministry of ferries';
  for (const [what, by, cue, content, isSame] of [
    ['in other words', ministry, 'said', 'the Orlen yard moved the stolen hulls through Tarma harbour', true],
    ['denied', ministry, 'denied', 'that the Orlen yard had stolen hulls and moved them through Tarma harbour', false],
    [
      'with a “not”',
      ministry,
      'said',
      'the Orlen yard had not stolen hulls or moved them through Tarma harbour',
      false,
    ],
    [
      'with a “not” elsewhere',
      ministry,
      'said',
      'the Orlen yard had stolen hulls, moved them through Tarma harbour and would not say when',
      true,
    ],
    [
      'of another country’s ministry',
      'The Peruvian ministry of ferries',
      'said',
      'the Orlen yard had stolen hulls and moved them through Tarma harbour',
      true,
    ],
    [
      'of two countries’ ministries',
      'The Chilean ministry of ferries',
      'said',
      'the Orlen yard had stolen hulls and moved them through Tarma harbour',
      false,
    ],
  ] as const) {
    it(`a claim ${what} is ${isSame ? 'the same' : 'another'}`, () => {
      const own = what.startsWith('of two') ? 'The Peruvian ministry of ferries' : ministry;
      const collation = collate([
        claim('Post', own, 'the Orlen yard had stolen hulls and moved them through Tarma harbour'),
        article('Mail', `${by} ${cue} ${content}.`, { by, cue, content }),
      ]);
      assert.equal(collation.claimsAt('post.txt', 0) !== undefined, isSame);
    });
  }

  it('denied in two ways are one', () => {
    const collation = collate([
      claim('Post', ministry, 'the Orlen yard had not stolen hulls or moved them through Tarma harbour'),
      article('Mail', `${ministry} denied that the Orlen yard had stolen hulls and moved them through Tarma harbour.`, {
        by: ministry,
        cue: 'denied',
        content: 'that the Orlen yard had stolen hulls and moved them through Tarma harbour',
      }),
    ]);
    assert.equal(collation.claims().length, 1);
  });

  it('are not said to be missing where their numbers are printed', () => {
    const says = (outlet: string, text: string, content: string): ArticleSketch =>
      article(outlet, text, { by: 'the coastguard', cue: 'said', content });
    const collation = collate([
      says(
        'Post',
        '{345|=345} people drowned off Tarma harbour, the coastguard said.',
        '345 people drowned off Tarma harbour',
      ),
      says(
        'Mail',
        '{345|=345} people have drowned off Tarma harbour, the coastguard said.',
        '345 people have drowned off Tarma harbour',
      ),
      article('Star', 'The sinking off Tarma harbour has cost many lives. {345|=345} people drowned.'),
      article('Sun', 'Tarma harbour will reopen after the sinking.'),
    ]);
    const [claim] = collation.claims();
    assert.deepEqual(collation.outletsWithout(claim, 5), ['Sun']);
  });

  it('of one source that say the same are one, with source and cue', () => {
    const collation = collate([
      claim('Post', 'The harbour board', 'the northern ferries will stop running in winter'),
      claim('Mail', 'The harbour board', 'northern ferries stop running during the winter'),
      claim('Sun', 'The harbour board', 'the canteen has a cook'),
    ]);
    const group = collation.claimsAt('post.txt', 0);
    assert.deepEqual(
      group?.claims.map(({ outlet, source, cue }) => [outlet, source, cue]),
      [
        ['Mail', 'The harbour board', 'said'],
        ['Post', 'The harbour board', 'said'],
      ],
    );
    assert.equal(collation.claimsAt('sun.txt', 0), undefined);
    assert.deepEqual(collation.outletsWithout(group, 5), ['Sun'], 'who does not carry it');
    assert.deepEqual(collation.utterances(), [], 'nobody is quoted');
  });

  it('with other numbers are other claims', () => {
    const collation = collate([
      claim('Post', 'The harbour board', '300 ferries run'),
      claim('Mail', 'The harbour board', '20 ferries run'),
    ]);
    assert.equal(collation.claimsAt('post.txt', 0), undefined);
  });
});
