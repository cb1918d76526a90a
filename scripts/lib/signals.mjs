// @ts-check
// What a process leaves behind when it is told to end: nothing.
import os from 'node:os';

const STOP_SIGNALS = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);

/**
 * Waits for Ctrl-C, or another polite request to end.
 * @returns {Promise<void>}
 */
export function untilAskedToStop() {
  return new Promise((resolve) => {
    for (const signal of STOP_SIGNALS) {
      process.on(signal, () => resolve());
    }
  });
}

/** From now on a request to end ends this process with its exit handlers, which Node skips by default. */
export function exitWhenAskedToStop() {
  for (const signal of STOP_SIGNALS) {
    process.once(signal, () => process.exit(128 + os.constants.signals[signal]));
  }
}

/** From now on this process ends soon after the one that started it, however that one ended. */
export function exitWithParent() {
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) {
      process.exit(1);
    }
  }, 1000).unref();
}

/**
 * Sends a signal to a child that was started with `detached`, and to everything it started.
 * @param {import('node:child_process').ChildProcess} child
 * @param {NodeJS.Signals} signal
 */
export function signalGroup(child, signal) {
  try {
    if (child.pid !== undefined) {
      process.kill(-child.pid, signal);
    }
  } catch {
    // The group is gone already.
  }
}
