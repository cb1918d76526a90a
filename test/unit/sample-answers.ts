import json from '../fixtures/sample-answers.json';
import type { FurnitureKind } from '../../src/core/article/types';
import type { Bound, Value } from '../../src/core/extraction/types';
import type { RelationKind, Rendering } from '../../src/core/collation/types';

/** Where words stand: `occurrence` counts `text` from 1 in the article's text with LF line ends. */
export interface Printed {
  readonly article: string;
  readonly text: string;
  readonly occurrence: number;
}

/** A figure of a sample article: `text` with the words that bound it, `number` without. `origin`: the last named source. */
export interface KnownFigure extends Printed {
  readonly number: string;
  readonly value: Value;
  readonly bound: Bound;
  readonly asOf: string;
  readonly origin: string | null;
}

export interface KnownQuantity {
  readonly id: string;
  readonly name: string;
  readonly outlets: number;
  readonly origins: readonly string[];
  readonly figures: readonly KnownFigure[];
  /** Relations that a careful reader would accept, by index into `figures`; pairs not listed are open. */
  readonly relations: readonly {
    readonly between: readonly [number, number];
    readonly kinds: readonly RelationKind[];
  }[];
}

export interface SampleAnswers {
  readonly quantities: readonly KnownQuantity[];
  /** Figures that must never be joined. */
  readonly apart: readonly { readonly why: string; readonly pair: readonly [Printed, Printed] }[];
  readonly utterances: readonly {
    readonly id: string;
    readonly speaker: string;
    readonly renderings: readonly {
      readonly article: string;
      readonly text: string;
      readonly form: Rendering['form'];
    }[];
  }[];
  /** Text that is no part of the story; `kinds` lists what it may be called. */
  readonly furniture: readonly {
    readonly article: string;
    readonly kinds: readonly FurnitureKind[];
    readonly text: string;
  }[];
}

/** What a careful reader finds in samples/: the known answers of the sample dossier. */
export const sampleAnswers = json as unknown as SampleAnswers;
