import assert from 'node:assert/strict';
import { readers } from './readers';
import { readSpeech } from './cases';
import { refusals, statuses } from './phenomena/status';

for (const { name, status, cases } of statuses) {
  describe(`attributions: ${name}`, () => {
    for (const text of cases) {
      for (const [how, reader] of Object.entries(readers)) {
        it(`${text} (${how})`, () => {
          const { attributions } = readSpeech(text, reader);
          assert.notEqual(attributions.length, 0);
          assert.deepEqual([...new Set(attributions.map((each) => each.status))], [status]);
        });
      }
    }
  });
}

describe('attributions: nothing said', () => {
  for (const text of refusals) {
    for (const [how, reader] of Object.entries(readers)) {
      it(`${text} (${how})`, () => {
        const claims = readSpeech(text, reader).attributions.filter(({ status }) => status === 'asserted');
        assert.deepEqual(claims, []);
      });
    }
  }
});
