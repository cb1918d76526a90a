// @ts-check

/** A failure the reader of the terminal can do something about: printed without a stack. */
export class ToolError extends Error {}

/**
 * Runs a script's main function: the process exits with the number it returns, or with 1 after printing what went wrong.
 * @param {() => Promise<number | void>} main
 */
export async function runMain(main) {
  try {
    process.exitCode = (await main()) ?? 0;
  } catch (error) {
    console.error(error instanceof ToolError ? `error: ${error.message}` : error);
    process.exitCode = 1;
  }
}

/**
 * @param {unknown} error
 * @returns {string} the message without a stack
 */
export function messageOf(error) {
  return error instanceof Error ? error.message : String(error);
}
