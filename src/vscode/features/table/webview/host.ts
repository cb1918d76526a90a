import type { FromTable, TableState } from '../protocol';

interface VsCodeApi {
  postMessage(message: FromTable): void;
  getState(): TableState | undefined;
  setState(state: TableState): void;
}

declare function acquireVsCodeApi(): VsCodeApi;

/** The extension, as the page sees it. */
export const host = acquireVsCodeApi();
