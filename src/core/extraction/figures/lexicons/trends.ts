/*
 * Verbs and particles of change: what directly follows them is by how much something rose or fell. Lemmas. From the vocabulary
 * of market and statistics reports.
 */

const set = (text: string): ReadonlySet<string> => new Set(text.split(' '));

export const riseVerbs = set(
  'rise climb grow gain jump increase advance add surge soar leap rally rocket spike balloon expand swell accelerate appreciate strengthen rebound recover ' +
    'bounce improve widen raise boost hike lift skyrocket mount edge_up inch_up tick_up creep firm escalate extend quicken multiply notch vault perk pop snap_back intensify ' +
    'zoom inflate heighten deepen lengthen broaden ascend outperform bump',
);

export const fallVerbs = set(
  'fall drop decline decrease lose slide slip sink plunge plummet tumble shed slump dip retreat ease weaken shrink contract dive crash cut reduce lower ' +
    'trim slash depreciate narrow cool shorten dwindle erode subside plunge slow halve tank crater collapse drop_off diminish lessen crumble sag pare skid stumble falter wane fade nosedive wipe shave chop recede decelerate deteriorate ' +
    'soften slacken backtrack shrivel deflate worsen underperform dilute devalue moderate ebb taper dent descend flop spill',
);

/** Verbs that tell of a change only with money, a percentage or points: "added 15 cents", not "added ten users". */
export const measuredOnly = set(
  'add gain lose shed advance extend firm cut lift raise boost recover improve expand cool ease lower reduce slash trim hike extend mount wipe shave chop notch pop fade',
);

export const upWords = set('up higher upward');
export const downWords = set('down lower downward off');

/** Verbs that with a sum of money mean to collect, spare or give it. */
export const actsOnMoney = set('raise lift boost cut add reduce trim extend recover mount advance');

/** Nouns of change: "an increase of 5%", "a 5% drop". Lemmas. */
export const riseNouns = set('increase rise jump surge hike spike upswing uptick gain rally climb');
export const fallNouns = set(
  'decrease drop decline fall reduction slump plunge dip downturn cut slide tumble contraction retreat',
);

/** Verbs that with a particle tell of a change in markets: "gave up 2%", "put on 12 points". Lemma and particle. */
export const phrasalTrends: ReadonlyMap<string, 'up' | 'down'> = new Map([
  ['give up', 'down'],
  ['give back', 'down'],
  ['pull back', 'down'],
  ['fall back', 'down'],
  ['slip back', 'down'],
  ['put on', 'up'],
  ['tack on', 'up'],
  ['pile on', 'up'],
  ['pick up', 'up'],
  ['claw back', 'up'],
]);
