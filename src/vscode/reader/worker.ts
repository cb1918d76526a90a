import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parentPort } from 'node:worker_threads';
import { createAnalyser } from '../../core/analyse';
import { provideLanguageData } from '../../core/text/language-data';
import type { WorkerAnswer, WorkerQuestion } from './threadReader';

/* The reader's thread: one article in, one analysis out. */

provideLanguageData(readFileSync(path.join(__dirname, 'language.bin')));
const analyse = createAnalyser();

parentPort!.on('message', ({ text, meta }: WorkerQuestion) => {
  let answer: WorkerAnswer;
  try {
    answer = { analysis: analyse(text, meta) };
  } catch (error) {
    answer = { error: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
  parentPort!.postMessage(answer);
});
