import type { Bound } from '../../types';

/*
 * Phrases that bound a number, before it or behind it. Longest first wins. From the grammar of English approximators
 * ("about", "nearly"), comparatives ("more than") and limits ("at least", "up to").
 */

const table = (rows: Readonly<Record<Exclude<Bound, '='>, string>>): ReadonlyMap<string, Bound> =>
  new Map(
    Object.entries(rows).flatMap(([bound, phrases]) =>
      phrases.split('|').map((phrase): [string, Bound] => [phrase, bound as Bound]),
    ),
  );

/** Directly before the number; up to five words, lower case, one space between. */
export const boundsBefore = table({
  '~':
    'about|around|approximately|roughly|some|nearly|almost|circa|ca|c.|approx|approx.|close to|near|nearing|approaching|an estimated|estimated|estimated at|' +
    'estimated to be|in the region of|in the vicinity of|somewhere around|something like|more or less|just about|or so|on average|averaged|averaging|average|' +
    '~|≈|as|a reported|perhaps|maybe|probably|roughly about|somewhere in the region of|give or take|practically|virtually|not far off|in the neighbourhood of|' +
    'in the neighborhood of|to around|to about|believed to be|thought to be|anywhere from|on the order of|in the order of|in the ballpark of|hovering around|hovered around|hovering at|hovered at|hovering near|hovered near|' +
    'barely|close on|not far short of|plus or minus|upto about',
  '>':
    'more than|over|at least|above|upwards of|upward of|in excess of|exceeds|exceeding|exceeded|exceed|no less than|not less than|no fewer than|greater than|higher than|' +
    'larger than|bigger than|longer than|better than|past|beyond|surpassing|surpassed|surpasses|surpass|topping|topped|tops|well over|far more than|well above|just over|' +
    'slightly more than|slightly over|a little over|a little more than|a minimum of|minimum of|minimum|not fewer than|older than|heavier than|>|≥|>=|more even than|' +
    'over than|older|comfortably over|north of|greater than or equal to|more than or equal to|higher or equal than|greater or equal than|equal or greater than|equal or more than|as low as|as few as|as little as|starting at|starting from|well past|considerably more than|much more than|many more than|' +
    'farther than|further than|taller than|wider than|deeper than|faster than|stronger than|thicker than|richer than|at a minimum|crossed|crosses|crossing|' +
    'a shade over|over and above|no lower than|no smaller than|no shorter than|no younger than|not below|not under|well in excess of|comfortably above|comfortably more than|' +
    'little over|little more than|as short as|as small as|as young as|as close as|breached|breaching|eclipsing|eclipsed|a floor of|more then',
  '<':
    'less than|less than or equal to|lower than or equal to|less or equal than|lower or equal than|equal or less than|fewer than|under|below|up to|as many as|as much as|as high as|as long as|as far as|as tall as|as large as|as deep as|as big as|as old as|no more than|' +
    'not more than|at most|a maximum of|maximum of|maximum|lower than|smaller than|shorter than|within|not exceeding|no larger than|no longer than|no higher than|' +
    'just under|just below|just shy of|shy of|short of|just short of|slightly less than|slightly under|a little under|a little less than|well under|well below|<|≤|<=|' +
    'younger than|just less than|a fraction under|south of|nothing more than|at the most|capped at|well short of|falling short of|not over|a shade under|to as much as|' +
    'to as high as|to as many as|no older than|no heavier than|no faster than|slower than|cheaper than|lighter than|narrower than|thinner than|weaker than|closer than|' +
    'not above|not to exceed|as wide as|as heavy as|as fast as|as thick as|as strong as|a ceiling of|a cap of|limited to|upto|not quite|nowhere near|not even|little less than|' +
    'fractionally under|fractionally below|comfortably under|comfortably below|less then|fewer then|reaching up to',
});

/** Directly behind the number or behind its unit. */
export const boundsBehind = table({
  '~': 'or so|or thereabouts|more or less|approximately|-ish|ish|-odd|odd|roughly|give or take',
  '>': 'or more|or over|or above|or higher|or greater|or older|or better|and over|and above|and more|and up|and older|plus|+|-plus|at least|upwards|minimum|or longer|at a minimum|and counting',
  '<': 'or less|or fewer|or under|or below|or lower|or younger|and under|at most|maximum|or smaller|and below|tops|at the most|max|or shorter',
});

/** Words that may stand between a bound and its number. */
export const boundFillers: ReadonlySet<string> = new Set([
  'a',
  'an',
  'the',
  'another',
  'just',
  'only',
  'total',
  'of',
  'record',
  'whopping',
  'additional',
  'its',
  'their',
  'to',
  'even',
  'now',
  'already',
  'currently',
]);
