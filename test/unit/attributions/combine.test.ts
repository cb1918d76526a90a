import assert from 'node:assert/strict';
import { reconcile } from '../../../src/core/extraction/attributions/block';
import { combine } from '../../../src/core/extraction/attributions/combine';
import { pairMarks } from '../../../src/core/extraction/quotations/marks';
import type { Relation, Rule } from '../../../src/core/extraction/attributions/relation';

interface Case {
  readonly name: string;
  readonly text: string;
  /** Source, cue and content as words of the text. */
  readonly rule?: readonly [rule: Rule, source: string, cue: string, content: string];
  readonly network: readonly [source: string, cue: string, content: string];
  readonly expected: readonly [source: string, cue: string, content: string];
}

const cases: readonly Case[] = [
  {
    name: 'takes the rules’ source where the network has none',
    text: 'The harbour services estimate that nine boats sank.',
    rule: ['clause', 'The harbour services', 'estimate', 'that nine boats sank'],
    network: ['', 'estimate', 'that nine boats sank'],
    expected: ['The harbour services', 'estimate', 'that nine boats sank'],
  },
  {
    name: 'goes on with a second clause behind "and"',
    text: 'Officers say the quay gave way, and dozens have fled.',
    rule: ['clause', 'Officers', 'say', 'the quay gave way, and dozens have fled'],
    network: ['Officers', 'say', 'the quay gave way'],
    expected: ['Officers', 'say', 'the quay gave way, and dozens have fled'],
  },
  {
    name: 'does not go on behind other words',
    text: 'Officers say the quay gave way, which few believe.',
    rule: ['clause', 'Officers', 'say', 'the quay gave way, which few believe'],
    network: ['Officers', 'say', 'the quay gave way'],
    expected: ['Officers', 'say', 'the quay gave way'],
  },
  {
    name: 'does not go on with a second report',
    text: 'Officers say the quay gave way, and the mayor called it a shame.',
    rule: ['clause', 'Officers', 'say', 'the quay gave way, and the mayor called it a shame'],
    network: ['Officers', 'say', 'the quay gave way'],
    expected: ['Officers', 'say', 'the quay gave way'],
  },
  {
    name: 'does not go on with what else the speaker did',
    text: 'Officers say the quay gave way, and closed the road.',
    rule: ['clause', 'Officers', 'say', 'the quay gave way, and closed the road'],
    network: ['Officers', 'say', 'the quay gave way'],
    expected: ['Officers', 'say', 'the quay gave way'],
  },
  {
    name: 'cuts nothing off a content but what stands before "that"',
    text: 'Officers reported nine boats at a quay that was closed.',
    rule: ['clause', 'Officers', 'reported', 'was closed'],
    network: ['Officers', 'reported', 'nine boats at a quay that was closed'],
    expected: ['Officers', 'reported', 'nine boats at a quay that was closed'],
  },
  {
    name: 'takes the network’s owner of a noun that the rules saw alone',
    text: 'The mayor voiced concern that the quay would sink.',
    rule: ['noun', '', 'concern', 'that the quay would sink'],
    network: ['The mayor', 'voiced concern', 'that the quay would sink'],
    expected: ['The mayor', 'voiced concern', 'that the quay would sink'],
  },
  {
    name: 'takes the rest of a longer list',
    text: 'According to Norse, N.D., and Sorb officers, the quay gave way.',
    rule: ['according-to', 'Norse, N.D., and Sorb officers', 'According to', 'the quay gave way'],
    network: ['Norse', 'According to', 'N.D., and Sorb officers, the quay gave way'],
    expected: ['Norse, N.D., and Sorb officers', 'According to', 'the quay gave way'],
  },
  {
    name: 'takes no part of the sentence for an apposition of its source',
    text: 'According to the last count, boats from Holm, Sund and Vik were lost.',
    rule: ['according-to', 'the last count, boats from Holm, Sund', 'According to', 'Vik were lost'],
    network: ['the last count', 'According to', 'boats from Holm, Sund and Vik were lost'],
    expected: ['the last count', 'According to', 'boats from Holm, Sund and Vik were lost'],
  },
  {
    name: 'takes the rest of a listed source out of the content',
    text: 'According to Norse, Danish and Swedish officers, the quay gave way.',
    rule: ['according-to', 'Norse, Danish and Swedish officers', 'According to', 'the quay gave way'],
    network: ['Norse', 'According to', 'Danish and Swedish officers, the quay gave way'],
    expected: ['Norse, Danish and Swedish officers', 'According to', 'the quay gave way'],
  },
  {
    name: 'lets no possessive speak',
    text: 'She thanked him for his town’s calling them friends.',
    network: ['his town’s', 'calling', 'them friends'],
    expected: ['', 'calling', 'them friends'],
  },
  {
    name: 'takes who is asked for no source',
    text: 'The mayor was asked about the quay.',
    network: ['The mayor', 'was asked about', 'the quay'],
    expected: ['', 'was asked about', 'the quay'],
  },
  {
    name: 'takes who was told for no source',
    text: 'She had been told that the quay gave way.',
    network: ['She', 'had been told', 'that the quay gave way'],
    expected: ['', 'had been told', 'that the quay gave way'],
  },
  {
    name: 'takes who asks behind "by" for the source',
    text: 'The mayor was asked by a clerk about the quay.',
    network: ['a clerk', 'was asked by', 'about the quay'],
    expected: ['a clerk', 'was asked by', 'about the quay'],
  },
  {
    name: 'takes nobody for the source of "Asked about …, she said"',
    text: 'Asked about the quay, Boon shrugged.',
    network: ['Boon', 'Asked about', 'the quay'],
    expected: ['', 'Asked about', 'the quay'],
  },
  {
    name: 'lets a possessive own a stance',
    text: 'The mayor’s embrace of the plan surprised them.',
    network: ['The mayor’s', 'embrace of', 'the plan'],
    expected: ['The mayor’s', 'embrace of', 'the plan'],
  },
  {
    name: 'begins a quotation behind the colon before it',
    text: 'He gave the pier a year: “It will sink,” she said.',
    rule: ['quotation-before', 'she', 'said', '“It will sink,”'],
    network: ['she', 'said', 'He gave the pier a year: “It will sink,”'],
    expected: ['she', 'said', '“It will sink,”'],
  },
  {
    name: 'goes on with no second clause behind "that"',
    text: 'Officers say that the quay gave way, and dozens have fled.',
    rule: ['clause', 'Officers', 'say', 'that the quay gave way, and dozens have fled'],
    network: ['Officers', 'say', 'that the quay gave way'],
    expected: ['Officers', 'say', 'that the quay gave way'],
  },
  {
    name: 'goes on with a second "that"',
    text: 'Officers say that the quay gave way, and that dozens have fled.',
    rule: ['clause', 'Officers', 'say', 'that the quay gave way, and that dozens have fled'],
    network: ['Officers', 'say', 'that the quay gave way'],
    expected: ['Officers', 'say', 'that the quay gave way, and that dozens have fled'],
  },
  {
    name: 'leaves a report to its verb where the network gave it to the citation',
    text: 'The agency reports, citing the post, that nine boats sank.',
    rule: ['clause', 'The agency', 'reports', 'that nine boats sank'],
    network: ['The agency', 'citing', 'that nine boats sank'],
    expected: ['The agency', 'reports', 'that nine boats sank'],
  },
  {
    name: 'goes on behind a condition',
    text: 'Officers say that if it rained, the quay would give way.',
    rule: ['clause', 'Officers', 'say', 'that if it rained, the quay would give way'],
    network: ['Officers', 'say', 'that if it rained'],
    expected: ['Officers', 'say', 'that if it rained, the quay would give way'],
  },
  {
    name: 'lets a possessive own a claim',
    text: 'The town’s claim that the quay held was false.',
    network: ['The town’s', 'claim', 'that the quay held'],
    expected: ['The town’s', 'claim', 'that the quay held'],
  },
];

function relation(text: string, rule: Rule, [source, cue, content]: readonly string[]): Relation {
  const span = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
  return {
    ...(source !== '' && { source: span(source) }),
    cue: span(cue),
    content: [span(content)],
    rule,
    trust: 0.9,
  };
}

describe('rules and network made one', () => {
  for (const { name, text, rule, network, expected } of cases) {
    it(name, () => {
      const rules = rule ? [relation(text, rule[0], rule.slice(1))] : [];
      const found = combine(text, [], rules, [relation(text, 'model', network)]);
      const words = found.map(({ source, cue, content }) =>
        [source, cue, ...content].map((span) => (span ? text.slice(span.start, span.end) : '')),
      );
      assert.deepEqual(words, [expected]);
    });
  }
});

describe('quotations behind an attribution', () => {
  it('are no more of it where they stand in its source', () => {
    const text = '“Nobody reads the small print,” said Ada Boon, author of “The Salt Road and Other Tales.”';
    const source = 'Ada Boon, author of “The Salt Road and Other Tales.”';
    const said = relation(text, 'quotation-before', [source, 'said', '“Nobody reads the small print,”']);
    assert.deepEqual(reconcile(text, [said], pairMarks(text)), [said]);
  });
});
