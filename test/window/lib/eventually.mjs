// @ts-check
import { setTimeout as delay } from 'node:timers/promises';

/**
 * Tries until it succeeds; for what no locator can wait for, such as a file on disk.
 * @template T
 * @param {string} what for the message
 * @param {() => Promise<T> | T} attempt throws as long as it is not so
 * @param {number} [timeoutMs]
 * @returns {Promise<T>}
 */
export async function eventually(what, attempt, timeoutMs = 30_000) {
  const deadline = Date.now() + timeoutMs;
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      if (Date.now() > deadline) {
        throw new Error(`waited ${timeoutMs / 1000} s for ${what}`, { cause: error });
      }
      await delay(100);
    }
  }
}
