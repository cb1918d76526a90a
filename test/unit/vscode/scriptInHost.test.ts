import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { scriptInHost } from '../../../src/vscode/reader/scriptInHost';
import type { FromThread } from '../../../src/reading/thread';

/** Answers each job with an error that holds its text, as a worker's script talks to its `self`. */
const echo = `
  self.addEventListener('message', ({ data }) => {
    if ('data' in data) self.postMessage({ ready: true });
    else self.postMessage({ answers: data.jobs.map(({ id, text }) => ({ id, error: typeof require + ' ' + text })) });
  });`;

const data = { language: new Uint8Array(), weights: new Uint8Array() };
const job = { id: 1, text: 'a', meta: {}, urgent: true };

describe('a worker’s script in the host’s own thread', () => {
  it('hears and answers as a thread does, later and without `require`', async () => {
    const heard: FromThread[] = [];
    const thread = await new Promise<ReturnType<ReturnType<typeof scriptInHost>>>((resolve, reject) => {
      const started = scriptInHost(new TextEncoder().encode(echo))((message) => {
        heard.push(message);
        if (heard.length === 2) resolve(started);
      }, reject);
      started.post({ data });
      started.post({ jobs: [job] });
      assert.deepEqual(heard, []);
    });
    assert.deepEqual(heard, [{ ready: true }, { answers: [{ id: 1, error: 'undefined a' }] }]);
    thread.terminate();
  });

  it('says nothing once it is ended', async () => {
    const heard: FromThread[] = [];
    const thread = scriptInHost(new TextEncoder().encode(echo))((message) => heard.push(message), assert.fail);
    thread.post({ data });
    thread.terminate();
    await new Promise((resolve) => setTimeout(resolve, 5));
    assert.deepEqual(heard, []);
  });

  it('throws at once where the script cannot run, as a blocked worker does', () => {
    assert.throws(() => scriptInHost(new TextEncoder().encode('no script'))(() => undefined, assert.fail));
  });
});
