/**
 * Classes of what news counts: lemmas of nouns, one class a line, the class's own plain noun first (for names of quantities).
 * A class of people is compatible with `person`; `generic` classes hold words that are exchanged freely for one another.
 * Our own list, from general knowledge of English-language news usage.
 */
export interface Role {
  readonly key: string;
  /** True for people of any kind. */
  readonly person: boolean;
  /** Plural noun for the name of a quantity: "troops". */
  readonly plural: string;
  readonly lemmas: readonly string[];
}

const people: readonly (readonly [key: string, plural: string, lemmas: string])[] = [
  [
    'person',
    'people',
    'person people individual human other others resident villager inhabitant local victim citizen soul life national townspeople crowd neighbour neighbor',
  ],
  ['civilian', 'civilians', 'civilian noncombatant non-combatant bystander'],
  [
    'military',
    'troops',
    'troop soldier serviceman servicewoman servicemember personnel force fighter combatant gi service-member infantryman infantry trooper',
  ],
  ['officer', 'officers', 'officer commander general colonel lieutenant'],
  ['engineer troops', 'sappers', 'sapper deminer minesweeper'],
  ['police', 'police officers', 'policeman policewoman police cop constable deputy agent'],
  [
    'militant',
    'militants',
    'militant insurgent rebel terrorist guerrilla extremist jihadist gunman attacker assailant bomber',
  ],
  [
    'child',
    'children',
    'child boy girl kid minor infant baby toddler teenager teen youngster youth schoolchild son daughter',
  ],
  ['woman', 'women', 'woman mother mom mum wife female'],
  ['man', 'men', 'man father dad husband male'],
  ['student', 'students', 'student pupil undergraduate'],
  ['worker', 'workers', 'worker employee staff staffer labourer laborer miner builder workforce workman'],
  ['migrant', 'migrants', 'migrant immigrant refugee asylum-seeker evacuee'],
  ['prisoner', 'prisoners', 'prisoner inmate detainee captive convict'],
  ['hostage', 'hostages', 'hostage'],
  ['protester', 'protesters', 'protester protestor demonstrator marcher rioter'],
  ['passenger', 'passengers', 'passenger traveller traveler tourist holidaymaker'],
  ['crew', 'crew', 'crew crewman crewmember sailor seaman pilot'],
  ['patient', 'patients', 'patient'],
  ['medic', 'medical staff', 'doctor nurse medic paramedic physician'],
  ['rescuer', 'rescuers', 'rescuer responder'],
  ['firefighter', 'firefighters', 'firefighter fireman'],
  ['volunteer', 'volunteers', 'volunteer'],
  ['diver', 'divers', 'diver'],
  [
    'lawmaker',
    'lawmakers',
    'lawmaker legislator senator congressman congresswoman representative mp deputies parliamentarian republican democrat',
  ],
  ['official', 'officials', 'official minister diplomat delegate'],
  ['voter', 'voters', 'voter adult respondent elector'],
  ['household', 'households', 'household family'],
  ['journalist', 'journalists', 'journalist reporter correspondent photographer'],
  ['customer', 'customers', 'customer user subscriber consumer client'],
  ['suspect', 'suspects', 'suspect defendant accused'],
  ['adviser', 'advisers', 'adviser advisor consultant aide trainer'],
];

const things: readonly (readonly [key: string, plural: string, lemmas: string])[] = [
  [
    'building',
    'buildings',
    'building house home structure apartment dwelling property school church mosque hospital shop',
  ],
  [
    'animal',
    'animals',
    'animal cattle livestock cow calf bull sheep goat pig horse camel buffalo chicken hen poultry bird duck turkey dog cat elephant whale fish bee',
  ],
  ['vehicle', 'vehicles', 'vehicle car truck bus lorry van train'],
  ['aircraft', 'aircraft', 'aircraft plane jet helicopter airliner warplane'],
  ['ship', 'ships', 'ship vessel boat warship ferry tanker'],
  ['bomb', 'bombs', 'bomb explosive grenade mine'],
  ['missile', 'missiles', 'missile rocket shell'],
  ['drone', 'drones', 'drone uav'],
  ['quake', 'earthquakes', 'earthquake quake tremor aftershock'],
  ['job', 'jobs', 'job post position'],
  ['seat', 'seats', 'seat'],
  ['vote', 'votes', 'vote ballot'],
  ['point', 'points', 'point'],
  ['yard', 'yards', 'yard'],
  ['charge', 'counts', 'count charge felony misdemeanor'],
  ['case', 'cases', 'case infection'],
  ['share', 'shares', 'share stock'],
  ['strike', 'strikes', 'strike airstrike raid sortie'],
  ['shot', 'shots', 'shot round bullet'],
];

const build = (rows: typeof people, person: boolean): Role[] =>
  rows.map(([key, plural, lemmas]) => ({ key, plural, person, lemmas: lemmas.split(' ') }));

export const roles: readonly Role[] = [...build(people, true), ...build(things, false)];

/** Kinds that outlets exchange for one another: "12,000 homes", "12,000 households" and "12,000 customers" without power. */
const exchanged = [
  new Set(['building', 'household', 'customer']),
  new Set(['rescuer', 'firefighter', 'volunteer', 'diver']),
  new Set(['protester', 'person']),
];

export const areExchanged = (one: string, two: string): boolean =>
  exchanged.some((kinds) => kinds.has(one) && kinds.has(two));

const byLemma = new Map(roles.flatMap((role) => role.lemmas.map((lemma) => [lemma, role] as const)));
const byKey = new Map(roles.map((role) => [role.key, role]));

export const roleOfLemma = (lemma: string): Role | undefined => byLemma.get(lemma);
export const roleOfKey = (key: string): Role | undefined => byKey.get(key);

/** Those who are sent and come back; of others the same verbs say no more than that they went somewhere. */
const inUniform = new Set([
  'military',
  'militant',
  'police',
  'officer',
  'engineer troops',
  'rescuer',
  'firefighter',
  'volunteer',
]);

export const isInUniform = (role: string): boolean => inUniform.has(role);
