import assert from 'node:assert/strict';
import { combine } from '../../../src/core/extraction/attributions/combine';
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
    trust: 0.8,
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
