import type { FigureReading } from '../types';
import { compare } from '../../text/order';
import { foldedWord, personKey, plainName } from './originKey';

/**
 * Tells persons of one surname apart, and joins a surname to the one full name that it belongs to: "Kim Min-seok" and "Park Min-seok" are two origins,
 * "Lee" and "Ann Lee" one. Among the readings of one quantity, where what is printed about one thing tells who is meant.
 */
export function withoutNamesakes(readings: readonly FigureReading[]): readonly FigureReading[] {
  const persons = new Map<string, Set<string>>();
  for (const { sourcing } of readings) {
    const name = nameIn(sourcing);
    if (name?.isPerson) persons.set(name.surname, (persons.get(name.surname) ?? new Set<string>()).add(name.words));
  }
  for (const { sourcing } of readings) {
    // "Volodymyr Zelensky", who may be no person, beside "Mr Zelensky".
    const name = nameIn(sourcing);
    const known = name && persons.get(name.surname);
    if (known && [...known].some((each) => isPartOf(each, name.words))) known.add(name.words);
  }
  const keys = new Map<string, string>();
  for (const [surname, names] of persons) {
    const ordered = [...names].sort((a, b) => b.length - a.length || compare(a, b));
    const whole = ordered.filter((name, at) => !ordered.slice(0, at).some((longer) => isPartOf(name, longer)));
    for (const name of ordered) {
      keys.set(name, whole.length === 1 ? surname : whole.find((longer) => isPartOf(name, longer))!);
    }
  }
  return readings.map((reading) => {
    const originKey = keys.get(nameIn(reading.sourcing)?.words ?? '');
    return originKey === undefined || originKey === reading.sourcing.originKey
      ? reading
      : { ...reading, sourcing: { ...reading.sourcing, originKey } };
  });
}

/** An origin's name as it is compared, where its key is made of nothing else. */
interface OriginName {
  readonly words: string;
  readonly surname: string;
  readonly isPerson: boolean;
}

function nameIn({ originKey, originName }: FigureReading['sourcing']): OriginName | undefined {
  if (originKey === undefined || originName === undefined) return undefined;
  const plain = plainName(originName);
  const surname = personKey(plain);
  if (originKey !== surname && originKey !== plain) return undefined;
  const words = plain.replaceAll('.', '').split(/[ -]/).map(foldedWord).join(' ');
  return { words, surname, isPerson: originKey === surname || !plain.includes(' ') };
}

/** "lee" of "ann lee", "a lee" of "ann lee", "ann lee" of "ann may lee". */
function isPartOf(short: string, long: string): boolean {
  const words = long.split(' ');
  return short
    .split(' ')
    .every((word) => words.some((each) => each === word || (word.length === 1 && each.startsWith(word))));
}
