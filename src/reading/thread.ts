import type { AnalyserData } from '../core/analyse';
import type { ArticleMeta } from '../core/article/types';

/* What the reader's threads and the host tell each other. */

export interface ThreadJob {
  readonly id: number;
  readonly text: string;
  readonly meta: ArticleMeta;
  /** Goes before all that the thread has not begun. */
  readonly urgent: boolean;
}

/** The data comes once, before the first jobs. */
export type ToThread = { readonly data: AnalyserData } | { readonly jobs: readonly ThreadJob[] };

export type ThreadAnswer =
  { readonly id: number; readonly packed: Uint8Array } | { readonly id: number; readonly error: string };

export type FromThread =
  { readonly ready: true } | { readonly warning: string } | { readonly answers: readonly ThreadAnswer[] };

/** A thread as the pool sees it: a worker thread of Node or a web worker. */
export interface Thread {
  post(message: ToThread): void;
  terminate(): void;
}

/** Starts a thread. Throws where none can be had. */
export type StartThread = (onMessage: (message: FromThread) => void, onDeath: (error: Error) => void) => Thread;
