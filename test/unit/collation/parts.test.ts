import assert from 'node:assert/strict';
import { collate, joined } from './build';

/** What an article opens with, so that "Tarma" is where its story happens. */
const lead =
  'A mudslide hit the town of Tarma in Peru before dawn while most of its people were asleep, the country’s disaster agency said. ';

/** Two articles on one mudslide: the first figure of each, whether they measure the same, and what keeps them apart. */
const cases: readonly (readonly [why: string, one: string, two: string, together: boolean])[] = [
  ['no limits on either side', 'It injured {41|=41} people.', 'It injured {58|=58} people.', true],
  ['the seriously injured', 'It injured {58|=58} people.', 'It seriously injured {41|=41} people.', false],
  ['serious injuries', 'It injured {58|=58} people.', 'It left {41|=41} people with serious injuries.', false],
  ['critical condition', 'It injured {58|=58} people.', '{12|=12} of the injured are in critical condition.', false],
  ['minor injuries', 'It injured {58|=58} people.', '{41|=41} people suffered minor injuries.', false],
  ['seriously in both', 'It badly hurt {58|=58} people.', 'It seriously injured {41|=41} people.', true],
  ['one clinic’s', 'It injured {58|=58} people.', '“We have received {41|=41} injured people,” a doctor said.', false],
  ['one hospital’s', 'It injured {58|=58} people.', '{41|=41} people were treated at the general hospital.', false],
  ['taken to a hospital', 'It injured {58|=58} people.', '{41|=41} people were taken to the general hospital.', false],
  ['all hospitals’', 'It injured {58|=58} people.', 'Hospitals were treating {41|=41} injured people.', true],
  ['a place beside the whole', 'It killed {58|=58} people.', '{12|=12} people were killed in Palca.', false],
  ['a district without a name', 'It killed {58|=58} people.', '{12|=12} people were killed in the district.', false],
  [
    'a place that the sentence opens with',
    'It killed {58|=58} people.',
    'In Palca, {12|=12} people were killed.',
    false,
  ],
  ['a place with “where”', 'It killed {58|=58} people.', 'It reached Palca, where {12|=12} people were killed.', false],
  ['two places', '{58|=58} people were killed in Acobamba.', '{12|=12} people were killed in Palca.', false],
  ['one place in both', '{9|=9} people were killed in Palca.', '{12|=12} people were killed in Palca.', true],
  ['where the story happens', 'It killed {58|=58} people.', '{41|=41} people were killed in Tarma.', true],
  ['another day’s raid', 'It killed {58|=58} people.', 'A raid on the village of Palca killed {12|=12} people.', false],
  [
    'a war beside a day',
    'The raid killed {40|=40} people.',
    'More than {600|>600} people have been killed since May.',
    false,
  ],
  ['days of shelling', 'The raid killed {40|=40} people.', '{600|=600} people died in the 12 days of the war.', false],
  ['a lasting conflict', 'The raid killed {40|=40} people.', 'The conflict has killed {600|=600} people.', false],
  ['two sums', '{640|=640} people have died since May.', '{600|=600} people died in the 12 days of the war.', true],
  ['the worst since', 'The raid killed {40|=40} people.', 'The worst raid since 1990 killed {90|=90} people.', true],
  [
    'the country beside a night',
    'Police arrested {46|=46} people on Friday night.',
    'They arrested {200|=200} people nationwide.',
    false,
  ],
  ['an average', 'Ely scored {23|=23} points.', 'Ely averaged {22.8|=22.8} points.', false],
  [
    'those entitled beside those who voted',
    '{2.5 million|=2500000} people are eligible to vote.',
    'Some {2.44 million|=2440000} people, many of them old, cast their ballots.',
    false,
  ],
  ['inhabitants', 'The quake killed {168,000|=168000} people.', 'Tarma is home to {170,000|=170000} people.', false],
  ['supplies for', '{22,000|=22000} refugees fled.', 'There are supplies for {15,000|=15000} refugees.', false],
  ['schools among buildings', 'It damaged {90|=90} schools.', 'It damaged {160|=160} houses.', false],
  ['last year’s', 'It killed {58|=58} people.', 'Last year a mudslide killed {12|=12} people.', false],
  [
    'a record and a number that ends in a zero',
    'He passed {2,110|=2110} points in Tarma.',
    'The record for Tarma stood at {2,106|=2106} points.',
    false,
  ],
];

describe('parts and wholes', () => {
  for (const [why, one, two, together] of cases) {
    it(`${together ? 'joins' : 'keeps apart'}: ${why}`, () => {
      const collation = collate([
        { outlet: 'Post', text: lead + one },
        { outlet: 'Mail', text: lead + two },
      ]);
      assert.equal(collation.quantities().length > 0, together);
    });
  }

  it('takes a toll in the sentence after one of last year as last year’s, too', () => {
    const collation = collate([
      { outlet: 'Post', text: `${lead}It killed {58|=58} people.` },
      {
        outlet: 'Mail',
        text: `${lead}In April last year a quake of magnitude {8.6|=8.6 measure magnitude} struck.\n{Five|=5} people died in Tarma.`,
      },
    ]);
    assert.deepEqual(joined(collation), []);
  });

  it('keeps two numbers of one article apart, and joins others with the one that is theirs', () => {
    const collation = collate([
      { outlet: 'Post', text: `${lead}It killed {58|=58} people.\nFarther up it killed {12|=12} people.` },
      { outlet: 'Mail', text: `${lead}It killed {61|=61} people.\nFarther up it killed {12|=12} people.` },
    ]);
    assert.deepEqual(joined(collation), [
      ['Mail: 12', 'Post: 12'],
      ['Mail: 61', 'Post: 58'],
    ]);
  });

  it('takes two numbers of one article for one quantity where two sources say them', () => {
    const text = `${lead}The agency said it killed {58|=58} people. The mayor said it killed {61|=61} people.`;
    const collation = collate([
      {
        outlet: 'Post',
        text,
        said: [
          { by: 'The agency', cue: 'said', content: 'it killed 58 people' },
          { by: 'The mayor', cue: 'said', content: 'it killed 61 people' },
        ],
      },
      { outlet: 'Mail', text: `${lead}It killed {59|=59} people.` },
    ]);
    assert.equal(collation.quantities()[0].readings.length, 3);
  });
});
