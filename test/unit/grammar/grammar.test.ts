import assert from 'node:assert/strict';
import fc from 'fast-check';
import { runs } from '../../lib/runs';
import type { IGrammar } from 'vscode-textmate';
import { isUnder, loadArticleGrammar, scopesOf, tokenizeLines } from './tokenize';

interface Case {
  readonly name: string;
  readonly text: string;
  /** Words, and the scope that all of them must have ('' for none of the kinds below). */
  readonly expect: readonly (readonly [words: string, scope: string])[];
}

const KINDS = ['string', 'constant', 'comment', 'markup', 'entity', 'meta.embedded'];

/** Puts the lines below a headline, where paragraphs stand. */
const body = (...lines: string[]): string => ['The headline', '', ...lines].join('\n');

const cases: Record<string, readonly Case[]> = {
  headline: [
    {
      name: 'the first line',
      text: 'Ferry runs aground\n\nThe ferry ran aground.',
      expect: [
        ['Ferry runs aground', 'markup.heading.headline'],
        ['The ferry ran', ''],
      ],
    },
    { name: 'after blank lines', text: '\n\nFerry runs aground\n', expect: [['Ferry runs aground', 'markup.heading']] },
    {
      name: 'after front matter',
      text: '---\noutlet: The Lantern\n---\n\nFerry runs aground\nBy Ada Marsh\n',
      expect: [
        ['outlet: The Lantern', 'meta.embedded.block.frontmatter'],
        ['Ferry runs aground', 'markup.heading.headline'],
        ['Ada Marsh', 'entity.name.author'],
      ],
    },
    { name: 'Markdown', text: '# Ferry runs aground\n', expect: [['Ferry runs aground', 'markup.heading.headline']] },
    { name: 'with a quotation', text: '‘No hope’ for ferry', expect: [['No hope', 'string.quoted.single']] },
    { name: 'not a sentence', text: 'The ferry ran aground on Monday.\n', expect: [['The ferry', '']] },
    { name: 'not a long paragraph', text: `${'The ferry ran on and '.repeat(12)}on\n`, expect: [['ferry ran', '']] },
  ],
  'front matter': [
    {
      name: 'lists and comments',
      text: '---\n# ours\nauthor:\n  - Ada Marsh\n- x\n---\nFerry\n',
      expect: [
        ['  - Ada Marsh', 'meta.embedded'],
        ['Ferry', 'markup.heading'],
      ],
    },
    {
      name: 'a fence without its twin swallows nothing',
      text: '---\noutlet: The Lantern\n\nThe ferry ran aground, say 12 people.\n\nIt sank.',
      expect: [
        ['The ferry', ''],
        ['It sank', ''],
      ],
    },
    { name: 'only at the very top', text: body('---', 'outlet: The Lantern', '---'), expect: [['outlet', '']] },
  ],
  'byline, dateline, publication': [
    { name: 'By', text: body('By Ada Marsh and Jon O’Neil'), expect: [['Jon O’Neil', 'entity.name.author']] },
    {
      name: 'BY in capitals',
      text: body('BY ADA MARSH, Foreign Editor'),
      expect: [['ADA MARSH', 'entity.name.author']],
    },
    { name: 'a role', text: body('By Ada Marsh, staff writer'), expect: [['By Ada', 'markup.italic.byline']] },
    { name: 'a name in a place', text: body('Ada Marsh in Port Sall'), expect: [['Ada Marsh', 'entity.name.author']] },
    { name: 'no byline: a sentence', text: body('By Monday noon, Marsh had gone.'), expect: [['By Monday', '']] },
    {
      name: 'capitals and dash',
      text: body('PORT SALL — A ferry sank.'),
      expect: [['PORT SALL', 'entity.name.label']],
    },
    {
      name: 'place, country, day, agency',
      text: body('PORT SALL, Merrow, May 3 (Lantern) - A ferry sank.'),
      expect: [
        ['PORT SALL, Merrow, May 3 (Lantern)', 'entity.name.label.dateline'],
        ['A ferry', ''],
      ],
    },
    { name: 'no dateline: a dash', text: body('A ferry — the third — sank.'), expect: [['A ferry', '']] },
    {
      name: 'published',
      text: body('Published 3 May 2024, 10:20 GMT'),
      expect: [['3 May 2024', 'comment.line.published']],
    },
    { name: 'a bare date', text: body('Fri 3 May 2024 10.20 BST'), expect: [['Fri 3 May', 'comment.line.published']] },
    {
      name: 'no date line: a verb',
      text: body('Published accounts differ on what happened.'),
      expect: [['accounts', '']],
    },
  ],
  quotations: [
    {
      name: 'curly double',
      text: body('“We sank,” he said.'),
      expect: [
        ['“We sank,”', 'string.quoted.double'],
        [' he said.', ''],
      ],
    },
    {
      name: 'straight double',
      text: body('"We sank," he said. "Twice."'),
      expect: [
        ['"We sank,"', 'string.quoted.double'],
        [' he said. ', ''],
        ['"Twice."', 'string.quoted.double'],
      ],
    },
    { name: 'inches are no quotation', text: body('A plank of 6" by 2" and more'), expect: [['by', '']] },
    {
      name: 'British single with apostrophes',
      text: body('‘We don’t know the ships’ names,’ she said.'),
      expect: [
        ['‘We don’t know the ships’ names,’', 'string.quoted.single'],
        [' she said.', ''],
      ],
    },
    {
      name: 'two British singles in a line',
      text: body('The ‘safe’ ferry’s ‘crews’ were tired.'),
      expect: [
        ['‘safe’', 'string.quoted.single'],
        [' ferry’s ', ''],
        ['‘crews’', 'string.quoted.single'],
        [' were', ''],
      ],
    },
    {
      name: 'double inside single',
      text: body('‘He said “Who?” and left,’ she said.'),
      expect: [
        ['“Who?”', 'string.quoted.double'],
        ['and left', 'string.quoted.single'],
      ],
    },
    {
      name: 'straight single',
      text: body("'We don't know,' she said of the '90s, 'tis true."),
      expect: [
        ["'We don't know,'", 'string.quoted.single'],
        [" she said of the '90s, 'tis true.", ''],
      ],
    },
    { name: 'apostrophes alone', text: body("The ferry's dogs' dinners, it's said."), expect: [["dogs'", '']] },
    { name: 'guillemets', text: body('He said « non » and left.'), expect: [['« non »', 'string.quoted.other']] },
    { name: 'low German marks', text: body('He said „nein“ and left.'), expect: [['„nein“', 'string.quoted.other']] },
    {
      name: 'a paragraph opened, not closed, and reopened',
      text: body('“We sank.', '', '“We swam.” They had.', '', 'Then rain.'),
      expect: [
        ['“We sank.', 'string.quoted.double.open'],
        ['“We swam.”', 'string.quoted.double'],
        [' They had.', ''],
        ['Then rain.', ''],
      ],
    },
    {
      name: 'one paragraph a line without blank lines',
      text: body('He said: “We sank.', 'The rain went on and on and on until the evening.', 'Then “no” more.'),
      expect: [
        ['“We sank.', 'string.quoted.double.open'],
        ['The rain', ''],
        ['“no”', 'string.quoted.double'],
      ],
    },
    {
      name: 'wrapped by hand',
      text: body(
        'The captain of the ferry told the inquiry: “We had',
        'no radio and no lamp, and nobody on the shore was',
        'awake” before he left.',
      ),
      expect: [
        ['no radio and', 'string.quoted.double.open'],
        ['awake”', 'string.quoted.double.open'],
        [' before he left.', ''],
      ],
    },
    {
      name: 'wrapped, never closed, ends with its paragraph',
      text: body('The captain of the ferry told the inquiry: “We had', 'no radio and no lamp', '', 'Then rain fell.'),
      expect: [
        ['no radio', 'string.quoted.double.open'],
        ['Then rain', ''],
      ],
    },
  ],
  figures: [
    { name: 'separators', text: body('Some 11,300 fled.'), expect: [['11,300', 'constant.numeric.count']] },
    {
      name: 'decimals and magnitude',
      text: body('Of 7.5 million, 3bn'),
      expect: [['7.5 million', 'constant.numeric']],
    },
    {
      name: 'money',
      text: body('It cost $4.7bn and US$3 million.'),
      expect: [
        ['$4.7bn', 'constant.numeric.money'],
        ['US$3 million', 'constant.numeric.money'],
      ],
    },
    { name: 'money by word', text: body('It cost 500m crowns.'), expect: [['500m', 'constant.numeric.money']] },
    {
      name: 'percent',
      text: body('Up 12%, or 13 per cent.'),
      expect: [
        ['12', 'constant.numeric.percent'],
        ['13', 'constant.numeric.percent'],
      ],
    },
    {
      name: 'measures',
      text: body('A 23-foot wave, 180mm of rain, 12°C.'),
      expect: [
        ['23', 'constant.numeric.measure'],
        ['180', 'constant.numeric.measure'],
        ['12', 'constant.numeric.measure'],
      ],
    },
    {
      name: 'words',
      text: body('Sixty-two swam, dozens drowned, several thousand fled.'),
      expect: [
        ['Sixty-two', 'constant.numeric.words'],
        ['dozens', 'constant.numeric.words'],
        ['several thousand', 'constant.numeric.words'],
      ],
    },
    { name: 'no pronoun', text: body('No one knew which one.'), expect: [['one', '']] },
    {
      name: 'no parts of names',
      text: body('F-16s, COVID-19, MI6, G7, T-72.'),
      expect: [['F-16s, COVID-19, MI6, G7, T-72.', '']],
    },
    {
      name: 'dates and times apart',
      text: body('On May 3, 2024, at 5 a.m. (05:10), and in 1979, 2000 soldiers'),
      expect: [
        ['May 3, 2024', 'constant.other.date'],
        ['5 a.m.', 'constant.other.time'],
        ['05:10', 'constant.other.time'],
        ['1979', 'constant.other.date'],
        ['2000', 'constant.numeric.count'],
      ],
    },
    { name: 'within a quotation', text: body('“We lost 40,” he said.'), expect: [['40', 'constant.numeric.count']] },
  ],
  furniture: [
    {
      name: 'caption label',
      text: body('Image caption, A ferry 12 miles out'),
      expect: [['12 miles', 'comment.line.furniture.caption']],
    },
    {
      name: 'caption credit',
      text: body('The ferry on Monday. Photograph: Ada Marsh'),
      expect: [['The ferry', 'comment.line.furniture.caption']],
    },
    { name: 'sign-up', text: body('Sign up to our newsletter'), expect: [['Sign up', 'comment.line.furniture']] },
    {
      name: 'agency credit',
      text: body('(Reporting by Ada Marsh; Editing by Jo Ott)'),
      expect: [['Jo Ott', 'comment.line.furniture.credit']],
    },
    {
      name: 'Spanish',
      text: body('Si quieres leer, usa tu cuenta en otro lugar'),
      expect: [['usa tu', 'comment.line.furniture.other-language']],
    },
    {
      name: 'German',
      text: body('Lesen Sie den Artikel mit der App und ein Jahr frei'),
      expect: [['Lesen', 'comment.line.furniture.other-language']],
    },
    {
      name: 'a list of links ends at a blank line',
      text: body('Related topics', 'Ferries 12', '', 'Then rain.'),
      expect: [
        ['Ferries 12', 'comment.block.furniture.related'],
        ['Then rain.', ''],
      ],
    },
    {
      name: 'comments run to the end',
      text: body('4 Comments', 'Ned', '', '“I counted 300”'),
      expect: [['“I counted 300”', 'comment.block.furniture.comments']],
    },
    { name: 'no comments: a sentence', text: body('Comments by the minister were heard.'), expect: [['Comments', '']] },
  ],
};

describe('article grammar', () => {
  let grammar: IGrammar;
  before(async () => {
    grammar = await loadArticleGrammar();
  });

  for (const [group, list] of Object.entries(cases)) {
    describe(group, () => {
      for (const { name, text, expect } of list) {
        it(name, () => {
          for (const [words, wanted] of expect) {
            for (const scopes of scopesOf(grammar, text, words)) {
              if (wanted === '') {
                assert.deepEqual(
                  scopes.filter((scope) => KINDS.some((kind) => isUnder(scope, kind))),
                  [],
                  words,
                );
              } else {
                assert.ok(
                  scopes.some((scope) => isUnder(scope, wanted)),
                  `"${words}" has ${scopes.join(' ')}, not ${wanted}`,
                );
              }
            }
          }
        });
      }
    });
  }

  it('lets nothing but a block of comments run over a blank line', () => {
    const pieces = [
      '“',
      '”',
      '‘',
      '’',
      '"',
      "'",
      '«',
      '»',
      '„',
      '*',
      '_',
      '[',
      '](',
      ')',
      '---',
      '# ',
      'By ',
      'Ann',
      ' ',
      ', ',
      '12',
      '%',
      'said',
      '.',
      '\n',
    ];
    const hostile = fc.array(fc.constantFrom(...pieces), { maxLength: 60 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(hostile, (text) => {
        const lines = tokenizeLines(grammar, `The headline\n\n${text}\n\nPlain words follow here.`);
        assert.deepEqual(lines.at(-1), [{ text: 'Plain words follow here.', scopes: [] }]);
      }),
      { numRuns: runs(300) },
    );
  });
});
