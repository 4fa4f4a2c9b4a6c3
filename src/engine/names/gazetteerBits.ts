import type { NameDocument } from './nameDocument';

/** What the index knows at each token, as evidence for the tagger; undefined without an index. */
export function gazetteerBits(_document: NameDocument): Uint32Array | undefined {
  return undefined;
}
