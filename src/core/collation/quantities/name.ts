import { eventOfKey } from '../../extraction/counted/lexicons/events';
import { adjectiveOf, placeOf } from '../../extraction/counted/lexicons/places';
import { roleOfKey } from '../../extraction/counted/lexicons/roles';
import type { Counted, FigureType } from '../../extraction/types';
import type { FigureItem } from './item';

const labels: Readonly<Record<FigureType, string>> = {
  count: 'Count',
  money: 'Money',
  percent: 'Percentage',
  'percentage-points': 'Percentage points',
  measure: 'Measure',
  duration: 'Duration',
  age: 'Age',
  score: 'Score',
  vote: 'Vote',
  ratio: 'Ratio',
  multiple: 'Multiple',
  temperature: 'Temperature',
  other: 'Number',
};

/** A readable name for what figures measure in common: "North Korean troops killed", "Construction workers to be sent". */
export function nameOf(items: readonly FigureItem[]): string {
  const counted = items.map((item) => item.figure.counted);
  const first = items[0].figure;
  const noun = nounOf(counted);
  const event = eventOfKey(mostHave(counted.map((each) => each.event)) ?? '');
  const planned = counted.filter((each) => each.planned).length * 2 > counted.length;
  const state = event && (planned ? `to be ${event.planned ?? event.participle}` : event.participle);
  if (first.type === 'count' && noun !== undefined) {
    const head = commonest(counted.map((each) => each.head));
    const saysState = head !== undefined && event?.nouns.includes(head);
    return sentenceCase([whoseOf(counted), modifiersOf(counted), noun, saysState ? undefined : state]);
  }
  const topic = commonest(items.map((item) => conceptOf(item))) ?? noun ?? topicWords(items);
  const label = labels[first.type];
  if (topic === undefined) return sentenceCase([first.type === 'count' ? (first.unit ?? label) : label, state]);
  return sentenceCase([`${topic}${first.type === 'count' ? '' : ` (${label.toLowerCase()})`}`]);
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

function conceptOf(item: FigureItem): string | undefined {
  const concept = item.figure.concept?.trim();
  return concept === '' || concept === undefined ? item.figure.counted.head : concept;
}

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

/** The value that more than half have. */
function mostHave(values: readonly (string | undefined)[]): string | undefined {
  const value = commonest(values);
  return values.filter((each) => each === value).length * 2 > values.length ? value : undefined;
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
