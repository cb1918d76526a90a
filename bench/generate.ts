/*
 * Writes a generated dossier: node esbuild.mjs --bench && node out/bench/generate.js DIR [--articles 100] [--per-event 10] [--seed 1]
 * DIR gets the articles and answers.jsonl: one line an article, with the figures that stand in it.
 */
import { once } from 'node:events';
import { createWriteStream, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { finished } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { generateDossier, type DossierOptions } from './generate/dossier';

const USAGE = 'usage: generate DIR [--articles 100] [--per-event 10] [--seed 1]';

function wholeNumber(option: string, given: string): number {
  const number = Number(given);
  if (!Number.isSafeInteger(number) || number < 1) {
    throw new RangeError(`--${option} must be a whole number above 0, not ${given}`);
  }
  return number;
}

function readArguments(): { folder: string; options: DossierOptions } {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      articles: { type: 'string', default: '100' },
      'per-event': { type: 'string', default: '10' },
      seed: { type: 'string', default: '1' },
    },
  });
  if (positionals.length !== 1) {
    throw new RangeError(USAGE);
  }
  return {
    folder: positionals[0],
    options: {
      seed: wholeNumber('seed', values.seed),
      articles: wholeNumber('articles', values.articles),
      articlesPerEvent: wholeNumber('per-event', values['per-event']),
    },
  };
}

async function main(): Promise<void> {
  const { folder, options } = readArguments();
  mkdirSync(folder, { recursive: true });
  const answers = createWriteStream(path.join(folder, 'answers.jsonl'));
  for (const { text, ...answer } of generateDossier(options)) {
    writeFileSync(path.join(folder, answer.file), text);
    if (!answers.write(`${JSON.stringify(answer)}\n`)) {
      await once(answers, 'drain');
    }
  }
  answers.end();
  await finished(answers);
  process.stderr.write(`${options.articles} articles in ${folder}\n`);
}

main().catch((error: unknown) => {
  process.stderr.write(`error: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
});
