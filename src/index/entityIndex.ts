/**
 * The entity index as the engine reads it. `openIndex` (in `reader.ts`) makes one from the compiled bytes;
 * `layeredIndex` (in `layers.ts`) lays a person's own entries over it. Nothing here knows files or editors.
 */

export interface EntityIndex {
  readonly entryCount: number;
  readonly formCount: number;
  /**
   * All surface forms that stand in a run of tokens, the longest at each start, shorter ones at the same start
   * after it; sorted by first token. Linear in the number of tokens and independent of the index's size.
   */
  scan(tokens: ScanTokens): readonly FormMatch[];
  /** The entries that a surface form can mean, best prior first; empty if the form is unknown. */
  candidates(form: number): readonly Candidate[];
  /** The form with these words (any case, any accents), or -1. */
  formOf(name: string): number;
  /** The record of an entry; decoded when it is asked for, and kept for a while. */
  record(entry: number): EntityRecord;
  /** The entry with this id, or -1. */
  entryOf(id: string): number;
  /** Entries one of whose names starts with, or has a word that starts with, `query`; most prominent first. */
  search(query: string, limit: number): readonly number[];
}

/** What `scan` needs of a text: folded words (`fold.ts`) in order. A match never crosses a `breakBefore`. */
export interface ScanTokens {
  readonly count: number;
  folded(token: number): string;
  /** True where no name may continue from the token before: a sentence, block or line-gap starts here. */
  breakBefore(token: number): boolean;
}

export interface FormMatch {
  /** First token and the token after the last. */
  readonly firstToken: number;
  readonly endToken: number;
  readonly form: number;
}

export interface Candidate {
  readonly entry: number;
  /** Share of this form's uses that mean the entry, 0 to 1, estimated at build time. */
  readonly prior: number;
  /** How the form names the entry. */
  readonly use: FormUse;
  /** The name as a person wrote it, where it leads to the entry by a record of their own. */
  readonly ownName?: string;
}

/**
 * `name`: label or alias. `short`: surname or other partial name, to be used only beside a fuller one or with
 * strong evidence. `acronym`: matches as written only. `demonym`: "Mexican". `code`: "US-TX". `common`: a form
 * that is also an everyday word ("Apple", "May", "Orange"): needs matching case and context.
 */
export type FormUse = 'name' | 'short' | 'acronym' | 'demonym' | 'code' | 'common';

export interface EntityRecord {
  readonly id: string;
  readonly label: string;
  readonly kind:
    'person' | 'organization' | 'place' | 'group' | 'event' | 'work' | 'law' | 'product' | 'facility';
  readonly aliases: readonly string[];
  /** One line, our own words. */
  readonly description?: string;
  readonly wikidata?: string;
  readonly geonames?: number;
  /** ISO 3166 code of the country it belongs to. */
  readonly country?: string;
  readonly lat?: number;
  readonly lon?: number;
  readonly population?: number;
  readonly facts: readonly Fact[];
  readonly relations: readonly Relation[];
  /** `YYYY-MM` or `YYYY-MM-DD`: when the record was last checked. */
  readonly asOf?: string;
  /** Where the record's facts come from, as tags listed in `NOTICE`. */
  readonly source: string;
  /** 0 to 1: how much the world's texts speak of it; orders candidates and search. */
  readonly prominence: number;
}

/** `born`, `died`, `founded`, `dissolved`, `office`, `capital`, … with EDTF dates. */
export interface Fact {
  readonly property: string;
  readonly value: string;
  readonly from?: string;
  readonly to?: string;
  readonly source?: string;
}

/** `memberOf`, `leaderOf`, `partOf`, `basedIn`, `sibling`, `spouse`, `predecessor`, `successor`, `country`, … */
export interface Relation {
  readonly type: string;
  /** Id of the other entry, which may be outside the index. */
  readonly to: string;
  readonly from?: string;
  readonly until?: string;
}
