import type { SpeechStatus } from '../../../../src/core/extraction/types';

/** Texts whose attributions all have one status; every sentence was made up for these tests. */
export interface StatusCases {
  readonly name: string;
  readonly status: SpeechStatus;
  readonly cases: readonly string[];
}

/** Speech that is, that is not and that may be. */
export const statuses: readonly StatusCases[] = [
  {
    name: 'negated speech',
    status: 'negated',
    cases: [
      'The ministry did not say that the bridge was safe.',
      'The captain didn’t say whether the pumps had failed.',
      'Orla Finch never claimed that the map was hers.',
      'The board has not confirmed that the fund is empty.',
      'Neither the bank nor the court said when the vault would open.',
      'No one at the mill said that the wheel was cracked.',
      'Nobody said that the ferry was late.',
    ],
  },
  {
    name: 'hypothetical speech',
    status: 'hypothetical',
    cases: [
      'The mayor would say that the tax is fair.',
      'The union might argue that the shifts are too long.',
      'Critics could claim that the vote was bought.',
      'If the coroner says that the brakes failed, the inquiry opens again.',
      'The lawyers may contend that the will was forged.',
      'The abbot should tell the village that the well is dry.',
    ],
  },
  {
    name: 'asserted speech',
    status: 'asserted',
    cases: [
      'The ministry said that the bridge was not safe.',
      'Orla Finch claimed that nobody had asked her.',
      'The board has confirmed that the fund would be closed.',
      'The captain insisted that the pumps had not failed.',
      'The bank said it might sell the mill.',
    ],
  },
];

/** Nothing is said here, so nothing is found. */
export const refusals: readonly string[] = [
  'The ministry declined to comment.',
  'The harbour master refused to comment on Tuesday.',
  'A spokeswoman for the mill declined to comment on the fire.',
  'The bank did not respond to a request for comment.',
  'Orla Finch could not be reached for comment.',
  'The insurer would not comment.',
];
