/** Texts of one phenomenon, marked as readMarked reads them. Every sentence was made up for these tests. */
export interface Phenomenon {
  readonly name: string;
  readonly cases: readonly string[];
}
