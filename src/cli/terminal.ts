import { parseArgs, type ParseArgsConfig } from 'node:util';

/** What a command may touch of the terminal: so that tests can give it another. */
export interface Terminal {
  /** To standard output. Resolves nothing; the stream buffers. */
  readonly out: (text: string) => void;
  /** To standard error: progress and problems. */
  readonly note: (text: string) => void;
  readonly input: AsyncIterable<Buffer | string>;
}

/** The command line was wrong: told together with the usage. */
export class UsageError extends Error {}

/** Node's `parseArgs`, with what is wrong told as wrong usage. */
export function parseCommand<T extends ParseArgsConfig>(config: T): ReturnType<typeof parseArgs<T>> {
  try {
    return parseArgs(config);
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

/** The version in package.json, put in by the build. */
declare global {
  const VARIORUM_VERSION: string;
}
