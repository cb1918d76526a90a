/*
 * English number words, vague number words, fractions and magnitudes, from the grammar of English numerals and newsroom style
 * books (m, mn, bn, tn; lakh and crore).
 */

export const smallNumbers: ReadonlyMap<string, number> = new Map([
  ...'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
    .split(' ')
    .map((word, value): [string, number] => [word, value]),
  ['nought', 0],
  ['naught', 0],
]);

export const tens: ReadonlyMap<string, number> = new Map(
  'twenty thirty forty fifty sixty seventy eighty ninety'
    .split(' ')
    .map((word, index): [string, number] => [word, 20 + 10 * index]),
);

/** Words that multiply what stands before them. "dozen" may multiply too ("two dozen"). */
export const scales: ReadonlyMap<string, number> = new Map([
  ['hundred', 100],
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
  ['trillion', 1e12],
  ['quadrillion', 1e15],
  ['lakh', 1e5],
  ['lac', 1e5],
  ['crore', 1e7],
  ['dozen', 12],
  ['doz', 12],
  ['dozs', 12],
  ['dz', 12],
  ['dzs', 12],
]);

/** Plural scales without a number before them are vague: from one of them to ten. */
export const vagueScales: ReadonlyMap<string, number> = new Map([
  ['tens', 10],
  ['dozens', 12],
  ['scores', 20],
  ['hundreds', 100],
  ['thousands', 1e3],
  ['millions', 1e6],
  ['billions', 1e9],
  ['trillions', 1e12],
  ['lakhs', 1e5],
  ['crores', 1e7],
]);

/** Abbreviated magnitudes that are safe behind any number in digits. */
export const safeMagnitudes: ReadonlyMap<string, number> = new Map([
  ['mn', 1e6],
  ['mln', 1e6],
  ['mil', 1e6],
  ['mm', 1e6],
  ['bn', 1e9],
  ['bln', 1e9],
  ['tn', 1e12],
  ['trn', 1e12],
  ['tln', 1e12],
  ['k', 1e3],
  ['cr', 1e7],
]);

/** One letter that is a magnitude only behind money or before what is counted in millions ("4.3m people"). */
export const letterMagnitudes: ReadonlyMap<string, number> = new Map([
  ['m', 1e6],
  ['b', 1e9],
  ['t', 1e12],
]);

/** Ordinals as denominators: "two-thirds", "a fifth". */
export const denominators: ReadonlyMap<string, number> = new Map([
  ['half', 2],
  ['halves', 2],
  ['third', 3],
  ['quarter', 4],
  ['fourth', 4],
  ['fifth', 5],
  ['sixth', 6],
  ['seventh', 7],
  ['eighth', 8],
  ['ninth', 9],
  ['tenth', 10],
  ['eleventh', 11],
  ['twelfth', 12],
  ['fifteenth', 15],
  ['sixteenth', 16],
  ['twentieth', 20],
  ['hundredth', 100],
  ['thousandth', 1e3],
  ['millionth', 1e6],
  ['billionth', 1e9],
  ['trillionth', 1e12],
]);

/** Ordinals below a hundred that end a longer denominator: "twenty-firsts", "one hundred fifths". */
export const ordinalValues: ReadonlyMap<string, number> = new Map([
  ...(
    'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth ' +
    'seventeenth eighteenth nineteenth'
  )
    .split(' ')
    .map((word, index): [string, number] => [word, index + 1]),
  ...'twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth'
    .split(' ')
    .map((word, index): [string, number] => [word, 20 + 10 * index]),
]);

export const ordinalWords: ReadonlySet<string> = new Set(
  (
    'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth ' +
    'seventeenth eighteenth nineteenth twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth hundredth ' +
    'thousandth millionth umpteenth nth'
  ).split(' '),
);

export const fractionSigns: ReadonlyMap<string, number> = new Map([
  ['½', 1 / 2],
  ['⅓', 1 / 3],
  ['⅔', 2 / 3],
  ['¼', 1 / 4],
  ['¾', 3 / 4],
  ['⅕', 1 / 5],
  ['⅖', 2 / 5],
  ['⅗', 3 / 5],
  ['⅘', 4 / 5],
  ['⅙', 1 / 6],
  ['⅚', 5 / 6],
  ['⅛', 1 / 8],
  ['⅜', 3 / 8],
  ['⅝', 5 / 8],
  ['⅞', 7 / 8],
]);

/** Things that people count in millions: before them a bare "m" is no metre. */
export const countedInMillions: ReadonlySet<string> = new Set(
  (
    'people person jobs job barrels users customers workers viewers households voters votes homes tonnes tons shares followers ' +
    'subscribers visitors tourists passengers residents refugees migrants children patients cases doses vehicles cars copies sales ' +
    'downloads members employees students acres hectares records accounts tests adults americans britons units tickets books trees tourists travellers travelers listeners players fans packages parcels letters bottles tonnes birds animals eggs'
  ).split(' '),
);
