import type { CompiledLanguage } from './compiledLanguage';
import type { Meaning, Mod } from './meaning';

/** A temporal expression that was recognised and is not yet resolved. Token numbers, half-open. */
export interface Match {
  readonly first: number;
  readonly end: number;
  readonly meaning: Meaning;
  readonly mod?: Mod;
  readonly rule: string;
  readonly language: CompiledLanguage;
  /** Index of the sentence that holds it. */
  readonly sentence: number;
  /** Which end of an interval it is; the other end is its neighbour. */
  readonly intervalEnd?: 'from' | 'to';
  /** The preposition that makes it the open interval from or to it ("since", "until"); it stays out of the span. */
  readonly opens?: { readonly side: 'from' | 'to'; readonly word: string };
}
