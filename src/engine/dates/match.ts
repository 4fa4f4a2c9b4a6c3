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
  /** The words that open an interval from or to it ("since", "until"), which stay out of the span. */
  readonly opens?: 'from' | 'to';
}
