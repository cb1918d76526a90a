/**
 * Words that say a count is a part, or more than one event's: how badly people were hurt, who has them in care, to what area a clause
 * keeps, and what goes on for long. Our own lists, from general knowledge of English-language news usage; lemmas or words in lower case.
 */
const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** "seriously injured", "badly damaged". */
export const severely = words('seriously critically severely badly gravely heavily totally completely');
/** "serious injuries", "in critical condition". */
export const severe = words('serious critical severe grave life-threatening');
/** "slightly hurt". */
export const lightly = words('slightly lightly mildly partially partly');
/** "minor injuries". */
export const light = words('minor light slight superficial');
/** What those adjectives stand before. */
export const conditions = words('injury wound condition burn state damage');

/** Verbs of those who look after the hurt: "treated 12", "admitted 12". Lemmas. */
export const caring = words('treat admit hospitalize hospitalise');
/** Verbs that do so where their object are people: "received 12 injured". */
export const receiving = words('receive');
/** Verbs that bring people there: "taken to hospital". */
export const bringing = words('take rush bring airlift transport carry fly move');
/** Where they are looked after. */
export const facilities = words('hospital clinic infirmary morgue mortuary ward');

/** Areas that are a part of what an article tells of; a province, a region or a country often are all of it. */
export const areas = words(
  'district subdistrict sub-district village hamlet town township suburb neighbourhood neighborhood municipality county regency borough precinct',
);
/** Areas that are all of it: "across the country". */
export const wholes = words('country nation continent world');

/** Prepositions behind which a clause says where. */
export const locating = words('in at across throughout inside within around');

/** What lasts: a count that it has brought is the sum of many days. */
export const lasting = words(
  'war conflict campaign offensive uprising insurgency rebellion unrest crisis epidemic pandemic outbreak fighting violence',
);

/** Behind them "since" compares and does not count from then on: "the worst since 1990". */
export const superlatives = words(
  'worst deadliest biggest largest first strongest highest most bloodiest greatest heaviest lowest',
);

/** Nouns whose "of" says where: "the bombing of", "the town of". Lemmas. */
export const struck = words('bombing shelling raid attack storming siege battle bombardment area city town');
