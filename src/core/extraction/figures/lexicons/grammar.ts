/* Small closed classes that the search for subjects and counted nouns leans on. Lower case. Plain English. */

const set = (text: string): ReadonlySet<string> => new Set(text.split(' '));

/** Present-tense verbs of news that taggers take for plural nouns. */
export const finiteNounVerbs = set(
  'totals numbers averages estimates reports forecasts projects hits tops costs claims counts needs faces plans holds employs boasts measures weighs ' +
    'stands ranks sits runs prices exports imports ships produces houses covers spans cut cost hit put set charges levies imposes pays wins offers targets owes hosts',
);

/** Words that taggers take for nouns but that never head what is counted. */
export const notNouns = set('ago apiece overall altogether nationwide worldwide yesterday today tomorrow tonight');

/** Nouns of time: no subject matter. */
export const timeNouns = set(
  'second minute hour day week month year decade century quarter season morning afternoon evening night weekend today yesterday tomorrow tonight ' +
    'monday tuesday wednesday thursday friday saturday sunday spring summer autumn winter time half period ago trading session meantime moment',
);

/** Verbs whose object does what the infinitive behind them says: "allowed staff to earn". */
export const objectControl = set(
  'allow cause expect help force enable ask tell urge order lead push let make require permit encourage persuade want see invite',
);
