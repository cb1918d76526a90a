import { readFileSync } from 'node:fs';
import { loadLearnedReader } from '../../../src/core/extraction/attributions/model/load';
import { createSpeechReader } from '../../../src/core/extraction/attributions/read';

/** Both ways in which the product reads: every marked case has to hold in both. */
export const readers = {
  rules: createSpeechReader(),
  'rules and network': createSpeechReader(loadLearnedReader(new Uint8Array(readFileSync('assets/attributions.bin')))),
};
