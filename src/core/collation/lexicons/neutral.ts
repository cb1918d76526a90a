/**
 * Words that narrow nothing where they stand before what a percentage is of or measures: "annual inflation" and "inflation", "registered voters" of
 * a poll and its "voters". Lemmas. Our own list, from general knowledge of English-language news usage.
 */
export const neutralModifiers: ReadonlySet<string> = new Set(
  'annual yearly overall total national headline general official new latest current record average all whole eligible registered surveyed local estimated effective federal'.split(
    ' ',
  ),
);
