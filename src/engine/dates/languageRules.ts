/**
 * Everything the engine knows of a language, as data. Words are written folded (lower case, no accents), several
 * words apart by spaces, punctuation as words of their own ("a . m .").
 */
export interface LanguageRules {
  /** BCP 47. */
  readonly language: string;
  /** Frequent words by which a paragraph's language is told. */
  readonly functionWords: readonly string[];
  readonly numbers: NumberWords;
  /** Whether 3/4/2025 is read as 3 April where nothing else decides. */
  readonly dayFirst: boolean;
  /** Words of each class, with their values. Class names are upper case; patterns name them. */
  readonly classes: Readonly<Record<string, Readonly<Record<string, string | number>>>>;
  /** Classes whose ambiguous words (`context.ambiguous`) count only when capitalised, or in text without capitals. */
  readonly capitalised: readonly string[];
  /** Shorthands in patterns: `{name}` stands for the pattern given here. */
  readonly shorthands: Readonly<Record<string, string>>;
  readonly rules: readonly Rule[];
  readonly modifiers: readonly Modifier[];
  readonly joints: Joints;
  readonly context: ContextWords;
  readonly tense: TenseWords;
}

/**
 * One way of saying a time. A pattern is a sequence of words and classes: `(a|b)` is a choice, `x?` may be
 * missing, `CLASS` takes a word of that class and fills the field of its name, `CLASS:field` another field.
 * Longer matches win; among equals the earlier rule.
 */
export interface Rule {
  readonly name: string;
  readonly pattern: string;
  readonly means: Construction;
  /** Fields set beside those that the words fill. */
  readonly with?: Readonly<Record<string, string | number>>;
  /** Checks of the surroundings that must all hold. */
  readonly guards?: readonly GuardName[];
}

/** How the fields become a meaning; see `construct.ts`. */
export type Construction = 'when' | 'duration' | 'set' | 'reference' | 'range';

/** See `guards.ts`. */
export type GuardName =
  | 'introduced'
  | 'calendarYear'
  | 'monthName'
  | 'notBeforeName'
  | 'shortYear'
  | 'notCount'
  | 'clockTime'
  | 'anaphor'
  | 'ended'
  | 'notAge'
  | 'notPart'
  | 'noArticle'
  | 'notPlural'
  | 'wholeDecade'
  | 'weekNumber'
  | 'adverb'
  | 'bareUnits'
  | 'closed'
  | 'ordinalDay'
  | 'rate'
  | 'seasonName'
  | 'between'
  | 'closedPhrase'
  | 'notCommon'
  | 'besideDay'
  | 'atDay'
  | 'atClock'
  | 'alone';

export interface NumberWords {
  readonly cardinals: Readonly<Record<string, number>>;
  /** Words that multiply what stands before them. */
  readonly scales: Readonly<Record<string, number>>;
  readonly ordinals: Readonly<Record<string, number>>;
  /** Words and marks that may stand between the parts of one number. */
  readonly joiners: readonly string[];
  /** What is written after the digits of an ordinal ("28th"). */
  readonly ordinalSuffixes: readonly string[];

  /** Whether "nineteen ninety-six" is a year. */
  readonly pairedYears: boolean;
  /** Mark of thousands in "1,500" or "1.500". */
  readonly thousands: ',' | '.';
}

/** Words beside an expression that belong to its span and colour its value. */
export interface Modifier {
  readonly words: string;
  readonly side: 'before' | 'after';
  readonly mod: string;
  /** What it may stand with. */
  readonly on: readonly ('when' | 'duration' | 'set')[];
  /** Only where a bare amount follows: "over two years" is more than two, "over the next two years" is not. */
  readonly bare?: boolean;
}

export interface Joints {
  /** Between a part and its whole: "June of last year". */
  readonly of: readonly string[];
  /** Between date and time: "Friday at 3 p.m.". */
  readonly at: readonly string[];
  /** Between a length and the date it is counted from ("two weeks before May 13"): -1 back, 1 on. */
  readonly offsets: Readonly<Record<string, -1 | 1>>;
  /** Between a length and the day on which it begins ("two weeks starting May 20"). */
  readonly starts: readonly string[];
  /** Range openers with the words that may close them. */
  readonly ranges: readonly { readonly open: string; readonly between: readonly string[] }[];
}

export interface ContextWords {
  /** Prepositions and the like after which a bare number or month is a date. */
  readonly introducers: readonly string[];
  /** Words before which a bare four-digit number is no year (counted things). */
  readonly counted: readonly string[];
  /** Words after which a number is no date ("page", "Route", "No"). */
  readonly labels: readonly string[];
  /** Month and weekday words that are common words or names as well. */
  readonly ambiguous: readonly string[];
  /** Those of them that are other words when they have no capital ("may", "march"). */
  readonly common: readonly string[];
  /** Words before a bare unit phrase ("the year") that make it a stretch, not a point. */
  readonly stretches: readonly string[];
  /** Words after which an ambiguous month or season is one, even before a name ("in April President …"). */
  readonly firm: readonly string[];
  /** Words that make a name of the weekday before them ("Sunday Times"). */
  readonly nameTails: readonly string[];
  /** Prepositions that make a length the time until something ("in two weeks"). */
  readonly within: readonly string[];
  /** Prepositions that make a length the time from now until its end ("within two weeks"). */
  readonly inside: readonly string[];
  /** Words after a length that make it an age ("6-year-old"). */
  readonly ages: readonly string[];
  /** Words after "the year" that make it one year's length ("the year ended March 31"). */
  readonly ended: readonly string[];
  /** Marks of an infinitive: what follows is a verb, whatever else it could be ("to fall"). */
  readonly infinitive: readonly string[];
  /** Prepositions that open an interval: EDTF `../x` or `x/..`. */
  readonly since: readonly string[];
  readonly until: readonly string[];
  readonly articles: readonly string[];
  /** Auxiliaries that leave open when what a participle tells happens ("can be tested in 2030"). */
  readonly timeless: readonly string[];
  /** Words that are a day or a part of one and no member of a class. */
  readonly days: readonly string[];
  /** Words that an hour follows ("at"). */
  readonly clock: readonly string[];
}

export interface TenseWords {
  readonly past: readonly string[];
  readonly future: readonly string[];
  readonly present: readonly string[];
  /** Endings of past and future forms, as written (with accents), and the shortest word they count on. */
  readonly pastEndings: readonly string[];
  readonly futureEndings: readonly string[];
  /** Words with such endings that are no verbs. */
  readonly notVerbs: readonly string[];
  /** Verbs of saying, whose tense says nothing of what is told. */
  readonly saying: readonly string[];
}
