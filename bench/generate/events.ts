import {
  disasters,
  givenNames,
  officialOrigins,
  otherOrigins,
  outletNames,
  placeEnds,
  placeMiddles,
  placeStarts,
  quantities,
  surnames,
  type QuantityFrames,
} from './lexicon';
import { Random } from './random';

export const DAYS = 3;

/** A quantity of one event: what it truly is on each day, and who counts it. */
export interface EventQuantity {
  /** Unique in the dossier: "12/killed". */
  readonly id: string;
  readonly frames: QuantityFrames;
  readonly values: readonly number[];
  readonly origin: string;
  /** Somebody who says otherwise, where there is one, and by how much. */
  readonly dissent?: { readonly origin: string; readonly values: readonly number[] };
}

export interface NewsEvent {
  readonly index: number;
  readonly place: string;
  readonly thing: string;
  /** ISO days. */
  readonly days: readonly string[];
  readonly agency: string;
  readonly quantities: readonly EventQuantity[];
}

/** Event `index` of the dossiers of `seed`: the same whatever was generated before it. */
export function makeEvent(seed: number, index: number): NewsEvent {
  const random = new Random(seed, 1, index);
  const start = Date.UTC(2021, 0, 1 + random.between(0, 1_400));
  return {
    index,
    place: placeName(index),
    thing: random.pick(disasters),
    days: Array.from({ length: DAYS }, (_, day) => new Date(start + day * 86_400_000).toISOString().slice(0, 10)),
    agency: `${random.pick(placeStarts)}press`,
    quantities: random.sample(quantities, random.between(3, 5)).map((frames) => makeQuantity(random, index, frames)),
  };
}

function makeQuantity(random: Random, event: number, frames: QuantityFrames): EventQuantity {
  const values = [random.between(frames.from, frames.to)];
  while (values.length < DAYS) {
    const factor = 1 + (frames.growth - 1) * (0.4 + 0.6 * random.next());
    values.push(Math.round(values.at(-1)! * factor));
  }
  const rounded =
    frames.unit === 'dollar' ? values.map((value) => Math.round(value / 10_000_000) * 10_000_000) : values;
  const excess = 1.5 + random.next();
  return {
    id: `${event}/${frames.id}`,
    frames,
    values: rounded,
    origin: random.pick(officialOrigins),
    ...(frames.unit === 'person' && random.chance(0.2)
      ? {
          dissent: {
            origin: random.pick(otherOrigins),
            values: rounded.map((value) => Math.round(value * excess) + 5),
          },
        }
      : {}),
  };
}

/** A different name for each of the first 4,608 events; further ones get a second word. */
export function placeName(index: number): string {
  const inStarts = index % placeStarts.length;
  const inMiddles = Math.floor(index / placeStarts.length) % placeMiddles.length;
  const inEnds = Math.floor(index / (placeStarts.length * placeMiddles.length)) % placeEnds.length;
  const round = Math.floor(index / (placeStarts.length * placeMiddles.length * placeEnds.length));
  const name = placeStarts[inStarts] + placeMiddles[inMiddles] + placeEnds[inEnds];
  return round === 0 ? name : `${name} ${placeName(round - 1)}`;
}

export const outletName = (random: Random): string =>
  `The ${placeName(random.between(0, 199))} ${random.pick(outletNames)}`;

export const personName = (random: Random): string => `${random.pick(givenNames)} ${random.pick(surnames)}`;
