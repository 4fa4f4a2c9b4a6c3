/**
 * What the words of a temporal expression say before they are resolved: the output of the rules and refiners,
 * the input of resolution. Nothing here depends on a language or on the document.
 */

/** Units of calendar and clock. `weekend` and `half` (of a year) count as units because texts shift by them. */
export type Unit =
  | 'second'
  | 'minute'
  | 'hour'
  | 'day'
  | 'weekend'
  | 'week'
  | 'fortnight'
  | 'month'
  | 'quarter'
  | 'half'
  | 'year'
  | 'decade'
  | 'century'
  | 'millennium';

/** From where a shift counts: the document's date, or the date the narration has reached. */
export type Basis = 'document' | 'narrative';

/** A shift by an amount of units; without an amount the text does not say how far ("a few years ago"). */
export interface Shift {
  readonly unit: Unit;
  /** Signed. */
  readonly amount: number | undefined;
  /** -1 back, 1 forward; 0 where a period is named by its place ("last year", "this week"). */
  readonly sign: number;
}

/**
 * A point or period of time as far as the words say. Absent fields are unsaid. A finer field lies within the
 * coarser ones: `{ month: 6, shift: { unit: 'year', amount: -1 } }` is June of last year.
 */
export interface When {
  readonly basis?: Basis;
  readonly shift?: Shift;
  /** Astronomical: 0 is 1 BCE, -43 is 44 BCE. */
  readonly year?: number;
  /** Year without its century, as in "'82" or 7/8/07. */
  readonly shortYear?: number;
  /** The year's first three digits: 198 for the 1980s. */
  readonly decade?: number;
  /** Decade without its century: 8 for "the eighties". */
  readonly shortDecade?: number;
  /** 20 is 1901 to 2000 (TIMEX3 and common use: 19xx); negative before the common era. */
  readonly century?: number;
  readonly half?: number;
  readonly quarter?: number;
  /** TIMEX3 season: SP, SU, FA, WI. */
  readonly season?: string;
  readonly month?: number;
  /** ISO week of the year. */
  readonly week?: number;
  readonly day?: number;
  /** ISO: 1 is Monday. */
  readonly weekday?: number;
  /** Which of the weekdays of a month or year: 1 the first, -1 the last. */
  readonly nth?: number;
  /** What `nth` counts in place of weekdays: the days, weeks or months of a month or year. */
  readonly nthUnit?: Unit;
  readonly holiday?: string;
  /** TIMEX3 part of day: MO, MI, AF, EV, NI, DT. */
  readonly part?: string;
  readonly hour?: number;
  /** The hour is of the twelve of a clock, and the words leave open of which half of the day. */
  readonly twelve?: true;
  readonly minute?: number;
  readonly second?: number;
  /** `Z` or `+05:30`, as TIMEX3 writes it. */
  readonly zone?: string;
  /** Which of the periods of that name: -1 the last, 0 this, 1 the next ("last Friday", "this June"). */
  readonly direction?: number;
  /** Both orders of a numeric date were possible; this is the other one. */
  readonly otherOrder?: { readonly month: number; readonly day: number };
  /** The order that a numeric date shows beyond doubt: whether its day stands before its month. */
  readonly showsDayFirst?: boolean;
  /** Said with the article alone ("the day"), and so of the document's day unless another one was just named. */
  readonly definite?: number;
  /** The larger unit around the day that is meant ("the week of March 6"). */
  readonly coarse?: Unit;
  /** Ends of the day or year at which the named period starts or stops count, as in "year-end". */
  readonly edge?: 'end';
  /** "now" as an end of an interval: its value stays a reference to the present. */
  readonly present?: true;
}

export interface Duration {
  readonly unit: Unit;
  /** Absent: the text does not say how many ("years", "several months"). */
  readonly amount?: number;
  /** Counted back or on from the document's date ("the past two years", "the next three days"). */
  readonly toward?: 'back' | 'on';
  /** "a year and three months". */
  readonly rest?: Duration;
}

/** TIMEX3 `mod` values. */
export type Mod =
  | 'START'
  | 'MID'
  | 'END'
  | 'APPROX'
  | 'LESS_THAN'
  | 'MORE_THAN'
  | 'EQUAL_OR_LESS'
  | 'EQUAL_OR_MORE'
  | 'BEFORE'
  | 'AFTER'
  | 'ON_OR_BEFORE'
  | 'ON_OR_AFTER';

export type Meaning =
  | { readonly kind: 'when'; readonly when: When }
  | { readonly kind: 'duration'; readonly duration: Duration }
  /** Recurring: every `interval`, or every time that `when` names ("every Monday"). */
  | { readonly kind: 'set'; readonly interval?: Duration; readonly when?: When }
  | { readonly kind: 'reference'; readonly value: 'PAST_REF' | 'PRESENT_REF' | 'FUTURE_REF' }
  | { readonly kind: 'range'; readonly from: When; readonly to: When };
