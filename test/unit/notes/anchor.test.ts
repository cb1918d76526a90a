import assert from 'node:assert/strict';
import {
  AnchorText,
  assess,
  describe as describePassage,
  type Difference,
  resolve,
  type Resolution,
} from '../../../src/core/notes';

const article = [
  'Ferry sinks off Marram Point',
  'By Lena Ostby',
  'About 1,200 people had died when the old ferry went down, the harbour board said on Monday.',
  'The board did not confirm the number of lifeboats. "We had 40 minutes, no more," said Captain Arvid Holm, who has sailed since 1998.',
  'Repairs would cost £85m, or 2.4bn crowns, according to the line. About 300 people were saved by fishing boats from Tarn.',
].join('\n\n');

const spanOf = (text: string, words: string) => {
  const start = text.indexOf(words);
  assert.ok(start >= 0, `the text lacks "${words}"`);
  return { start, end: start + words.length };
};
const target = (words: string, text = article) => describePassage(text, spanOf(text, words));
const shown = (text: string, resolution: Resolution): string =>
  resolution.state === 'orphan' ? '' : text.slice(resolution.span.start, resolution.span.end);

interface Case {
  readonly name: string;
  readonly words: string;
  readonly edit: (text: string) => string;
  readonly state: Resolution['state'];
  readonly now?: string;
  readonly kinds?: readonly string[];
  /** What is told of a passage that stands; nothing where it is left out. */
  readonly beside?: readonly Difference[];
}

const replace = (old: string, now: string) => (text: string) => {
  assert.ok(text.includes(old), `the text lacks "${old}"`);
  return text.replace(old, now);
};

const cases: Case[] = [
  { name: 'nothing changed', words: 'the old ferry went down', edit: (text) => text, state: 'exact' },
  {
    name: 'a line added above',
    words: 'the old ferry went down',
    edit: (text) => `Updated\n\n${text}`,
    state: 'moved',
  },
  {
    name: 'paragraphs in another order',
    words: 'the old ferry went down',
    edit: (text) => text.split('\n\n').reverse().join('\n\n'),
    state: 'moved',
  },
  {
    name: 'CRLF line ends',
    words: '"We had 40 minutes, no more," said',
    edit: (text) => text.replaceAll('\n', '\r\n'),
    state: 'exact',
  },
  {
    name: 'curly quotation marks',
    words: '"We had 40 minutes, no more,"',
    edit: replace('"We had 40 minutes, no more,"', '“We had 40 minutes, no more,”'),
    state: 'moved',
    now: '“We had 40 minutes, no more,”',
  },
  {
    name: 'lines broken elsewhere',
    words: 'the old ferry went down, the harbour',
    edit: replace('old ferry went', 'old\nferry  went'),
    state: 'moved',
  },
  {
    name: 'digits swapped',
    words: '1,200 people had died',
    edit: replace('1,200', '2,100'),
    state: 'changed',
    now: '2,100 people had died',
    kinds: ['number'],
  },
  {
    name: 'a digit put before the passage',
    words: '200 people had died',
    edit: replace('1,200', '31,200'),
    state: 'changed',
    kinds: ['number'],
  },
  {
    name: 'a figure by itself',
    words: '1,200',
    edit: replace('1,200', '1,300'),
    state: 'changed',
    now: '1,300',
    kinds: ['number'],
  },
  {
    name: 'a number that goes on behind the passage',
    words: 'We had 40',
    edit: replace('40 minutes', '40 million minutes'),
    state: 'changed',
    now: 'We had 40',
    kinds: ['number'],
  },
  {
    name: 'a number that has become a range',
    words: 'We had 40',
    edit: replace('40 minutes', '40-60 minutes'),
    state: 'changed',
    kinds: ['number'],
  },
  {
    name: 'a figure right before the passage',
    words: 'people had died',
    edit: replace('1,200', '1,300'),
    state: 'exact',
    now: 'people had died',
    beside: [{ kind: 'number', old: '1,200', now: '1,300' }],
  },
  {
    name: 'a figure in words',
    words: '40 minutes',
    edit: replace('40 minutes', 'fourteen minutes'),
    state: 'changed',
    now: 'fourteen minutes',
    kinds: ['number'],
  },
  {
    name: 'a currency',
    words: '£85m',
    edit: replace('£85m', '$85m'),
    state: 'changed',
    now: '$85m',
    kinds: ['number'],
  },
  {
    name: 'a negation gone',
    words: 'The board did not confirm the number',
    edit: replace('did not confirm', 'did confirm'),
    state: 'changed',
    kinds: ['negation'],
  },
  {
    name: 'a negation come, right before the passage',
    words: 'died when the old ferry went down',
    edit: replace('had died', 'had not died'),
    state: 'changed',
    kinds: ['negation'],
  },
  {
    name: 'a name',
    words: 'said Captain Arvid Holm',
    edit: replace('Arvid Holm', 'Arvid Hult'),
    state: 'changed',
    now: 'said Captain Arvid Hult',
    kinds: ['name'],
  },
  {
    name: 'the speaker beside a quotation',
    words: '"We had 40 minutes, no more,"',
    edit: replace('Captain Arvid Holm', 'Mayor Ines Dahl'),
    state: 'changed',
    now: '"We had 40 minutes, no more,"',
    kinds: ['speaker'],
  },
  {
    name: 'another word',
    words: 'the old ferry went down',
    edit: replace('old ferry', 'ageing ferry'),
    state: 'changed',
    now: 'the ageing ferry went down',
    kinds: ['words'],
  },
  {
    name: 'another word, while the old words have come to stand elsewhere',
    words: 'the old ferry went down',
    edit: (text) =>
      `${text.replace('old ferry', 'ageing ferry')}\n\nNobody could say why the old ferry went down so soon.`,
    state: 'changed',
    now: 'the ageing ferry went down',
    kinds: ['words'],
  },
  {
    name: 'the passage cut out',
    words: 'Repairs would cost £85m, or 2.4bn crowns, according to the line.',
    edit: replace('Repairs would cost £85m, or 2.4bn crowns, according to the line. ', ''),
    state: 'orphan',
  },
  {
    name: 'a short passage cut out, its words standing elsewhere',
    words: 'The board',
    edit: replace('The board did not confirm the number of lifeboats. ', ''),
    state: 'orphan',
  },
  {
    name: 'everything rewritten',
    words: 'the old ferry went down',
    edit: () => 'A sale of garden tools drew crowds to the square in Brell on Sunday.',
    state: 'orphan',
  },
  {
    name: 'another paragraph, with a number, put behind a passage that ends a sentence',
    words: 'the harbour board said on Monday.',
    edit: replace('Monday.', 'Monday.\n\n"40 of ours were aboard," a neighbour said.'),
    state: 'exact',
  },
  {
    name: 'another paragraph, with a number, put behind a headline',
    words: 'Ferry sinks off Marram Point',
    edit: replace('Point\n\n', 'Point\n\nThree crews searched all night.\n\n'),
    state: 'exact',
  },
  {
    name: 'a word put between a negation and the passage',
    words: 'confirm the number of lifeboats',
    edit: replace('did not confirm', 'did not so far confirm'),
    state: 'moved',
  },
  {
    name: 'the speaker spelled otherwise',
    words: 'when the old ferry went down',
    edit: replace('harbour board', 'harbor board'),
    state: 'exact',
  },
  {
    name: 'who was told, beside the passage',
    words: 'the old ferry went down',
    edit: replace('the harbour board said', 'the harbour board told journalists'),
    state: 'exact',
  },
  {
    name: 'its sentence moved away from its neighbours',
    words: 'saved by fishing boats',
    edit: (text) =>
      `About 300 people were saved by fishing boats from Tarn.\n\nNews of the weather.\n\n${text.split('\n\n')[0]}`,
    state: 'moved',
  },
  {
    name: 'a common word, its sentence cut out',
    words: 'the',
    edit: (text) => text.replace(/About 1,200 [^\n]+/, 'Nobody could say more.'),
    state: 'orphan',
  },
  { name: 'an empty article', words: 'the old ferry went down', edit: () => '', state: 'orphan' },
];

describe('anchors', () => {
  for (const { name, words, edit, state, now, kinds, beside } of cases) {
    it(`${name}: ${state}`, () => {
      const text = edit(article);
      const resolution = resolve(text, target(words));
      assert.equal(resolution.state, state, JSON.stringify(resolution));
      if (now !== undefined) assert.equal(shown(text, resolution), now);
      if (state === 'exact' || (state === 'moved' && now === undefined)) {
        assert.equal(shown(text, resolution).replace(/\s+/g, ' '), words);
      }
      if (resolution.state === 'exact' || resolution.state === 'moved') assert.deepEqual(resolution.beside, beside);
      if (kinds) {
        assert.ok(resolution.state === 'changed');
        assert.deepEqual([...new Set(resolution.differences.map(({ kind }) => kind))], kinds);
      }
    });
  }

  it('describes in code points over LF, whatever the line ends', () => {
    const lf = 'A 🚌 came.\n\nThe bus 🚌 left.';
    const crlf = lf.replaceAll('\n', '\r\n');
    const expected = { exact: 'bus 🚌', prefix: 'A 🚌 came.\n\nThe ', suffix: ' left.', start: 15, end: 20 };
    assert.deepEqual(target('bus 🚌', lf), expected);
    assert.deepEqual(target('bus 🚌', crlf), expected);
    assert.equal(shown(crlf, resolve(crlf, expected)), 'bus 🚌');
  });

  it('grows prefix and suffix until a passage that repeats is told apart', () => {
    const twice = `${article}\n\n${article}`;
    const second = describePassage(twice, { start: twice.lastIndexOf('1,200'), end: twice.lastIndexOf('1,200') + 5 });
    assert.ok(second.prefix!.length > 48);
    const resolution = resolve(`News.\n\n${twice}`, second);
    assert.ok(resolution.state === 'moved');
    assert.equal(resolution.span.start, twice.lastIndexOf('1,200') + 7);
  });

  it('does not take another sentence with the same phrase for the one that is gone', () => {
    const sentence = (gauge: string): string => `The gauge at the ${gauge} lock stood half a metre above its mark.`;
    const before = [article, sentence('upper'), 'Crews rested.', sentence('lower'), 'Rain is due.'].join('\n\n');
    const at = before.indexOf('half a metre');
    const noted = describePassage(before, { start: at, end: at + 'half a metre'.length });
    assert.equal(resolve(before.replace('Crews rested.', 'Crews slept.'), noted).state, 'exact');
    const without = resolve(before.replace(`${sentence('upper')}\n\n`, ''), noted);
    assert.ok(without.state === 'changed' || without.state === 'orphan', JSON.stringify(without));
  });

  it('finds words that were noted by hand without context or position', () => {
    assert.equal(resolve(article, { exact: 'fishing boats' }).state, 'moved');
    const noted = { exact: 'the old ferry', suffix: ' went down' };
    assert.equal(resolve(article.replace('the old', 'at last the old'), noted).state, 'moved');
    assert.equal(resolve(article, { exact: '200 people' }).state, 'orphan', '"1,200 people" is another number');
  });

  it('assesses a passage that was followed through edits', () => {
    const noted = target('1,200 people had died');
    const text = article.replace('1,200', '1,250');
    const resolution = assess(text, noted, spanOf(text, '1,250 people had died'));
    assert.ok(resolution.state === 'changed');
    assert.deepEqual(resolution.differences, [{ kind: 'number', old: '1,200', now: '1,250' }]);
    assert.equal(assess(article, noted, spanOf(article, '1,200 people had died')).state, 'exact');
  });

  it('stays quick on hostile text', () => {
    const hostile = [
      `${'a'.repeat(60000)}b`,
      'no 1 '.repeat(20000),
      'abcdefghijkl '.repeat(8000),
      '((((["\''.repeat(8000),
      '不'.repeat(40000),
    ];
    for (const text of hostile) {
      const prepared = new AnchorText(text);
      const middle = Math.floor(text.length / 2);
      for (const length of [1, 40, 4000]) {
        const noted = describePassage(prepared, { start: middle, end: middle + length });
        assert.equal(resolve(prepared, noted).state, 'exact', JSON.stringify(noted).slice(0, 200));
        resolve(prepared, { ...noted, exact: `${noted.exact}x7`, start: 0 });
      }
    }
  });
});
