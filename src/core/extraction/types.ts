import type { Article } from '../article/types';
import type { Span } from '../text/span';

/*
 * What is read from one article. Everything here is plain data (it crosses worker threads and is cached as JSON);
 * spans index the article's text. References between parts are indexes into the arrays of the same `Analysis`.
 */

export interface Analysis {
  readonly article: Article;
  readonly quotations: readonly Quotation[];
  readonly attributions: readonly Attribution[];
  /** Figures in reading order; what is typed apart (dates, ordinals, names) is not among them. */
  readonly figures: readonly Figure[];
  readonly dates: readonly DateExpression[];
}

// ---------------------------------------------------------------- quotations

/** `speech`: someone said or wrote it. `words`: scare quotes, titles, nicknames: quotations of nobody. */
export type QuotationUse = 'speech' | 'words';

/** Words between quotation marks. */
export interface Quotation {
  /** With its marks; one that runs over several paragraphs has one part for each. */
  readonly parts: readonly Span[];
  readonly use: QuotationUse;
  /** The attribution whose content holds it. */
  readonly attribution?: number;
  /** How deep it stands inside other quotations: 0 outside. */
  readonly depth: number;
}

// -------------------------------------------------------------- attributions

/** direct: all content between quotation marks; mixed: some of it; indirect: none. */
export type AttributionKind = 'direct' | 'mixed' | 'indirect';

/** asserted: the source says it. Negated and hypothetical speech ("did not say", "would say", "declined to comment") is no claim. */
export type SpeechStatus = 'asserted' | 'negated' | 'hypothetical';

export type SourceType = 'person' | 'organisation' | 'document' | 'media' | 'unnamed' | 'unknown';

/** Source + cue + content, the terms of the PARC and PolNeAR corpora. Spans follow DESIGN, "Spans, as the corpora have them". */
export interface Attribution {
  /** Empty where the text names nobody (a passive, a follow-on quotation). */
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
  readonly content: readonly Span[];
  readonly kind: AttributionKind;
  readonly status: SpeechStatus;
  readonly speaker: Speaker;
  /** What `source` hands on: the next link of the chain, towards the origin ("lawmakers said, citing the spy agency"). Empty: the source speaks for itself. */
  readonly via: readonly ChainLink[];
  /** 0 to 1. */
  readonly confidence: number;
}

/** Who speaks, apart from the words that say so. */
export interface Speaker {
  /** Pronouns, titles and surnames resolved to the fullest name in the article; undefined where nobody is named. */
  readonly name?: string;
  /** The same for every mention of one entity in this article; also the base of the key across articles. */
  readonly key?: string;
  readonly type: SourceType;
}

/** A source named behind another source. `span` is the name as printed. */
export interface ChainLink extends Speaker {
  readonly span: Span;
}

// ------------------------------------------------------------------- figures

/** An exact number, or a range with both ends included. */
export type Value = number | readonly [number, number];

/** `=` as said; `~` about; `<` less than or up to; `>` more than or at least. */
export type Bound = '=' | '~' | '<' | '>';

export type Trend = 'up' | 'down';

export type FigureType =
  | 'count'
  | 'money'
  | 'percent'
  | 'percentage-points'
  | 'measure'
  | 'duration'
  | 'age'
  | 'score'
  | 'vote'
  | 'ratio'
  | 'multiple'
  | 'temperature'
  | 'other';

/** One number as one article prints it. */
export interface Figure {
  /** The number with its magnitude, sign and unit symbol: "13,000", "$4.7bn", "12%", "between 5 and 6". */
  readonly span: Span;
  /** `span` with the words that bound it: "about 13,000", "as many as 40". What a card shows. */
  readonly printed: Span;
  readonly value: Value;
  readonly bound: Bound;
  readonly trend?: Trend;
  readonly type: FigureType;
  /** Canonical measure ("dollar", "percentage", "kilometre per hour", "year of age") or the counted noun, singular ("soldier"); null where nothing is counted. */
  readonly unit: string | null;
  readonly unitSpan?: Span;
  /** What the figure is about, in the text's own words (NewsQuant's "concept"). */
  readonly concept: string | null;
  readonly conceptSpans: readonly Span[];
  readonly counted: Counted;
  readonly asOf?: AsOf;
  /** Attributions whose content holds the figure, innermost first. */
  readonly attributions: readonly number[];
  readonly paragraph: number;
}

/** What is counted, in a structure that figures of other articles can be compared with. Strings are keys of the lexicons, or lower-case lemmas where no lexicon has the word. */
export interface Counted {
  /** Who or what: a class of the lexicon of roles ("military", "civilian", "person", "building") or the head noun's lemma. */
  readonly role?: string;
  /** Lemma of the counted noun's head. */
  readonly head?: string;
  /** What happened to it or what state it is in: a class of the lexicon of events ("death", "injury", "deployment"). */
  readonly event?: string;
  /** Whose: country keys and names near the noun ("north korea"). */
  readonly whose: readonly string[];
  readonly where: readonly string[];
  /** Modifiers that narrow the noun ("construction", "combat"), lemmas. */
  readonly modifiers: readonly string[];
  /** "including 12 officers", "of them", "of whom": a part of another figure. */
  readonly subset: boolean;
  /** About another time or event than the article's own ("in 2004, 30 died"). */
  readonly background: boolean;
  /** A year that the clause is about: "in 1979 a flood killed 212". */
  readonly year?: number;
  /** Intended, not done: "will send 900 troops". */
  readonly planned?: boolean;
  /** Somebody's number that is set against the one before it in the block, of which it has what it counts: "the police said 300". */
  readonly rival?: boolean;
  /** Told not to have happened: "never sent 900", "denied that 12 died". */
  readonly denied?: boolean;
  /** What makes the count a part of another one, or the sum of several. */
  readonly limits?: Limits;
}

/** To what a count is limited. Absent where its sentence says nothing of the kind. */
export interface Limits {
  /** How badly the counted were hurt: "seriously injured", "minor injuries". */
  readonly severity?: 'severe' | 'light';
  /** They are counted by those who have them in care: "treated at the hospital", "we have received 50 people". */
  readonly inCare?: boolean;
  /** They are some of those to whom it happened: "12 of the dead". */
  readonly part?: boolean;
  /** The place that the clause keeps to: a name as in `where`, or an area without a name ("the district"). */
  readonly place?: string;
  /** The sum of many days or of a whole country ("since Monday", "so far this year", "nationwide"), or one day's ("on Tuesday", "overnight"). */
  readonly span?: 'sum' | 'day';
  /** "averaged 22 points", "a night". */
  readonly average?: boolean;
}

// --------------------------------------------------------------------- dates

export type DatePrecision = 'year' | 'season' | 'month' | 'week' | 'day' | 'time';

/** A stretch of calendar days, both ends included, ISO. */
export interface AsOf {
  readonly from: string;
  readonly to: string;
  readonly precision: DatePrecision;
  /** The words it was read from. */
  readonly span: Span;
  /** "since October": open towards the article's own date. */
  readonly since?: boolean;
}

export interface DateExpression {
  readonly span: Span;
  readonly kind: 'date' | 'time' | 'duration' | 'year';
  /** undefined where it cannot be resolved (no publication date known). */
  readonly resolved?: Omit<AsOf, 'span'>;
}
