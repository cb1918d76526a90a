/* Small closed classes that the search for subjects and counted nouns leans on. Lower case. Plain English. */

const set = (text: string): ReadonlySet<string> => new Set(text.split(' '));

/** Present-tense verbs of news that taggers take for plural nouns. */
export const finiteNounVerbs = set(
  'totals numbers averages estimates reports forecasts projects hits tops costs claims counts needs faces plans holds employs boasts measures weighs ' +
    'stands ranks sits runs prices exports imports ships produces houses covers spans cut cost hit put set charges levies imposes pays wins offers targets owes hosts ' +
    'fixes packs nets sleeps ferries grabs wants plans pledges vows aims beats leads trails lists lacks yields weighs',
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

/** Verbs whose object a bare infinitive follows: "helped the firm grow". Lemmas. */
export const bareInfinitive = set('let make help see watch have hear feel notice bid');

/** Verbs whose past is spelled like their base: a bare form may be finite. */
export const sameForms = set(
  'cut put set hit let shut hurt quit read bet burst cast upset bid spread split beat cost shed thrust wed rid come become run thought',
);

/** Singular nouns that a plural verb may follow. */
export const collectives = set(
  'staff team public data media crowd family pair rest majority minority number half quarter third lot group committee government crew couple percent fraction youth',
);

/** Verbs whose object is a clause and never a counted thing: "said 12 people died", "said one of the organisers". Lemmas. */
export const clauseVerbs = set('say think believe insist argue maintain conclude');

/** Verbs of news that a tagger takes for nouns behind a plural subject: "Passengers face delays". */
export const plainNounVerbs = set(
  'face plan need fear hope back aim seek demand claim report expect lack own cost total average earn top hit want',
);

/** Verbs in -s that are hardly ever nouns. */
export const verbsOnly = set('travels arrives weighs sits goes comes gets gives takes keeps tells says seems becomes');

/** Participles of verbs without an object: before a noun they describe it ("rising prices", "leading shares"). */
export const describingParticiples = set(
  'leading rising falling growing living existing remaining surviving missing slowing declining emerging mounting soaring competing participating outstanding ' +
    'closing opening working ageing aging underlying booming ailing struggling incoming outgoing ongoing upcoming dwindling shrinking sinking slumping prevailing',
);

/** Past forms that are no nouns. */
export const pastOnly = set('fell grew sank slid shrank sold told went became began wrote took brought');

/** Nouns that name what a measure measures: "a speed of 60 mph", "a depth of 10 km". Everything else before "of" holds what is measured. */
export const magnitudeNouns = set(
  'speed depth height length width weight distance range area size volume capacity output power rate level total average temperature dose age life pressure ' +
    'energy frequency resolution load mass thickness diameter radius altitude elevation duration wingspan maximum minimum peak record figure amount',
);

/** Verbs in -s that taggers take for nouns before a name: "the offer values Brackwell at". */
export const dealVerbs = set('values rates backs tops beats joins buys sells sues owns names tips urges picks signs');
