import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readArticle } from '../../../src/core/article/read-article';
import type { Block } from '../../../src/core/article/types';

const story = 'The ferry left the quay at Ormsey with forty people aboard, the harbour office said.';
const second = '“We saw the lamp go out,” a warden told reporters.';
const third = 'The search goes on.';

const kindOf = ({ kind, furniture }: Block): string => (furniture === undefined ? kind : `${kind}:${furniture}`);
const kinds = (text: string): string[] => readArticle(text).blocks.map(kindOf);
const paragraphs = (text: string): string[] =>
  readArticle(text)
    .blocks.filter(({ kind }) => kind === 'paragraph')
    .map(({ start, end }) => text.slice(start, end));

describe('readArticle: the head', () => {
  const heads: readonly (readonly [name: string, lines: readonly string[], expected: readonly string[]])[] = [
    ['a headline set apart', ['Ferry lost off Ormsey', '', story], ['headline', 'paragraph']],
    [
      'a headline without a blank line',
      ['Ferry lost off Ormsey', story, third],
      ['headline', 'paragraph', 'paragraph'],
    ],
    ['no headline', [story, second], ['paragraph', 'paragraph']],
    ['a question as headline', ['Who put out the lamp?', '', story], ['headline', 'paragraph']],
    ['a single line', ['Forty people left Ormsey'], ['paragraph']],
    ['a quoted sentence first', ['“Nobody saw it,” she said', second], ['headline', 'paragraph']],
    ['a Markdown headline', ['# Ferry lost off Ormsey', '', story], ['headline', 'paragraph']],
    [
      'a standfirst on the next line',
      ['Ferry lost off Ormsey', 'Forty aboard as lamp of the outer mole goes out', '', story],
      ['headline', 'standfirst', 'paragraph'],
    ],
    ['a byline', ['Ferry lost off Ormsey', '', 'By Ina Rusk', '', story], ['headline', 'byline', 'paragraph']],
    [
      'byline and outlet',
      ['Ferry lost off Ormsey', '', 'By Ina Rusk', 'Ormsey Gazette', '', story],
      ['headline', 'byline', 'byline', 'paragraph'],
    ],
    [
      'byline and day',
      ['Ferry lost off Ormsey', 'Ina Rusk in Ormsey', 'Mon 28 Apr 2025 10.12 BST', story],
      ['headline', 'byline', 'furniture:published-line', 'paragraph'],
    ],
    ['a sentence that begins with By', ['By Tuesday noon the sea was calm.', story], ['paragraph', 'paragraph']],
    [
      'a caption above the story',
      ['Ferry lost off Ormsey', 'The quay on Monday. Photograph: Bo Lind/Coastwire', story],
      ['headline', 'furniture:caption', 'paragraph'],
    ],
    [
      'a counter of comments',
      ['Ferry lost off Ormsey', '12 Comments', story],
      ['headline', 'furniture:other', 'paragraph'],
    ],
  ];
  for (const [name, lines, expected] of heads) {
    it(name, () => {
      for (const end of ['\n', '\r\n', '\r']) assert.deepEqual(kinds(lines.join(end)), expected);
    });
  }

  const bylines: readonly (readonly [line: string, authors: readonly string[]])[] = [
    ['By Ina Rusk', ['Ina Rusk']],
    ['By INA RUSK, Foreign Editor', ['INA RUSK']],
    ['By Ina Rusk, Bo Lind and Tam de Wit in Seoul', ['Ina Rusk', 'Bo Lind', 'Tam de Wit']],
    ['By Ina Rusk (Ormsey, special correspondent)', ['Ina Rusk']],
    ['*By Ina Rusk and Bo Lind*', ['Ina Rusk', 'Bo Lind']],
    ['Ina Rusk in Ormsey', ['Ina Rusk']],
    ['Reuters staff', ['Reuters staff']],
    ['Gazette reporters', ['Gazette reporters']],
    ['Associated Press', ['Associated Press']],
  ];
  for (const [line, authors] of bylines) {
    it(`reads the authors of "${line}"`, () => {
      const text = `Ferry lost off Ormsey\n\n${line}\n\n${story}\n`;
      const { byline } = readArticle(text);
      assert.deepEqual(byline?.authors, authors);
      assert.equal(text.slice(byline?.start, byline?.end), line);
    });
  }

  const datelines: readonly (readonly [opening: string, place: string, agency?: string])[] = [
    ['SEOUL - ', 'SEOUL'],
    ['NEW DELHI: ', 'NEW DELHI'],
    ['WASHINGTON (Reuters) — ', 'WASHINGTON', 'Reuters'],
    ['KYIV, Ukraine, April 3 — ', 'KYIV, Ukraine'],
    ['ORMSEY, Kestland, Oct 14 (Coastwire) — ', 'ORMSEY, Kestland', 'Coastwire'],
    ['Ormsey, April 3 (Coastwire) -- ', 'Ormsey', 'Coastwire'],
    ['ORMSEY, 16 October. – ', 'ORMSEY'],
  ];
  for (const [opening, place, agency] of datelines) {
    it(`reads the dateline "${opening}"`, () => {
      const text = `Ferry lost off Ormsey\n\n${opening}${story}\n${third}`;
      const { dateline, blocks } = readArticle(text);
      assert.equal(dateline?.place, place);
      assert.equal(dateline?.agency, agency);
      assert.equal(text.slice(dateline?.start, dateline?.end), opening.trimEnd());
      assert.equal(text.slice(blocks[1].bodyStart, blocks[1].end), story);
    });
  }

  const noDatelines = [
    'NATO — the alliance — met.',
    'On May 3 – a Saturday – it rained.',
    'The quay - old as it is - holds.',
    'BREAKING: The ferry is lost.',
  ];
  for (const text of noDatelines) {
    it(`sees no dateline in "${text}"`, () => {
      const { dateline, blocks } = readArticle(text);
      assert.equal(dateline, undefined);
      assert.equal(blocks[0].bodyStart, blocks[0].start);
    });
  }

  const published: readonly (readonly [line: string, day: string | undefined])[] = [
    ['Published 28 April 2025', '2025-04-28'],
    ['Mon 28 Apr 2025 10.12 BST', '2025-04-28'],
    ['PUBLISHED: 08:12, 28 April 2025 | UPDATED: 11:47, 29 April 2025', '2025-04-28'],
    ['Updated: April 28, 2025, 3:23 PM ET', '2025-04-28'],
    ['Posted 04/28/2025', '2025-04-28'],
    ['Posted 03/04/2025', undefined],
    ['Published yesterday at 7:10 pm (Ormsey), updated at 9:48 pm · 3 min read', undefined],
  ];
  for (const [line, day] of published) {
    it(`takes the day from "${line}"`, () => {
      const article = readArticle(`Ferry lost off Ormsey\n\n${line}\n\n${story}\n`);
      assert.equal(kindOf(article.blocks[1]), 'furniture:published-line');
      assert.equal(article.published, day);
    });
  }
});

describe('readArticle: furniture', () => {
  const lines: readonly (readonly [line: string, kind: string])[] = [
    ['The quay in spring. Photograph: Bo Lind/Coastwire', 'caption'],
    ['The quay in spring. (Photo by Bo Lind/Coastwire)', 'caption'],
    ['Image caption, The quay in spring', 'caption'],
    ['FILE - The quay in spring, Ormsey, May 2, 2024.', 'caption'],
    ['Photo: B. Lind / Gazette', 'credit'],
    ['With Coastwire', 'agency-credit'],
    ['With Reuters and Agence France-Presse', 'agency-credit'],
    ['Additional reporting by Bo Lind in Ormsey', 'agency-credit'],
    ['(Reporting by Ina Rusk; Editing by Bo Lind)', 'agency-credit'],
    ['Gazette writer Bo Lind contributed to this report from Ormsey.', 'agency-credit'],
    ['Sign up for our morning newsletter', 'sign-up'],
    ['Get the Gazette in your inbox every day', 'sign-up'],
    ['You have 58% of this article left to read.', 'paywall'],
    ['Subscribe to continue reading', 'paywall'],
    ['Support local journalism. Subscribe for a crown a week.', 'paywall'],
    ['*The Gazette is funded by its readers. [Become a member](https://gazette.example/join).*', 'paywall'],
    ['Read more: The lamp of the outer mole', 'related'],
    ['Related: The lamp of the outer mole', 'related'],
    ['© Ormsey Gazette. All rights reserved.', 'other'],
    ['ADVERTISEMENT', 'other'],
    ['1.2k shares', 'other'],
    ['https://gazette.example/ferry', 'other'],
    ['___', 'other'],
    ['Il vous reste la moitié de cet article, et la suite est pour ceux qui ont un compte.', 'other-language'],
    ['Puedes leer el resto de la noticia cuando entres con tu cuenta.', 'other-language'],
    ['Sie können den Rest hier lesen, wenn Sie sich mit einem Konto anmelden.', 'other-language'],
    ['Il resto della notizia è qui per chi ha già un profilo con noi.', 'other-language'],
    ['O resto da notícia está aqui para quem já tem uma conta com a gente.', 'other-language'],
  ];
  for (const [line, kind] of lines) {
    it(`${kind}: ${line}`, () => {
      assert.deepEqual(kinds(`${story}\n${second}\n${line}\n${third}\n`), [
        'paragraph',
        'paragraph',
        `furniture:${kind}`,
        'paragraph',
      ]);
    });
  }

  const stories: readonly string[] = [
    'Why?',
    'No one answered.',
    '“Read more,” she told the boy.',
    '“Sign up for the boats,” he had told them.',
    'Signs of a spill were found.',
    'Subscribers of the ferry line were paid.',
    'The photo: a lamp, a mole, a gull.',
    'A photo by the warden shows the lamp.',
    'Who is to blame?',
    'Comments by the warden angered the crew.',
    'With the lamp out, nobody saw the mole.',
    '“Ne touchez pas à la lampe, elle est à nous et pour nous”, dit un graffiti.',
    'The mayor, in French, said “nous ne savons pas ce que la mer veut de nous” and left.',
    'Контора порта молчит о судьбе парома.',
    'مكتب الميناء صامت بشأن مصير العبارة.',
    '港湾事務所は沈黙している。',
  ];
  for (const line of stories) {
    it(`story: ${line}`, () => assert.deepEqual(paragraphs(`${story}\n${line}\n${third}\n`), [story, line, third]));
  }

  it('takes readers’ comments to the end', () => {
    const text = [
      story,
      second,
      '4 Comments',
      'Grey Gull',
      'Forty! It was 50 at least.',
      'old_tar',
      'Nonsense, it was 30.',
    ].join('\n');
    assert.deepEqual(paragraphs(text), [story, second]);
    assert.equal(kinds(text).filter((kind) => kind === 'furniture:comments').length, 5);
  });

  it('goes on with the story behind a mere counter of comments', () => {
    const rest = [second, third, second, third, second, third];
    assert.deepEqual(paragraphs([story, '1 Comment', ...rest].join('\n')), [story, ...rest]);
  });

  it('takes a list of other stories to the end, and inside the story to the blank line', () => {
    assert.deepEqual(paragraphs(`${story}\n\nMost read\n\nLamp out\nGull shot`), [story]);
    assert.deepEqual(paragraphs(`${story}\n\nMore on this story\nLamp out\n\n${second}\n\n${story}`), [
      story,
      second,
      story,
    ]);
  });

  it('takes a sign-up box as a whole', () => {
    const box = 'Sign up to Low Water\nThe coast before breakfast, six days a week.\nYour email address';
    assert.deepEqual(paragraphs(`${story}\n\n${box}\n\n${second}\n`), [story, second]);
  });
});

describe('readArticle: front matter', () => {
  it('reads outlet, authors, day and title, and knows the headline by it', () => {
    const text = `---\noutlet: Ormsey Gazette\nauthor: [Ina Rusk, Bo Lind]\npublished: 2025-04-28T10:00:00Z\ntitle: Lost.\n---\nLost.\n\n${story}\n`;
    const article = readArticle(text);
    assert.deepEqual(article.meta, {
      outlet: 'Ormsey Gazette',
      author: 'Ina Rusk, Bo Lind',
      published: '2025-04-28T10:00:00Z',
      title: 'Lost.',
    });
    assert.equal(article.published, '2025-04-28');
    assert.deepEqual(article.blocks.map(kindOf), ['front-matter', 'headline', 'paragraph']);
    assert.deepEqual(article.problems, []);
  });

  it('lets the dossier’s word beat the file’s, but not its silence', () => {
    const text = `---\noutlet: Gazette\nauthor: Ina Rusk\n---\n${story}`;
    assert.deepEqual(readArticle(text, { outlet: 'Courier', author: undefined }).meta, {
      outlet: 'Courier',
      author: 'Ina Rusk',
    });
  });

  it('takes the day from the address where nothing else tells', () => {
    assert.equal(readArticle(story, { url: 'https://g.example/world/2025/apr/28/ferry' }).published, '2025-04-28');
  });

  const broken: readonly (readonly [yaml: string, at: string])[] = [
    ['outlet: Gazette\noutlet: Courier', 'outlet: Courier'],
    ['outlet: [Gazette]', '[Gazette]'],
    ['published: last week', 'last week'],
    ['published: 2025-02-30', '2025-02-30'],
    ['a: &a [x]\noutlet: *a', '*a'],
  ];
  for (const [yaml, at] of broken) {
    it(`shows the problem in ${JSON.stringify(yaml)}`, () => {
      const text = `---\n${yaml}\n---\n${story}`;
      const { problems, blocks } = readArticle(text);
      assert.equal(problems.length, 1);
      assert.equal(problems[0].span.start, text.indexOf(at));
      assert.equal(kindOf(blocks[1]), 'paragraph');
    });
  }

  it('survives YAML made to break its reader', () => {
    for (const bomb of ['['.repeat(5000), '- '.repeat(4000), `a: ${'!x '.repeat(500)}b`, '? a : '.repeat(2000)]) {
      assert.ok(readArticle(`---\nx: ${bomb}\n---\n${story}`).problems.length > 0);
    }
  });

  it('takes rules at the top that hold no keys for rules', () => {
    assert.deepEqual(kinds(`---\n${story}\n---\n${second}`), [
      'furniture:other',
      'paragraph',
      'furniture:other',
      'paragraph',
    ]);
  });
});

describe('readArticle: any text', () => {
  it('gives blocks in order, apart, inside the text and without the line ends', () => {
    const line = fc.oneof(
      fc.string(),
      fc.constantFrom(
        story,
        second,
        '',
        '---',
        '4 Comments',
        'Read more',
        'By Ina Rusk',
        'SEOUL - It began.',
        '# A',
        '> b',
        '- c',
        '\uFEFF',
        'Sign up to X',
      ),
    );
    fc.assert(
      fc.property(fc.array(line), fc.constantFrom('\n', '\r\n', '\r'), (lines, end) => {
        const text = lines.join(end);
        let last = 0;
        for (const { start, end: stop, bodyStart } of readArticle(text).blocks) {
          assert.ok(last <= start && start <= bodyStart && bodyStart <= stop && stop <= text.length);
          assert.equal(text.slice(start, stop).trim(), text.slice(start, stop));
          last = stop;
        }
      }),
    );
  });
});
