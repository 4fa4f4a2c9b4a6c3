/** The trained recogniser as the engine sees it. `openModel` (in `reader.ts`) makes one from the weights' bytes. */
export interface Tagger {
  /** Typed name spans, sorted and not overlapping. Deterministic: scalar and SIMD kernels agree. */
  tag(input: TaggerInput): readonly TaggedSpan[];
}

export interface TaggerInput {
  readonly count: number;
  /** The token as written. */
  text(token: number): string;
  /** First token of each sentence, ascending; the first is 0. */
  readonly sentenceStarts: readonly number[];
  /** 0 where a token touches the one before it, as `Tokens.spaceBefore`; absent where that is not known. */
  readonly spaceBefore?: Uint8Array;
  /**
   * A bit set a token of what the gazetteer knows there (`gazetteerBits` in `features.ts`), as evidence and not
   * as verdict; absent without an index.
   */
  readonly gazetteer?: Uint32Array;
}

export interface TaggedSpan {
  /** First token and the token after the last. */
  readonly firstToken: number;
  readonly endToken: number;
  readonly type:
    'person' | 'organization' | 'place' | 'group' | 'event' | 'work' | 'law' | 'product' | 'facility';
  /** 0 to 1, calibrated on development data. */
  readonly score: number;
}
