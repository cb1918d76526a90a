/* Words of matches and of votes: beside them "3-1" and "66-65" are results, not ranges. Lemmas. Plain English. */

const set = (text: string): ReadonlySet<string> => new Set(text.split(' '));

export const contestWords = set(
  'win won beat defeat lose loss lead score match game victory draw drew tie trail rout thrash edge down up aggregate final half-time rally set goal record mark start setback run slump slumping playoff season standings upset crush finish open opener',
);

export const voteWords = set(
  'vote voted voting tally override ruling ballot senate parliament council committee majority referendum split jury court bench justice legislature',
);
