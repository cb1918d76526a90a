import assert from 'node:assert/strict';
import { originKeyOf, type Surroundings } from '../../../src/core/collation/sourcing/originKey';
import type { SourceType } from '../../../src/core/extraction/types';
import { collate, type ArticleSketch } from './build';

const article: Surroundings = { compass: new Map([['south', 'south sudan']]), countries: new Set(['kenya', 'uganda']) };
const keyOf = (name: string, type: SourceType = 'organisation', surroundings = article): string | undefined =>
  originKeyOf(name, type, new Map(), surroundings);

/** Each list: names of one source. Names of different lists are different sources. */
const sources: readonly (readonly string[])[] = [
  [
    'Kenya’s spy agency',
    'the Kenyan intelligence services',
    'Kenyan intelligence',
    'the intelligence agency in Nairobi',
    'the NIS',
    'National Intelligence Service',
    'Kenya’s NIS',
  ],
  ['South Sudan’s spy agency', 'the South’s intelligence agency', 'South Sudanese intelligence services'],
  ['Kenyan lawmakers', 'lawmakers in Kenya'],
  ['the Kenyan defence ministry', 'Kenya’s defense ministry', 'the Defence Ministry in Nairobi'],
  ['Kenyan police', 'police in Nairobi'],
  ['Kenyan media', 'the press in Kenya'],
  ['Uganda’s military intelligence', 'Ugandan defence intelligence'],
  ['the Ugandan army', 'Uganda’s military', 'the Ugandan armed forces', 'the UPDF'],
  ['the USGS', 'U.S. Geological Survey', 'the US Geological Survey (USGS)', 'the U.S.G.S.'],
  ['UNHCR', 'the U.N. refugee agency', 'the UN’s refugee agency', 'the UN High Commissioner for Refugees'],
  ['the IDF', 'Israel Defense Forces', 'the Israeli military', 'Israel’s army', 'the Israel Defence Forces'],
  ['the Pentagon', 'the U.S. Department of Defense', 'the US defence department'],
  ['the SBU', 'Ukraine’s security service', 'the Security Service of Ukraine'],
  ['MI5', 'the British security service'],
  ['AFAD', 'Turkey’s disaster agency'],
  ['the ISI', 'Pakistan’s spy agency'],
  ['the BND', 'Germany’s intelligence service'],
  ['hospitals in Uganda', 'Uganda’s hospitals'],
  ['the FBI', 'the Federal Bureau of Investigation'],
  ['the Hamas-run health ministry', 'Gaza’s health ministry', 'health officials in Gaza'],
  ['Médecins Sans Frontières', 'Medecins Sans Frontieres', 'MSF'],
];

describe('origins', () => {
  for (const names of sources) {
    it(`are one: ${names.join(', ')}`, () => {
      assert.equal(new Set(names.map((name) => keyOf(name))).size, 1);
      assert.notEqual(keyOf(names[0]), undefined);
    });
  }

  it('are different for different bodies', () => {
    assert.equal(new Set(sources.map(([name]) => keyOf(name))).size, sources.length);
  });

  it('are others where a group of countries speaks beside one', () => {
    assert.notEqual(keyOf('Kenyan and western intelligence agencies'), keyOf('Kenyan intelligence agencies'));
  });

  it('are unknown behind a pronoun, which is no short form of a body', () => {
    for (const name of ['who', 'he', 'They', 'it']) assert.equal(keyOf(name, 'person'), undefined, name);
    assert.equal(keyOf('WHO'), 'who');
  });

  it('are unknown where the name says only that somebody said it', () => {
    for (const name of ['media reports', 'officials', 'local media', 'reports', 'several sources']) {
      assert.equal(keyOf(name, 'unnamed'), undefined, name);
    }
    for (const name of ['multiple media outlets', 'Western media', 'reports in the local press', 'social media']) {
      assert.equal(keyOf(name, 'media'), undefined, name);
    }
    assert.equal(keyOf('initial reports', 'document'), undefined);
    assert.equal(keyOf('Ugandans', 'unknown'), undefined);
    assert.notEqual(keyOf('state media', 'media'), undefined);
  });

  it('are known where somebody is named, whatever they are', () => {
    for (const name of ['Tarma Relief', 'Ostrel', 'Brek']) assert.notEqual(keyOf(name, 'unknown'), undefined, name);
    assert.equal(keyOf('those by the gate', 'unnamed'), undefined);
  });

  it('bear a name spelled after the reader’s ear', () => {
    const spellings = ['Petro Zarensky', 'Zarenskyy', 'Zarenskiy'];
    assert.equal(new Set(spellings.map((name) => keyOf(name, 'person'))).size, 1);
  });

  const about = (countries: readonly string[], home?: string): Surroundings => ({
    compass: new Map<string, string>(),
    countries: new Set(countries),
    ...(home !== undefined && { home }),
  });

  it('with one name in several countries are told by the country that the article names', () => {
    const at = (countries: readonly string[]) => keyOf('the NIS', 'unknown', about(countries));
    assert.equal(at(['kenya']), keyOf('Kenya’s spy agency'));
    assert.equal(at(['south korea', 'russia']), keyOf('South Korea’s spy agency'));
    assert.equal(at([]), at(['south korea']));
  });

  it('by a common name are the home country’s, unless they say whose they are', () => {
    const home = about(['uganda', 'haiti'], 'uganda');
    assert.equal(keyOf('the army', 'organisation', home), keyOf('Uganda’s army'));
    assert.equal(keyOf('Haiti’s army', 'organisation', home), keyOf('the Haitian army'));
    assert.notEqual(keyOf('Lima police', 'organisation', home), keyOf('Ugandan police'));
    assert.notEqual(keyOf('the Tarma Republican Army', 'organisation', home), keyOf('the army', 'organisation', home));
  });

  it('are no country’s army by their name alone', () => {
    assert.notEqual(keyOf('Uganda’s Tarma Liberation Army'), keyOf('Uganda’s army'));
  });

  const spyAgency = 'Kenya’s spy agency';
  const articles: ArticleSketch[] = [
    {
      outlet: 'Post',
      text: 'About {900|~900} Kenyan troops were killed, lawmakers said, citing Kenya’s spy agency.',
      said: [{ by: 'lawmakers', cue: 'said', content: 'About 900 Kenyan troops were killed', via: [spyAgency] }],
    },
    {
      outlet: 'Mail',
      text: 'Kenyan intelligence services said {900|=900} Kenyan soldiers were killed.',
      said: [{ by: 'Kenyan intelligence services', cue: 'said', content: '900 Kenyan soldiers were killed' }],
    },
    {
      outlet: 'Sun',
      text: 'Media reports say {900|=900} Kenyan soldiers were killed.',
      said: [{ by: 'Media reports', type: 'media', cue: 'say', content: '900 Kenyan soldiers were killed' }],
    },
  ];

  it('are counted for a quantity, the unknown ones apart', () => {
    const [quantity] = collate(articles).quantities();
    assert.deepEqual([quantity.outlets, quantity.origins, quantity.unknownOrigins], [3, 1, 1]);
  });

  it('stand behind a bare number too, where its article says further on who gives it', () => {
    const [quantity] = collate([
      {
        outlet: 'Mail',
        text: 'Kenyan toll reaches {900|=900}. Kenyan intelligence services said {900|=900} Kenyan soldiers were killed.',
        said: [{ by: 'Kenyan intelligence services', cue: 'said', content: '900 Kenyan soldiers were killed' }],
      },
      { outlet: 'Sun', text: 'Fighting killed {900|=900} Kenyan soldiers.' },
    ]).quantities();
    assert.deepEqual([quantity.readings.length, quantity.origins, quantity.unknownOrigins], [3, 1, 1]);
  });

  it('keep their chain', () => {
    const sourcing = collate(articles).sourcing('post.txt', 0);
    assert.deepEqual(sourcing?.chain, ['lawmakers', spyAgency]);
    assert.equal(sourcing?.originName, spyAgency);
  });

  it('are joined by the analyst, under the first name', () => {
    const collation = collate(articles, {
      sources: [['The Service', 'media reports', 'Kenya’s spy agency', 'Kenyan intelligence services']],
    });
    const [quantity] = collation.quantities();
    assert.deepEqual([quantity.origins, quantity.unknownOrigins], [1, 0]);
    assert.ok(quantity.readings.every(({ sourcing }) => sourcing.originName === 'The Service'));
  });

  it('tell a chain that comes back to itself', () => {
    const collation = collate([
      {
        outlet: 'Post',
        text: 'The Herald, citing the Echo, which cited the Herald, put the dead at {900|=900}.',
        said: [{ by: 'The Herald', cue: 'put', content: 'the dead at 900', via: ['the Echo', 'the Herald'] }],
      },
    ]);
    const sourcing = collation.sourcing('post.txt', 0);
    assert.equal(sourcing?.circular, true);
    assert.equal(sourcing?.originKey, undefined);
  });

  describe('of one surname', () => {
    const named = (outlet: string, by: string, type: SourceType = 'person'): ArticleSketch => ({
      outlet,
      text: `Some {300|~300} ballots were lost in Tarma, ${by} said.`,
      said: [{ by, type, cue: 'said', content: 'Some 300 ballots were lost in Tarma' }],
    });
    const counted = (...articles: ArticleSketch[]): number[] =>
      collate(articles)
        .quantities()
        .flatMap(({ origins, unknownOrigins }) => [origins, unknownOrigins]);

    it('are two where two persons bear it', () => {
      assert.deepEqual(counted(named('Post', 'Anna Brek'), named('Mail', 'Jonas Brek')), [2, 0]);
      assert.deepEqual(counted(named('Post', 'Kim Min-soo'), named('Mail', 'Park Min-soo')), [2, 0]);
    });

    it('are one where one outlet gives more of the name', () => {
      const articles = [named('Post', 'Anna Brek'), named('Mail', 'Brek'), named('Sun', 'Anna Brek', 'unknown')];
      assert.deepEqual(counted(...articles), [1, 0]);
      assert.deepEqual(counted(named('Post', 'Anna Brek'), named('Mail', 'A. Brek')), [1, 0]);
    });

    it('are not three where two bear it and a third outlet gives the surname', () => {
      assert.deepEqual(counted(named('Post', 'Anna Brek'), named('Mail', 'Jonas Brek'), named('Sun', 'Brek')), [2, 0]);
    });

    it('are no persons where they end in one word', () => {
      assert.deepEqual(
        counted(named('Post', 'Tarma Relief', 'unknown'), named('Mail', 'Ostrel Relief', 'unknown')),
        [2, 0],
      );
    });
  });

  describe('of an article’s home', () => {
    const toll = (outlet: string, text: string): ArticleSketch => ({
      outlet,
      text,
      said: [{ by: 'the interior ministry', cue: 'said', content: '312 people were killed in Zagora' }],
    });

    it('are the one country’s that the article speaks of', () => {
      const [quantity] = collate([
        toll('Post', 'Morocco mourns. {312|=312} people were killed in Zagora, the interior ministry said.'),
        {
          outlet: 'Mail',
          text: '{312|=312} people were killed in Zagora, the interior ministry of Morocco said. Spain sent help.',
          said: [{ by: 'the interior ministry of Morocco', cue: 'said', content: '312 people were killed in Zagora' }],
        },
      ]).quantities();
      assert.deepEqual([quantity.origins, quantity.unknownOrigins], [1, 0]);
    });
  });

  describe('through the dossier', () => {
    const toll = (outlet: string, by: string): ArticleSketch => ({
      outlet,
      text: `The mudslide in Tarma killed {41|=41} people, ${by} reported.`,
      said: [{ by, cue: 'reported', content: 'The mudslide in Tarma killed 41 people' }],
    });

    it('are those of the outlet that is named', () => {
      const [quantity] = collate([toll('Post', 'The Herald'), toll('Herald', 'the rescue service')]).quantities();
      assert.equal(quantity.origins, 1);
      assert.deepEqual(
        quantity.readings.map(({ outlet, sourcing }) => [outlet, sourcing.chain, sourcing.originName]),
        [
          ['Herald', ['the rescue service'], 'the rescue service'],
          ['Post', ['The Herald', 'the rescue service'], 'the rescue service'],
        ],
      );
    });

    it('are none where two outlets name each other', () => {
      const [quantity] = collate([toll('Echo', 'the Herald'), toll('Herald', 'the Echo')]).quantities();
      assert.deepEqual([quantity.origins, quantity.unknownOrigins], [0, 2]);
      assert.ok(quantity.readings.every(({ sourcing }) => sourcing.circular));
    });
  });

  describe('of copies', () => {
    const copied = 'In the mudslide at the edge of Tarma on Sunday night {41|=41} people were killed, ';
    const article = (outlet: string, text: string, by: string): ArticleSketch => ({
      outlet,
      text: `${text}${by} said.`,
      said: [{ by, cue: 'said', content: text.replace(/\{([^|]*)\|[^}]*\}/g, '$1').replace(/, $/, '') }],
    });

    it('are one, by whatever name they call it', () => {
      const [quantity] = collate([
        article('Post', copied, 'the governor of Junin'),
        article('Mail', copied, 'the rescue service'),
      ]).quantities();
      assert.deepEqual([quantity.outlets, quantity.origins, quantity.unknownOrigins], [2, 1, 0]);
      assert.deepEqual(
        quantity.readings.map(({ outlet, sameWords }) => [outlet, sameWords]),
        [
          ['Mail', ['Post']],
          ['Post', ['Mail']],
        ],
      );
    });

    it('are one where one of them names nobody', () => {
      const [quantity] = collate([
        article('Post', copied, 'the governor of Junin'),
        { outlet: 'Mail', text: `${copied}and more are missing.` },
      ]).quantities();
      assert.deepEqual([quantity.origins, quantity.unknownOrigins], [1, 0]);
    });

    it('stay two in other words', () => {
      const [quantity] = collate([
        article('Post', copied, 'the governor of Junin'),
        article('Mail', 'The mudslide in Tarma killed {41|=41} people, ', 'the rescue service'),
      ]).quantities();
      assert.deepEqual([quantity.origins, quantity.unknownOrigins], [2, 0]);
      assert.ok(quantity.readings.every(({ sameWords }) => sameWords === undefined));
    });

    it('within one outlet say nothing', () => {
      const [quantity] = collate([
        article('Post', copied, 'the governor of Junin'),
        { ...article('Post', copied, 'the rescue service'), id: 'post-late.txt' },
        article('Mail', 'The mudslide in Tarma killed {41|=41} people, ', 'the mayor of Tarma'),
      ]).quantities();
      assert.equal(quantity.readings.length, 3);
      assert.ok(quantity.readings.every(({ sameWords }) => sameWords === undefined));
      assert.equal(quantity.origins, 3);
    });

    it('are named up to some twenty, and counted all', () => {
      const outlets = Array.from({ length: 60 }, (_, at) => `Outlet ${String.fromCharCode(65 + (at % 26))}${at}`);
      const [quantity] = collate(outlets.map((outlet) => article(outlet, copied, 'the rescue service'))).quantities();
      assert.deepEqual([quantity.outlets, quantity.origins], [60, 1]);
      for (const { outlet, sameWords } of quantity.readings) {
        assert.equal(sameWords?.length, 20);
        assert.ok(!sameWords.includes(outlet));
      }
    });
  });

  it('know a short form that the article introduces', () => {
    const collation = collate([
      {
        outlet: 'Post',
        text: 'The National Weather Office (NWO) is in Lima. The NWO counted {900|=900} storms.',
        said: [{ by: 'The NWO', cue: 'counted', content: '900 storms' }],
      },
      {
        outlet: 'Mail',
        text: 'The National Weather Office counted {900|=900} storms.',
        said: [{ by: 'The National Weather Office', cue: 'counted', content: '900 storms' }],
      },
    ]);
    assert.equal(collation.quantities()[0].origins, 1);
  });
});
