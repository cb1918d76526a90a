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

const tarma = 'Crews dug on near Huasahuasi in Tarma all day.';
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
    subject: 'tons, tonnes and pounds',
    one: cocaine,
    others: [
      { want: 'equal', number: '12.7', text: 'Police in Callao seized 12.7 tons of cocaine from Panama.' },
      { want: 'compatible', number: '11.5', text: 'Police in Callao seized 11.5 tons of cocaine from Panama.' },
      { want: 'equal', number: '25,353', text: 'Police in Callao seized 25,353 pounds of cocaine from Panama.' },
    ],
  },
];
