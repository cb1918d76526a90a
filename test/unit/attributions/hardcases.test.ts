import assert from 'node:assert/strict';
import cases from './hardcases.json';
import { readSpeech, relationsOf, sorted, type Case } from './cases';

describe('hard cases of attribution', () => {
  for (const { id, text, expected } of cases as unknown as Case[]) {
    it(id, () => {
      assert.deepEqual(sorted(relationsOf(text, readSpeech(text))), sorted(expected));
    });
  }
});
