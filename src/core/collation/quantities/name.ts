import { eventOfKey } from '../../extraction/counted/lexicons/events';
import { adjectiveOf, placeOf } from '../../extraction/counted/lexicons/places';
import { roleOfKey, roleOfLemma } from '../../extraction/counted/lexicons/roles';
import type { Counted, FigureType } from '../../extraction/types';
import { compare } from '../../text/order';
import { stem } from '../words';
import type { FigureItem } from './item';

/** What is measured, for the name's brackets, where no unit says it. */
const labels: Readonly<Record<FigureType, string>> = {
  count: 'number',
  money: 'money',
  percent: 'percent',
  'percentage-points': 'percentage points',
  measure: 'measure',
  duration: 'time',
  age: 'age',
  score: 'score',
  vote: 'vote',
  ratio: 'share',
  multiple: 'multiple',
  temperature: 'temperature',
  other: 'number',
};
/** Types whose unit says more than the type: metres are a distance, a height or a depth. */
const namedByUnit: ReadonlySet<FigureType> = new Set(['money', 'measure', 'duration']);
const ofMoney: Readonly<Record<string, string>> = {
  cost: 'cost',
  funding: 'funding',
  penalty: 'penalty',
  deal: 'paid',
  destruction: 'damage',
};

/** A readable name for what figures measure in common: "North Korean troops killed", "Construction workers to be sent", "Repair, dam (cost)". */
export function nameOf(items: readonly FigureItem[]): string {
  const counted = items.map((item) => item.figure.counted);
  const first = items[0].figure;
  const noun = nounOf(counted);
  const event = eventOfKey(agreed(counted.map((each) => each.event)) ?? '');
  const planned = counted.filter((each) => each.planned).length * 2 > counted.length;
  const state = event && (planned ? `to be ${event.planned ?? event.participle}` : event.participle);
  if (first.type === 'count' && noun !== undefined) {
    const saysState = event?.nouns.some((head) => plural(head) === noun) === true;
    return sentenceCase([whoseOf(counted), modifiersOf(counted), noun, saysState ? undefined : state, yearOf(items)]);
  }
  const label = labelOf(items, event?.key);
  const topic = topicOf(items) ?? noun ?? topicWords(items);
  if (first.type === 'count')
    return sentenceCase([topic ?? first.unit ?? label, topic === undefined ? state : undefined]);
  if (topic === undefined) return sentenceCase([label]);
  return sentenceCase([topic.toLowerCase().includes(label) ? topic : `${topic} (${label})`]);
}

/** "cost", "metres": the commonest unit, where figures are given in several. */
function labelOf(items: readonly FigureItem[], event: string | undefined): string {
  const [{ figure }] = items;
  const paid = figure.type === 'money' ? ofMoney[event ?? ''] : undefined;
  const unit = namedByUnit.has(figure.type) ? commonest(items.map((item) => item.figure.unit ?? undefined)) : undefined;
  return paid ?? (unit === undefined ? labels[figure.type] : pluralUnit(unit));
}

/** "metres", "kilometres per hour", "feet"; codes of currencies stay as they are. */
function pluralUnit(unit: string): string {
  const [measured, ...per] = unit.split(' per ');
  const many = irregularUnits[measured] ?? (/^[A-Z]{3}$/.test(measured) ? measured : plural(measured));
  return [many, ...per].join(' per ');
}

const irregularUnits: Readonly<Record<string, string>> = { foot: 'feet', hertz: 'hertz', magnitude: 'magnitude' };

/** "in 1979": what is told of an earlier year is not taken for the news. */
function yearOf(items: readonly FigureItem[]): string | undefined {
  const year = yearOfItem(items[0]);
  const isOne = year !== undefined && items.every((item) => yearOfItem(item) === year);
  return isOne && items.some(({ background }) => background) ? `in ${year}` : undefined;
}

function yearOfItem({ figure: { counted, asOf } }: FigureItem): number | undefined {
  return counted.year ?? (asOf?.precision === 'year' ? Number(asOf.from.slice(0, 4)) : undefined);
}

function nounOf(counted: readonly Counted[]): string | undefined {
  const heads = new Set(counted.map((each) => each.head).filter((head) => head !== undefined));
  const role = roleOfKey(commonest(counted.map((each) => each.role)) ?? '');
  if (heads.size === 1) {
    const [head] = heads;
    if (role === undefined || role.lemmas.includes(head)) return role?.key === 'person' ? role.plural : plural(head);
  }
  if (role) return role.plural;
  const head = commonest(counted.map((each) => each.head));
  return head === undefined ? undefined : plural(head);
}

/** The country or owner that at least a third of the figures name. */
function whoseOf(counted: readonly Counted[]): string | undefined {
  const keys = counted.flatMap((each) => each.whose);
  const key = commonest(keys);
  if (key === undefined || keys.filter((each) => each === key).length * 3 < counted.length) return undefined;
  return placeOf(key) ? adjectiveOf(key) : undefined;
}

/** Modifiers that most figures have, in the order of the first. */
function modifiersOf(counted: readonly Counted[]): string | undefined {
  const source = counted.find((each) => each.modifiers.length > 0);
  const shared = source?.modifiers.filter(
    (word) => counted.filter((each) => each.modifiers.includes(word)).length * 2 > counted.length,
  );
  return shared?.join(' ');
}

/** What figures are about in more than one of them, two things at most, in the order of the first that has them; else what the plainest says. */
function topicOf(items: readonly FigureItem[]): string | undefined {
  const phrases = items.map(phrasesOf);
  const heads = phrases.map((each) => [...new Set(each.map(headOf))]);
  const counts = new Map<string, number>();
  for (const head of heads.flat()) counts.set(head, (counts.get(head) ?? 0) + 1);
  const shared = [...counts]
    .filter(([, count]) => count > 1)
    .sort(([one, more], [two, less]) => less - more || compare(one, two))
    .slice(0, mostTopics)
    .map(([head]) => head);
  if (shared.length === 0) return commonest(phrases.map((each) => each.at(0)));
  const order = (head: string): number => heads.find((each) => each.includes(head))!.indexOf(head);
  const topics = shared
    .sort((one, two) => order(one) - order(two) || compare(one, two))
    .map((head) => plainest(phrases.flat().filter((phrase) => headOf(phrase) === head)));
  return topics.filter((one) => !topics.some((two) => two !== one && two.includes(one))).join(', ');
}

/** The commonest of several phrases; "Repairs" stands first in its sentence where others print "repairs". */
function plainest(phrases: readonly string[]): string {
  const plain = phrases.filter((phrase) => /^\p{Ll}/u.test(phrase));
  return commonest(plain.length > 0 ? plain : phrases)!;
}

const mostTopics = 2;

/** What one figure is about, without those who say it: its concept's parts, else its counted noun. */
function phrasesOf({ figure, source }: FigureItem): string[] {
  const parts = (figure.concept ?? '').split(', ').filter((part) => part !== '');
  const told = parts.filter((part) => source?.endsWith(part) !== true && !speaks(part));
  if (told.length > 0) return told;
  return figure.counted.head === undefined || speaks(figure.counted.head) ? parts.slice(0, 1) : [figure.counted.head];
}

const headOf = (phrase: string): string => stem(phrase.split(' ').at(-1)!.toLowerCase());

/** "ministers", "Reuters correspondent": people whom news cites more than it counts. */
function speaks(phrase: string): boolean {
  const last = phrase.split(' ').at(-1)!.toLowerCase();
  const role = roleOfLemma(last) ?? roleOfLemma(last.replace(/s$/, ''));
  return role !== undefined && speaking.has(role.key);
}

const speaking = new Set(['official', 'journalist', 'lawmaker', 'adviser']);

/** Words that stand near every figure, for quantities that count nothing by name. */
function topicWords(items: readonly FigureItem[]): string | undefined {
  const words = [...items[0].names].filter((name) => items.every((item) => item.names.includes(name)));
  return words.length === 0 ? undefined : words.slice(0, 2).join(' ');
}

/** The most frequent value; the first in order among equals, so that names do not depend on the order of articles. */
function commonest(values: readonly (string | undefined)[]): string | undefined {
  const counts = new Map<string, number>();
  for (const value of values) if (value !== undefined) counts.set(value, (counts.get(value) ?? 0) + 1);
  let best: string | undefined;
  for (const [value, count] of counts) {
    const lead = best === undefined ? 1 : count - (counts.get(best) ?? 0);
    if (lead > 0 || (lead === 0 && best !== undefined && value < best)) best = value;
  }
  return best;
}

/** The value that half have at least, and no other one has that says anything. */
function agreed(values: readonly (string | undefined)[]): string | undefined {
  const value = commonest(values);
  const count = values.filter((each) => each === value).length;
  const others = values.filter((each) => each !== undefined && each !== value).length;
  return count * 2 >= values.length && others * 2 < values.length ? value : undefined;
}

const irregular: Readonly<Record<string, string>> = {
  person: 'people',
  child: 'children',
  man: 'men',
  woman: 'women',
  life: 'lives',
};

function plural(noun: string): string {
  if (irregular[noun]) return irregular[noun];
  if (/men$|people$|personnel$|staff$|police$|[^s]s$/.test(noun)) return noun;
  if (/man$/.test(noun)) return noun.replace(/man$/, 'men');
  if (/[^aeiou]y$/.test(noun)) return noun.replace(/y$/, 'ies');
  if (/(?:s|x|ch|sh)$/.test(noun)) return `${noun}es`;
  return `${noun}s`;
}

function sentenceCase(parts: readonly (string | undefined)[]): string {
  const words = parts.filter((part) => part !== undefined && part !== '').join(' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
