/** A hash of everything that decides how a text is read, put in by the build: what another engine read is not taken for this one's. */
declare global {
  const VARIORUM_ENGINE: string;
}

export const engine = VARIORUM_ENGINE;
