import type { DateExpression } from '../types';
import type { CivilDate } from './civil';
import type { Anchor, Period } from './period';

/** What a rule may ask when it resolves its words. */
export interface DateContext {
  /** The article's own day, where it is known. */
  readonly anchor: Anchor | undefined;
  /** The day last named in the same sentence: what "the previous day" is counted from. Without one, the article's own. */
  readonly reference: CivilDate | undefined;
  /** The clause speaks of what is to come: "will meet on Friday". */
  readonly future: boolean;
}

/** Cheap signs in a text without which a rule cannot match, as bits. */
export const Trigger = { digit: 1, year: 2, month: 4, weekday: 8, season: 16, unit: 32, day: 64 } as const;

/** One habit of writing dates. `regex` is global and linear; its groups are handed to `resolve` in order. */
export interface DateRule {
  readonly kind: DateExpression['kind'];
  /** All of these bits must be there. */
  readonly triggers: number;
  readonly regex: RegExp;
  /** `false`: these words are no date after all. `undefined`: a date that cannot be resolved. */
  readonly resolve: (groups: readonly (string | undefined)[], context: DateContext) => Period | undefined | false;
}
