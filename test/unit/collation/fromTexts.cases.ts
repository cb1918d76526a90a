import type { RelationKind } from '../../../src/core/collation/types';

/** A text and the number in it that is meant, as printed. */
export interface Told {
  readonly text: string;
  readonly number: string;
  readonly published?: string;
}

interface TextCase {
  readonly subject: string;
  readonly one: Told;
  readonly others: readonly (Told & { readonly want: RelationKind | 'apart' })[];
}

/** The same first paragraph before each sentence: articles on one event. */
const within = (opening: string, want: RelationKind | 'apart', number: string, published: string, list: string) =>
  list
    .trim()
    .split('\n')
    .map((line) => ({ want, number, published, text: `${opening}\n\n${line.trim()}` }));

const tarma =
  'Crews dug on near Huasahuasi in Tarma all day, while families stood in the rain and waited for news of those whom nobody had found.';
const toll: Told = {
  number: '41',
  published: '2025-04-28',
  text: 'Crews searched the mud near Huasahuasi in Tarma on Monday after the disaster there.\n\nAt least 41 people were killed in the disaster in Tarma, officials in Huasahuasi said.',
};
const hurt: Told = { ...toll, text: toll.text.replace('killed', 'injured') };

const sameToll = `
The death toll from the train crash in Tarma rose to 58.
The death toll from the building collapse in Tarma climbed to 58.
The death toll from the car bomb in Tarma has reached 58.
The death toll in the Tarma bus crash stands at 58.
The death toll from the school fire in Tarma rose to 58.
The death count in Tarma rose to 58.
Deaths in Tarma rose to 58.
Fatalities in Tarma stood at 58.
The dead in Tarma numbered 58.
Robbers shot dead 58 people in Tarma.
The disaster took the lives of 58 people in Tarma.
The disaster cost the lives of 58 people in Tarma.
In Tarma, 58 people succumbed to their injuries.
In Tarma 58 people did not survive the disaster.
Some 58 men, women and children died in Tarma.
A nurse was among 58 people who perished in Tarma.`;

const sameHurt = `
In Tarma, 58 people suffered injuries.
In Tarma, 58 people were taken to hospital.
Some 58 people were hospitalised in Tarma.
The number of injured in Tarma rose to 58.`;

const inCare = `
In Tarma 58 people were treated at the general hospital.
In Tarma 58 people were hospitalised and 200 others treated in the streets.`;

const cocaine: Told = { number: '11.5', text: 'Police in Callao seized 11.5 tonnes of cocaine from Panama.' };

const otherTolls = `
The disaster left 41 killed or injured in Tarma.
In Tarma, 41 people were killed or missing.
In Tarma, 41 people survived.
In Tarma, 41 people were not killed but injured.
Officials denied that 41 people were killed in Tarma.
In Tarma 41 cattle were killed.
In the 1999 disaster in Tarma 41 people were killed.
In Tarma 41 people were killed in the 1999 disaster.
In Tarma 41 people were killed in road accidents last year.
About 41 people die on the roads of Tarma each month.
In Tarma 41 of the dead were women.`;
const otherDifferent = `
A landslide in 1999 left 58 people dead in Tarma.
The toll in Puno's 2008 flood was 58.
The death toll in Puno rose to 58.
Puno's death toll rose to 58.
The landslide in Tarma was the worst since 1948, when 58 people died.`;

const haiti = 'The mission in Haiti is led by Kenya.';
const sent: Told = {
  number: '1,000',
  published: '2025-04-28',
  text: 'Kenya is taking part in the mission to Haiti.\n\nKenya has sent 1,000 soldiers to Haiti, President Ruto said.',
};
const sameSent = `
Kenya has 1,000 personnel in Haiti.
The Kenyan contingent in Haiti numbers 1,000.
In all 1,000 Kenyan troops are in Haiti.
Some 1,000 Kenyan soldiers have arrived in Haiti.
Kenya has committed 1,000 troops to Haiti.
Kenya has sent 1,000 men to Haiti.`;
const otherSent = `
Of the Kenyan soldiers in Haiti, 1,000 are officers.
Kenya has sent 1,000 officers to Haiti.
Kenya has sent 1,000 drones to Haiti.
Kenya has withdrawn 1,000 soldiers from Haiti.
In all 1,000 Kenyan soldiers have returned from Haiti.
In all 1,000 Kenyan soldiers have been trained for Haiti.
Uganda has sent 1,000 soldiers to Haiti.
Kenya has sent 1,000 soldiers to Somalia.
Kenya sent 1,000 soldiers to Haiti in 1994.
Kenya never sent 1,000 soldiers to Haiti.
In March, Kenya sent a further 1,000 soldiers to Haiti.`;

type PercentageCase = readonly [string, string, RelationKind | 'apart', string, string];

const percentages: readonly PercentageCase[] = [
  [
    'In Ica 52% of men support Rosa Salm, a poll found.',
    '52',
    'apart',
    'In Ica 48% of women support Rosa Salm, a poll found.',
    '48',
  ],
  [
    'In Ica 52% of men support Rosa Salm, a poll found.',
    '52',
    'apart',
    'In Ica 52% of women support Rosa Salm, a poll found.',
    '52',
  ],
  ['In Ica 52% of Republicans support Rosa Salm.', '52', 'apart', 'In Ica 61% of Democrats support Rosa Salm.', '61'],
  [
    'In Ica 52% of young voters support Rosa Salm.',
    '52',
    'apart',
    'In Ica 52% of older voters support Rosa Salm.',
    '52',
  ],
  [
    'Unemployment in Peru rose to 11% in March.',
    '11',
    'apart',
    'Youth unemployment in Peru rose to 26% in March.',
    '26',
  ],
  ['Unemployment in Peru rose to 11% in March.', '11', 'apart', 'Wages in Peru rose 11% in March.', '11'],
  [
    'Annual inflation in Peru rose to 38.1% in March.',
    '38.1',
    'apart',
    'Food prices in Peru rose 38.1% from a year earlier.',
    '38.1',
  ],
  [
    'Annual inflation in Peru rose to 38.1% in March.',
    '38.1',
    'equal',
    'Inflation in Peru stood at 38.1 percent in March.',
    '38.1',
  ],
  [
    'Peru imposed tariffs of 25% on cars from Japan.',
    '25',
    'apart',
    'Peru imposed tariffs of 25% on steel from Japan.',
    '25',
  ],
  [
    'Peru imposed tariffs of 25% on cars from Japan.',
    '25',
    'equal',
    'Peru imposed tariffs of 25% on imported cars from Japan.',
    '25',
  ],
  [
    'Some 60% of hospitals in Ica are out of service, the ministry said.',
    '60',
    'conflict',
    "In Ica 45% of Ica's hospitals are out of service, doctors said.",
    '45',
  ],
  [
    'Some 60% of hospitals in Ica are out of service, the ministry said.',
    '60',
    'apart',
    'Some 45% of schools in Ica are out of service, the ministry said.',
    '45',
  ],
  [
    'Turnout in the election in Lima was 67%, the commission said.',
    '67',
    'conflict',
    'Turnout in the election in Lima was 63%, a poll said.',
    '63',
  ],
];

export const textCases: readonly TextCase[] = [
  {
    subject: 'the dead, in other words, a day later',
    one: toll,
    others: within(tarma, 'update', '58', '2025-04-29', sameToll),
  },
  {
    subject: 'the hurt, in other words, a day later',
    one: hurt,
    others: [
      ...within(tarma, 'update', '58', '2025-04-29', sameHurt),
      ...within(tarma, 'apart', '58', '2025-04-29', inCare),
    ],
  },
  {
    subject: 'the same number of others, and other tolls',
    one: toll,
    others: [
      ...within(tarma, 'apart', '41', '2025-04-28', otherTolls),
      ...within(tarma, 'apart', '58', '2025-04-29', otherDifferent),
    ],
  },
  {
    subject: 'soldiers sent, in other words',
    one: sent,
    others: within(haiti, 'equal', '1,000', '2025-04-28', sameSent),
  },
  {
    subject: 'the same number of other soldiers',
    one: sent,
    others: within(haiti, 'apart', '1,000', '2025-04-28', otherSent),
  },
  {
    subject: 'estimates of the same people that lie far apart',
    one: sent,
    others: [
      ...within(
        haiti,
        'conflict',
        '3,500',
        '2025-04-28',
        'Kenya has deployed 3,500 troops to Haiti, the opposition says.',
      ),
      ...within(haiti, 'apart', '35,000', '2025-04-28', 'Kenya has deployed 35,000 troops to Haiti.'),
    ],
  },
  {
    subject: 'arrests and crowds that lie far apart',
    one: {
      number: '48',
      text: 'Peruvian police arrested 48 people at a protest in Lima on Tuesday, the interior ministry said.',
    },
    others: [
      {
        want: 'conflict',
        number: '200',
        text: 'More than 200 demonstrators were detained in Lima, Peru, on Tuesday, rights groups said.',
      },
    ],
  },
  ...percentages.map(([text, number, want, other, otherNumber]) => ({
    subject: `percentages: ${text}`,
    one: { text, number },
    others: [{ want, text: other, number: otherNumber }],
  })),
  {
    subject: 'tons, tonnes and pounds',
    one: cocaine,
    others: [
      { want: 'equal', number: '12.7', text: 'Police in Callao seized 12.7 tons of cocaine from Panama.' },
      { want: 'compatible', number: '11.5', text: 'Police in Callao seized 11.5 tons of cocaine from Panama.' },
      { want: 'equal', number: '25,353', text: 'Police in Callao seized 25,353 pounds of cocaine from Panama.' },
    ],
  },
];
