import { placeOf } from '../extraction/counted/lexicons/places';
import { stem } from './words';

/** What an article tells of, as far as the names show that it repeats. */
export interface Story {
  /** The names that stand most often, the first to appear among equals. */
  readonly names: readonly string[];
  /** How many of them lead: repeated about as often as the first. None where the article hardly repeats a name. */
  readonly leading: number;
  /** How many of them, at the end, are words of its outlet's name: it says them of itself, or of its town. */
  readonly own: number;
  /** How many names, the first ones, stand twice at least. */
  readonly repeated: number;
  /** Runs of capitalised words in its first lines, lower case: where it says what it tells of, and where that was. */
  readonly opening: readonly string[];
}

/** Among so many names of an article stands what another one on the same subject repeats. */
const mostNames = 24;
/** A name leads that stands more often, relative to the most frequent. */
const leadingShare = 0.5;

/** An article of some length that repeats no name so often does not tell its story by names; a brief need not repeat any. */
const fewestRepeats = 3;
const longestBrief = 200;

/**
 * @param counts how often each name stands in the article outside of sources, in order of appearance
 * @param words how many words the article has
 * @param own the words of its outlet's name: it says them of itself, or of its town, so they lead no story
 * @param opening runs of capitalised words in its first lines, lower case
 */
export function storyOf(
  counts: ReadonlyMap<string, number>,
  words: number,
  own: ReadonlySet<string> = new Set(),
  opening: readonly string[] = [],
): Story {
  const most = [...counts].sort(([, one], [, two]) => two - one).slice(0, mostNames);
  const told = most.filter(([name]) => !own.has(name));
  const itself = most.filter(([name]) => own.has(name));
  const highest = told[0]?.[1] ?? 0;
  return {
    names: [...told, ...itself].map(([name]) => name),
    leading:
      highest < fewestRepeats && words > longestBrief
        ? 0
        : told.filter(([, count]) => count > highest * leadingShare).length,
    own: itself.length,
    repeated: told.filter(([, count]) => count > 1).length,
    opening,
  };
}

/**
 * Whether a place is where an article's story happens, and not a part of that: its first lines name it, or it leads. "Central Aceh" is
 * not "Aceh".
 * @param place a name in lower case, or a country's key
 */
export function happensIn({ names, leading, repeated, opening }: Story, place: string): boolean {
  if (opening.some((run) => ` ${run} `.includes(` ${place} `))) return true;
  const words = place.split(' ');
  if (words.length > 1 && compass.test(words[0])) return false;
  const key = placeOf(place)?.key ?? stem(words[words.length - 1]);
  return names.slice(0, Math.min(leading, repeated)).includes(key);
}

const compass = /^(?:north|south|east|west|central|upper|lower|inner|outer|northern|southern|eastern|western)/;

/**
 * Whether two articles tell of different things: they have hardly a name in common, and it is not one that both repeat most (the same bystander, or
 * the same country in passing, makes no story). Where no name leads, or the one's town is in the other's own name, nothing is said.
 */
export function tellOtherStories(one: Story, two: Story): boolean {
  if (one === two) return false;
  if (one.leading === 0 || two.leading === 0)
    return tellsSomething(one) && tellsSomething(two) && countCommon(one, two) === 0;
  if (leadsAtHome(one, two) || leadsAtHome(two, one)) return false;
  return !(leadsIn(one, two) && leadsIn(two, one)) && countCommon(one, two) < enoughInCommon;
}

const enoughInCommon = 2;

/** A name leads, or no name stands in it but its outlet's own. */
const tellsSomething = ({ leading, names, own }: Story): boolean => leading > 0 || (own > 0 && own === names.length);

/** Whether two articles tell one story, as far as their names say: what leads in each stands in the other, and more names besides. */
export function sameStory(one: Story, two: Story): boolean {
  if (one.leading === 0 || two.leading === 0) return false;
  return leadsIn(one, two) && leadsIn(two, one) && countCommon(one, two) >= commonOfOneStory;
}

const commonOfOneStory = 3;

function leadsIn(one: Story, two: Story): boolean {
  for (let at = 0; at < one.leading; at++) if (two.names.includes(one.names[at])) return true;
  return false;
}

/** Whether a name that leads one article is the other outlet's own, as the town's name is of the Town Post. */
function leadsAtHome(one: Story, { names, own }: Story): boolean {
  for (let at = 0; at < one.leading; at++) if (names.indexOf(one.names[at]) >= names.length - own) return true;
  return false;
}

const countCommon = (one: Story, two: Story): number => one.names.filter((name) => two.names.includes(name)).length;
