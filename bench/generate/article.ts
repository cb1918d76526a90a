import type { Bound } from '../../src/core/extraction/types';
import type { Span } from '../../src/core/text/span';
import { DAYS, outletName, personName, type EventQuantity, type NewsEvent } from './events';
import { agencyFrames, fillers, ownFrames } from './lexicon';
import { printFigure } from './printing';
import { Random } from './random';

/** What is known of a figure, because it was made. */
export interface KnownFigure {
  /** With the words that bound it, in UTF-16 code units of the article's text. */
  readonly span: Span;
  readonly text: string;
  readonly value: number;
  readonly bound: Bound;
  /** Figures of one quantity have the same; no two events share one. */
  readonly quantity: string;
  readonly asOf: string;
  readonly origin: string;
  /** Against the official count of the same day. */
  readonly dissents: boolean;
}

export interface GeneratedArticle {
  readonly file: string;
  readonly outlet: string;
  readonly published: string;
  readonly event: number;
  readonly text: string;
  readonly figures: readonly KnownFigure[];
}

/** Article `index` about `event`: the same whatever was generated before it. */
export function makeArticle(seed: number, index: number, event: NewsEvent): GeneratedArticle {
  const random = new Random(seed, 2, index);
  const day = random.between(0, DAYS - 1);
  const outlet = outletName(random);
  const published = event.days[day];
  const draft = new Draft();
  draft.add(`---\noutlet: ${outlet}\npublished: ${published}\n---\n`);
  draft.add(
    `${capitalised(event.thing)} in ${event.place}: ${random.pick(['what is known', 'the search goes on', 'questions for the government'])}\n`,
  );
  draft.add(`By ${personName(random)}\n`);
  for (const quantity of random.sample(event.quantities, random.between(2, event.quantities.length))) {
    draft.addClaim(random, event, quantity, day);
    if (random.chance(0.6)) {
      draft.add(
        `${fill(random.pick(fillers), { place: event.place, thing: event.thing, person: personName(random) })}\n`,
      );
    }
  }
  const file = `${String(index).padStart(6, '0')}.article.txt`;
  return { file, outlet, published, event: event.index, text: draft.text, figures: draft.figures };
}

/** An article in the making: paragraphs one below the other, and where its figures stand. */
class Draft {
  text = '';
  readonly figures: KnownFigure[] = [];

  add(paragraph: string): void {
    this.text += this.text === '' ? paragraph : `\n${paragraph}`;
  }

  addClaim(random: Random, event: NewsEvent, quantity: EventQuantity, day: number): void {
    const dissent = quantity.dissent !== undefined && random.chance(0.3) ? quantity.dissent : undefined;
    const { values, origin } = dissent ?? quantity;
    const printed = printFigure(random, values[day], quantity.frames.unit);
    const claim = fill(random.pick(quantity.frames.frames), {
      n: printed.text,
      place: event.place,
      thing: event.thing,
    });
    const frame = random.pick(random.chance(0.5) ? ownFrames : agencyFrames);
    const sentence = fill(frame, {
      claim,
      Claim: capitalised(claim),
      source: origin,
      Source: capitalised(origin),
      agency: event.agency,
    });
    this.add(`${sentence}\n`);
    const inSentence = sentence.toLowerCase().indexOf(printed.text.toLowerCase());
    const start = this.text.length - sentence.length - 1 + inSentence;
    const span = { start, end: start + printed.text.length };
    this.figures.push({
      span,
      text: this.text.slice(span.start, span.end),
      value: printed.value,
      bound: printed.bound,
      quantity: quantity.id,
      asOf: event.days[day],
      origin,
      dissents: dissent !== undefined,
    });
  }
}

const capitalised = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** Puts `values` in place of {slots}; every slot must have one. */
function fill(frame: string, values: Readonly<Record<string, string>>): string {
  return frame.replace(/\{(\w+)\}/g, (_, slot: string) => {
    const value = values[slot];
    if (value === undefined) {
      throw new Error(`the frame "${frame}" asks for {${slot}}`);
    }
    return value;
  });
}
