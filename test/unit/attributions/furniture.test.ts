import assert from 'node:assert/strict';
import { createAnalyser } from '../../../src/core/analyse';
import { loadLearnedReader } from '../../../src/core/extraction/attributions/model/load';
import { readFileSync } from 'node:fs';

const analysers = {
  rules: createAnalyser(),
  'rules and network': createAnalyser(loadLearnedReader(new Uint8Array(readFileSync('assets/attributions.bin')))),
};

/** Lines that stand in an article and say something, but are no part of its story. */
const furniture: Readonly<Record<string, readonly string[]>> = {
  captions: [
    'Mayor Edda Lund said the quay would open. Photograph: Bo Lind/Coastwire',
    'The captain, who said he saw no light. (Photo by Bo Lind/Coastwire)',
    'Image caption, Fishermen say the pier is rotten',
    'FILE - The mayor said on May 2, 2024, that the quay was safe, in Ormsey, May 2, 2024.',
    'Photo: Bo Lind',
  ],
  'sign-up lines': [
    'Sign up for our newsletter, which readers say is the best on the coast',
    'Subscribe to the Morning Tide: “the best letter on the coast,” say our readers',
    'Get the day’s news in your inbox: what the mayor said and why',
    'Follow us on Facebook and tell us what you think',
    'Download our app to read what experts say',
  ],
  'paywall notices': [
    'Subscribe to continue reading what the witnesses said',
    'This article is for subscribers only',
    'Already a subscriber? Log in to read what the mayor told us',
    'You have reached your limit of free articles',
    'To continue reading, create a free account',
  ],
  'readers’ comments': [
    '3 Comments\nWalrus\nMy uncle says the captain lied.',
    '12 Comments\nHarbour Rat\n“They knew,” said my neighbour, who works there.',
    '2 comments\nOld Salt\nExperts said the same about the last bridge.',
    'Comments\nFinn\nAccording to my sister, nobody checked the pumps.',
    '1 Comment\nTern\nThe mayor claims everything is fine.',
  ],
};

const story = [
  'Two ferries collide off Port Alder',
  '',
  'By Ana Orr',
  '',
  'PORT ALDER — The ferries met in fog on Tuesday near the second buoy.',
];

for (const [name, lines] of Object.entries(furniture)) {
  describe(`attributions: nothing in ${name}`, () => {
    for (const line of lines) {
      for (const [how, analyse] of Object.entries(analysers)) {
        it(`${line.replaceAll('\n', ' / ')} (${how})`, () => {
          const text = [...story, '', 'Both were towed into the harbour before night.', '', line].join('\n');
          assert.deepEqual(analyse(text, {}).attributions, []);
        });
      }
    }
  });
}
