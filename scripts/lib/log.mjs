// @ts-check
// Progress lines on stderr: what is being done, and when since the start.

const startedAt = performance.now();

/** @param {string} message */
export function log(message) {
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1).padStart(6);
  process.stderr.write(`[${seconds} s] ${message}\n`);
}

/**
 * Says what is being done, does it, and says how long it took. A step that takes long says every 15 seconds that it is
 * still at work.
 * @template T
 * @param {string} what
 * @param {() => Promise<T> | T} work
 * @param {(message: string) => void} [say] where else to report
 * @returns {Promise<T>}
 */
export async function step(what, work, say = log) {
  const begun = performance.now();
  const seconds = () => Math.round((performance.now() - begun) / 1000);
  say(`${what} …`);
  const reminder = setInterval(() => say(`${what}: still at work after ${seconds()} s`), 15_000);
  try {
    const result = await work();
    say(`${what}: done in ${seconds()} s`);
    return result;
  } finally {
    clearInterval(reminder);
  }
}
