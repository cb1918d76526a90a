import assert from 'node:assert/strict';
import { collate, joined, type ArticleSketch } from './build';

/** Two sentences of two outlets, and whether their first figures measure the same thing. */
interface Case {
  readonly why: string;
  readonly one: string;
  readonly two: string;
  readonly together: boolean;
}

const cases: readonly Case[] = [
  {
    why: 'different tolls of one event, in different words',
    one: 'The mudslide in Tarma killed {41|=41} people.',
    two: 'The death toll of the mudslide in Tarma rose to {58|=58}.',
    together: true,
  },
  {
    why: 'vague and exact tolls',
    one: 'The mudslide in Tarma injured {dozens|~12..120}.',
    two: 'In Tarma {134|=134} people were hurt in the mudslide.',
    together: true,
  },
  {
    why: 'estimates in different words',
    one: 'Kenya has dispatched {about 900|~900} troops to the border.',
    two: 'Around {1,200|~1200} Kenyan soldiers have been deployed to the border.',
    together: true,
  },
  {
    why: 'killed against injured',
    one: 'The mudslide in Tarma killed {41|=41} people.',
    two: 'The mudslide in Tarma injured {58|=58} people.',
    together: false,
  },
  {
    why: 'the same number killed and injured',
    one: 'The mudslide in Tarma killed {41|=41} people.',
    two: 'The mudslide in Tarma injured {41|=41} people.',
    together: false,
  },
  {
    why: 'a subset',
    one: 'The mudslide in Tarma killed {41|=41} people.',
    two: 'Many died in the mudslide in Tarma, including {12|=12} children.',
    together: false,
  },
  {
    why: 'another country’s troops',
    one: 'Kenya has deployed {900|=900} Kenyan troops.',
    two: 'Uganda has deployed {1,000|=1000} Ugandan troops.',
    together: false,
  },
  {
    why: 'a toll in a headline against a sentence',
    one: 'Mayor vows inquiry as Tarma mudslide toll reaches {41|=41}. The mudslide buried a school.',
    two: 'The mudslide that buried a school in Tarma has killed {41|=41} people.',
    together: true,
  },
  {
    why: 'planned against done',
    one: 'Kenya has deployed {900|=900} troops to the border.',
    two: 'Kenya will deploy {1,500|=1500} troops to the border.',
    together: false,
  },
  {
    why: 'sappers against troops',
    one: 'Kenya has sent {900|=900} troops to the border.',
    two: 'Kenya has sent {500|=500} sappers to the border.',
    together: false,
  },
  {
    why: 'another time',
    one: 'The flood in Tarma killed {41|=41} people.',
    two: 'A flood in Tarma killed {212|=212} people in 1979.',
    together: false,
  },
  {
    why: 'a sum to the dollar and the same sum rounded',
    one: 'The Ambato council spent {$13.6 million|=13600000 money dollar} on the new harbour wall.',
    two: 'Ambato paid {$13,625,777|=13625777 money dollar} for the harbour wall, its council said.',
    together: true,
  },
  {
    why: 'a sum and the same sum cut off',
    one: 'The Ambato council spent {$13 million|=13000000 money dollar} on the new harbour wall.',
    two: 'Ambato paid {$13,825,777|=13825777 money dollar} for the harbour wall, its council said.',
    together: true,
  },
  {
    why: 'two sums near each other that do not round to one another',
    one: 'The Ambato council spent {$13.6 million|=13600000 money dollar} on the new harbour wall.',
    two: 'Ambato paid {$13,225,777|=13225777 money dollar} for the harbour wall, its council said.',
    together: false,
  },
  {
    why: 'whole percentages beside finer ones',
    one: 'Mayor Quill of Ambato paid a tax rate of {36%|=36 percent percentage} last year.',
    two: 'Mayor Orme of Ambato paid a tax rate of {35.7%|=35.7 percent percentage} last year.',
    together: false,
  },
  {
    why: 'homes and households, one of them rounded',
    one: 'The storm left {nearly 12,000|~12000} homes in Ambato without power on Monday night.',
    two: 'On Monday night {11,860|=11860} households in Ambato were without power after the storm.',
    together: true,
  },
  {
    why: 'a number that stands for people named before',
    one: 'Mayor Quill and his rival met in Ambato, and the {two|=2} argued about the harbour wall.',
    two: 'The {two|=2} mayors of Ambato were seen at the harbour wall.',
    together: false,
  },
  {
    why: 'small equal numbers with nothing in common',
    one: 'The council met for {two|=2} hours about the harbour.',
    two: 'She owns {two|=2} dogs in Lima.',
    together: false,
  },
  {
    why: 'a small equal number of the same thing in the same event',
    one: 'The storm left {two|=2} fishermen missing off Callao.',
    two: 'Off Callao {two|=2} fishermen are missing after the storm.',
    together: true,
  },
  {
    why: 'a large exact number needs little else',
    one: 'The firm paid {$43,885|=43885 money dollar} in taxes.',
    two: 'Its taxes came to {$43,885|=43885 money dollar}.',
    together: true,
  },
  {
    why: 'two currencies are not converted',
    one: 'Repairs of the dam will cost {$114 million|=114000000 money dollar}.',
    two: 'Repairs of the dam will cost {€114 million|=114000000 money euro}.',
    together: false,
  },
  {
    why: 'measures meet after conversion',
    one: 'The river at Tarma stood {6.1 metres|=6.1 measure metre} above its normal level.',
    two: 'At Tarma the river stood {20 feet|=20 measure foot} above its normal level.',
    together: true,
  },
  {
    why: 'different percentages of different things',
    one: 'The reservoir was {97%|=97 percent percentage} full.',
    two: 'Power is back in {70%|=70 percent percentage} of homes.',
    together: false,
  },
  {
    why: 'shares of one whole that moved',
    one: 'On Monday {36%|=36 percent percentage} of households in Ambato had no electricity.',
    two: 'Power was out in {21%|=21 percent percentage} of homes in Ambato on Tuesday.',
    together: true,
  },
  {
    why: 'equal shares of two wholes',
    one: 'The harbour board of Ambato says {40%|=40 percent percentage} of ferries run late.',
    two: 'The harbour board of Ambato says {40%|=40 percent percentage} of passengers run late.',
    together: false,
  },
  {
    why: 'shares of one whole of which two different things are told',
    one: 'In Ambato {52%|=52 percent percentage} of voters support the harbour wall.',
    two: 'In Ambato {39%|=39 percent percentage} of voters oppose the harbour wall.',
    together: false,
  },
  {
    why: 'the outcome of a ballot, whatever noun stands beside it',
    one: 'Mayor Orme kept her post by a vote of {61 to 38|=61..38}.',
    two: 'Orme won {61 to 38|=61..38} and thanked her party.',
    together: true,
  },
  {
    why: 'the age of one person',
    one: 'The harbour master, Mr. Orme, {61|=61 age year of age}, blamed the weather.',
    two: 'The {61|=61 age year of age}-year-old Orme has kept the harbour since 1990.',
    together: true,
  },
  {
    why: 'the same age of two people',
    one: 'The harbour master, Mr. Orme, {61|=61 age year of age}, blamed the weather.',
    two: 'The pilot, Mrs. Quill, {61|=61 age year of age}, was not on board.',
    together: false,
  },
  {
    why: 'rescuers in different numbers and words',
    one: 'Some {300|~300} rescuers were at work in Tarma by noon.',
    two: 'In Tarma {850|=850} rescue workers are searching the mud.',
    together: true,
  },
  {
    why: 'what it takes to rebuild and what repairs cost',
    one: 'It will take {$80 million|=80000000 money dollar} to rebuild the harbour wall of Ambato.',
    two: 'The mayor put the cost of repairing the harbour wall in Ambato at {$80 million|=80000000 money dollar}.',
    together: true,
  },
  {
    why: 'people driven from their homes and people in shelters',
    one: 'The flood in Tarma has driven {11,000|=11000} people from their homes.',
    two: 'Around {12,000|~12000} people in Tarma are in temporary accommodation after the flood.',
    together: true,
  },
  {
    why: 'those who protested and those who turned up',
    one: 'About {3,000|~3000} people gathered outside the parliament in Lima.',
    two: 'Police said {5,000|=5000} people turned up outside the parliament in Lima.',
    together: true,
  },
  {
    why: 'one sentence with another number',
    one: '“The keeper told us we had {40|=40 duration minute} minutes to leave the pier,” Brek said.',
    two: '“The keeper told us we had {14|=14 duration minute} minutes to leave the pier,” the mayor said.',
    together: true,
  },
  {
    why: 'miles and kilometres',
    one: 'The wall of Ambato is {7.5 miles|=7.5 measure mile} long.',
    two: 'Ambato has a wall {12 kilometres|=12 measure kilometre} long.',
    together: true,
  },
  {
    why: 'degrees of two scales',
    one: 'In Lima the heat reached {104 degrees|=104 temperature degree fahrenheit} on Sunday.',
    two: 'On Sunday the heat in Lima reached {40 degrees|=40 temperature degree celsius}.',
    together: true,
  },
  {
    why: 'different scores',
    one: 'The Herons beat the Otters {31-24|=31..24 score} on Sunday.',
    two: 'The Herons beat the Otters {20-13|=20..13 score} on Sunday.',
    together: false,
  },
  {
    why: 'equal scores',
    one: 'The Herons beat the Otters {31-24|=31..24 score} on Sunday.',
    two: 'A {31-24|=31..24 score} win sent the Herons through.',
    together: true,
  },
];

const pair = (one: string, two: string): ArticleSketch[] => [
  { outlet: 'Post', text: one },
  { outlet: 'Mail', text: two },
];

describe('quantities', () => {
  for (const { why, one, two, together } of cases) {
    it(`${together ? 'joins' : 'keeps apart'}: ${why}`, () => {
      const quantities = collate(pair(one, two)).quantities();
      assert.equal(quantities.length > 0, together);
    });
  }

  it('never joins two different numbers of one sentence', () => {
    const collation = collate(
      pair(
        'The mudslide in Tarma killed {41|=41} people in one village and killed {17|=17} people in another.',
        'The mudslide in Tarma killed {58|=58} people.',
      ),
    );
    for (const quantity of collation.quantities()) {
      assert.equal(quantity.readings.filter(({ outlet }) => outlet === 'Post').length, 1);
    }
  });

  it('names quantities and counts outlets', () => {
    const collation = collate([
      { outlet: 'Post', text: 'Some {900|~900} Kenyan soldiers have been killed.' },
      { outlet: 'Mail', text: 'About {900|~900} Kenyan troops were killed.' },
      { outlet: 'Sun', text: '{Thousands|~1000..10000} of Kenyan servicemen have died.' },
      { outlet: 'Star', text: 'Kenya plans to send {4,000|=4000} construction workers to the coast.' },
      { outlet: 'Echo', text: 'Nairobi will send {4,000|=4000} construction workers to the coast.' },
    ]);
    assert.deepEqual(
      collation.quantities().map(({ name, outlets, worst }) => [name, outlets, worst]),
      [
        ['Kenyan troops killed', 3, 'conflict'],
        ['Kenyan construction workers to be sent', 2, 'equal'],
      ],
    );
  });

  for (const [name, one, two] of [
    ['People arrested', 'Police made {12|=12} arrests in Tarma.', 'In Tarma {twelve|=12} persons were detained.'],
    [
      'People killed in 1979',
      'In 2025 a mudslide buried Tarma. In 1979 a flood killed {212|=212} people there.',
      'Tarma lies buried in 2025. {212|=212} people died in a flood there in 1979.',
    ],
  ]) {
    it(`names “${name}” by what happened, and when that was long ago`, () => {
      const [quantity] = collate(pair(one, two)).quantities();
      assert.equal(quantity.name, name);
    });
  }

  it('names sums and measures by what is done and measured', () => {
    const [sum] = collate(
      pair(
        'Repairs of the dam will cost {2.4 billion crowns|=2400000000 money crown}, ministers said.',
        'The repairs of the dam cost {2.4 billion crowns|=2400000000 money crown}.',
      ),
    ).quantities();
    assert.equal(sum.name, 'Cost');
    const [height] = collate(
      pair(
        'The Maresh river rose {6.2 metres|=6.2 measure metre} above its normal level at Tovarn.',
        'At Tovarn the Maresh river rose {6.2 metres|=6.2 measure metre} above its normal level.',
      ),
    ).quantities();
    assert.match(height.name, /metres/i);
  });

  it('answers for a figure without a fellow with a quantity of one', () => {
    const collation = collate([{ outlet: 'Post', text: 'The hall has {700|=700} seats.' }]);
    assert.equal(collation.quantityAt('post.txt', 0)?.readings.length, 1);
    assert.equal(collation.quantityAt('post.txt', 1), undefined);
    assert.deepEqual(joined(collation), []);
  });
});
