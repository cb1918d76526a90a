/**
 * What happens to what news counts: classes of verbs, states and nouns. Our own list, from general knowledge of
 * English-language news usage, started from the classes that the study of figure linking found to matter.
 */
export type EventFamily =
  /** A count that grows while news comes in, of people to whom one thing happened. */
  | 'toll'
  /** A number that outlets estimate differently. */
  | 'estimate'
  | 'deal'
  | 'other';

export interface EventClass {
  readonly key: string;
  readonly family: EventFamily;
  /** Completes the name of a quantity after its noun: "killed". */
  readonly participle: string;
  /** It happens to people (and to what moves like them), not to points, homes or seats. */
  readonly ofPeople?: boolean;
  /** The counted do it: "52% of voters support the plan". */
  readonly ofSubject?: boolean;
  /** Of things: nothing is counted under it and under another such. Of people that is so without saying. */
  readonly exclusive?: boolean;
  /** Whatever noun counts it: homes, households and customers without power; jobs, and those who lose them. */
  readonly anyNoun?: boolean;
  /** It is told of these classes alone: paintings are restored otherwise. */
  readonly ofRoles?: readonly string[];
  /** What is counted is a sum of money. */
  readonly inMoney?: boolean;
  /** After "to be", for what is planned. */
  readonly planned?: string;
  /** Lemmas of verbs that do it to their object (or passive subject). */
  readonly transitive: readonly string[];
  /** Lemmas of verbs that happen to their subject. */
  readonly intransitive: readonly string[];
  /** Lemmas of verbs that name it only of those in uniform: anybody arrives, returns and is trained. */
  readonly ofUniformed: readonly string[];
  /** Adjectives and participles, as printed. */
  readonly states: readonly string[];
  /** Lemmas of nouns that count it ("12 deaths", "a toll of 12"). */
  readonly nouns: readonly string[];
}

type Row = Omit<EventClass, 'transitive' | 'intransitive' | 'ofUniformed' | 'states' | 'nouns'> & {
  transitive?: string;
  intransitive?: string;
  ofUniformed?: string;
  states?: string;
  nouns?: string;
};

const rows: readonly Row[] = [
  {
    key: 'death',
    family: 'toll',
    ofPeople: true,
    participle: 'killed',
    transitive: 'kill slay murder massacre execute assassinate slaughter claim',
    intransitive: 'die perish drown succumb',
    states: 'dead killed slain murdered deceased died drowned',
    nouns: 'death fatality toll body corpse killing murder',
  },
  {
    key: 'injury',
    family: 'toll',
    ofPeople: true,
    participle: 'injured',
    transitive: 'injure wound hurt treat maim hospitalize hospitalise',
    states: 'injured wounded hurt hospitalized hospitalised',
    nouns: 'injury wound',
  },
  { key: 'casualty', family: 'toll', ofPeople: true, participle: 'killed or injured', nouns: 'casualty loss' },
  { key: 'dead or missing', family: 'toll', ofPeople: true, participle: 'dead or missing' },
  {
    key: 'missing',
    family: 'toll',
    ofPeople: true,
    participle: 'missing',
    transitive: 'trap',
    states: 'missing unaccounted trapped stranded sought',
  },
  {
    key: 'displacement',
    family: 'toll',
    ofPeople: true,
    participle: 'displaced',
    transitive: 'displace evacuate uproot shelter drive force',
    intransitive: 'flee',
    states: 'displaced evacuated homeless sheltering sheltered fleeing fled uprooted',
    nouns: 'evacuation refugee evacuee',
  },
  {
    key: 'deployment',
    family: 'estimate',
    ofPeople: true,
    participle: 'deployed',
    planned: 'sent',
    transitive: 'deploy send dispatch station mobilise mobilize supply provide contribute transfer ship',
    intransitive: 'fight serve',
    ofUniformed: 'arrive land commit base',
    states: 'deployed sent dispatched stationed involved mobilised mobilized serving fighting',
    nouns: 'deployment contingent',
  },
  {
    key: 'withdrawal',
    family: 'estimate',
    ofPeople: true,
    participle: 'withdrawn',
    transitive: 'withdraw repatriate',
    ofUniformed: 'return leave pull recall',
    states: 'withdrawn repatriated',
    nouns: 'withdrawal pullout',
  },
  {
    key: 'training',
    family: 'estimate',
    ofPeople: true,
    participle: 'trained',
    ofUniformed: 'train',
  },
  {
    key: 'arrest',
    family: 'estimate',
    ofPeople: true,
    participle: 'arrested',
    transitive: 'arrest detain jail imprison',
    states: 'arrested detained jailed imprisoned',
    nouns: 'arrest detention',
  },
  {
    key: 'capture',
    family: 'estimate',
    ofPeople: true,
    participle: 'captured',
    transitive: 'capture seize abduct kidnap',
    states: 'captured abducted kidnapped held',
  },
  {
    key: 'rescue',
    family: 'toll',
    ofPeople: true,
    participle: 'rescued',
    transitive: 'rescue save free',
    intransitive: 'survive',
    states: 'rescued saved freed alive',
    nouns: 'survivor',
  },
  {
    key: 'infection',
    family: 'toll',
    ofPeople: true,
    anyNoun: true,
    participle: 'infected',
    transitive: 'infect sicken',
    states: 'infected sickened ill',
    nouns: 'infection',
  },
  {
    key: 'destruction',
    family: 'estimate',
    exclusive: true,
    participle: 'destroyed',
    transitive: 'destroy flatten raze level wreck demolish',
    intransitive: 'collapse burn',
    states: 'destroyed flattened razed levelled leveled wrecked ruined',
  },
  {
    key: 'damage',
    family: 'estimate',
    exclusive: true,
    participle: 'damaged',
    transitive: 'damage',
    states: 'damaged',
  },
  { key: 'destruction or damage', family: 'estimate', participle: 'destroyed or damaged' },
  {
    key: 'restoration',
    family: 'estimate',
    ofRoles: ['building', 'household', 'customer', 'person'],
    exclusive: true,
    anyNoun: true,
    participle: 'with power again',
    transitive: 'restore reconnect',
    states: 'restored reconnected',
  },
  {
    key: 'interception',
    family: 'other',
    ofRoles: ['drone', 'missile', 'aircraft', 'bomb'],
    exclusive: true,
    participle: 'shot down',
    transitive: 'intercept',
    states: 'intercepted',
  },
  { key: 'strike', family: 'estimate', ofPeople: true, participle: 'on strike' },
  {
    key: 'outage',
    family: 'estimate',
    exclusive: true,
    anyNoun: true,
    participle: 'without power',
    nouns: 'outage blackout',
  },
  { key: 'want', family: 'estimate', exclusive: true, anyNoun: true, participle: 'without water or food' },
  {
    key: 'protest',
    family: 'estimate',
    ofPeople: true,
    participle: 'protesting',
    intransitive: 'protest march rally demonstrate gather assemble attend',
    states: 'protesting marching gathered',
    nouns: 'protester protestor demonstrator marcher crowd turnout',
  },
  {
    key: 'layoff',
    family: 'estimate',
    exclusive: true,
    anyNoun: true,
    participle: 'cut',
    transitive: 'cut eliminate shed axe fire dismiss',
    states: 'cut laid-off axed',
    nouns: 'layoff redundancy',
  },
  {
    key: 'hiring',
    family: 'estimate',
    ofPeople: true,
    participle: 'hired',
    transitive: 'hire recruit employ',
    states: 'hired employed',
  },
  {
    key: 'creation',
    family: 'other',
    exclusive: true,
    anyNoun: true,
    participle: 'created',
    transitive: 'create',
    states: 'created',
  },
  {
    key: 'aboard',
    family: 'estimate',
    ofPeople: true,
    participle: 'aboard',
  },
  {
    key: 'deal',
    family: 'deal',
    participle: 'paid',
    transitive: 'buy acquire purchase pay sell bid',
    states: 'worth paid valued',
    nouns: 'deal takeover acquisition purchase price bid offer',
  },
  {
    key: 'cost',
    family: 'estimate',
    inMoney: true,
    participle: 'in cost',
    transitive: 'cost spend',
    nouns: 'cost bill budget expense damage spending',
  },
  {
    key: 'funding',
    family: 'estimate',
    inMoney: true,
    participle: 'raised',
    transitive: 'raise donate fund pledge',
    nouns: 'donation funding aid loan grant',
  },
  {
    key: 'penalty',
    family: 'other',
    inMoney: true,
    participle: 'in penalties',
    transitive: 'fine',
    nouns: 'fine penalty bail bond',
  },
  {
    key: 'charge',
    family: 'other',
    participle: 'charged',
    transitive: 'charge convict accuse indict sentence',
    states: 'charged convicted accused indicted',
  },
  { key: 'score', family: 'other', participle: 'scored', transitive: 'score throw pass rush' },
  { key: 'attack', family: 'estimate', participle: 'attacking', transitive: 'attack storm raid ambush' },
  {
    key: 'drop',
    family: 'other',
    participle: 'dropped',
    transitive: 'drop',
    states: 'dropped',
    intransitive: 'land fall',
  },
  {
    key: 'launch',
    family: 'other',
    exclusive: true,
    participle: 'launched',
    transitive: 'launch fire',
    states: 'launched fired',
  },
  { key: 'vote', family: 'other', participle: 'voting', intransitive: 'vote' },
  {
    key: 'eligibility',
    family: 'other',
    ofPeople: true,
    participle: 'entitled',
    states: 'eligible entitled registered',
  },
  {
    key: 'population',
    family: 'other',
    ofPeople: true,
    participle: 'living there',
    nouns: 'population inhabitant',
  },
  {
    key: 'capacity',
    family: 'other',
    participle: 'there is room for',
  },
  {
    key: 'support',
    family: 'other',
    ofPeople: true,
    ofSubject: true,
    participle: 'in favour',
    transitive: 'support back favour favor approve endorse',
    nouns: 'support approval',
  },
  {
    key: 'opposition',
    family: 'other',
    ofPeople: true,
    ofSubject: true,
    participle: 'against',
    transitive: 'oppose disapprove',
    nouns: 'opposition disapproval',
  },
];

const list = (words: string | undefined): string[] => (words === undefined ? [] : words.split(' '));

export const eventClasses: readonly EventClass[] = rows.map((row) => ({
  ...row,
  transitive: list(row.transitive),
  intransitive: list(row.intransitive),
  ofUniformed: list(row.ofUniformed),
  states: list(row.states),
  nouns: list(row.nouns),
}));

const byKey = new Map(eventClasses.map((event) => [event.key, event]));

export const eventOfKey = (key: string): EventClass | undefined => byKey.get(key);

/** What two states say together: "killed or injured", "dead and missing". */
const together: Readonly<Record<string, string>> = {
  'death injury': 'casualty',
  'casualty death': 'casualty',
  'casualty injury': 'casualty',
  'death missing': 'dead or missing',
  'damage destruction': 'destruction or damage',
};

export const eventOfBoth = (one: EventClass, two: EventClass): EventClass | undefined =>
  byKey.get(together[[one.key, two.key].sort().join(' ')] ?? '');
