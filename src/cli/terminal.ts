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

/** The version in package.json, put in by the build. */
declare global {
  const VARIORUM_VERSION: string;
}
