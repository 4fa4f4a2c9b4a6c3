import { Decoder } from './decoder';
import { forEachSentence } from './features';
import type { Kernel } from './kernel/kernel';
import { createScalarKernel } from './kernel/scalarKernel';
import { createSimdKernel } from './kernel/simdKernel';
import { readModelFile, type ModelProblem } from './modelFile';
import { Network, type Scores } from './network';
import type { TaggedSpan, Tagger } from './tagger';

export type OpenModel =
  { readonly ok: true; readonly tagger: Tagger } | { readonly ok: false; readonly problem: ModelProblem };

/**
 * Makes a tagger from the bytes of `media/model.bin`, which it goes on reading: they must not change. Damaged,
 * foreign and newer bytes give a problem. `kernel` chooses the arithmetic; by default WebAssembly where the host has
 * it, with the same results as without.
 */
export function openModel(bytes: Uint8Array, kernel?: Kernel): OpenModel {
  const read = readModelFile(bytes);
  if (!read.ok) return read;
  const network = new Network(read.file, kernel ?? createSimdKernel() ?? createScalarKernel());
  const decoder = new Decoder(read.file);
  let last: DecodedSentences = new Map();
  const tagger: Tagger = {
    tag(input) {
      if (input.count === 0) return [];
      const spans: TaggedSpan[] = [];
      const scores = network.scores(input);
      const decoded: DecodedSentences = new Map();
      forEachSentence(input, (first, end) => {
        const row = scores.rowOf[first] ?? 0;
        const sentence = kept(scores, row, end - first, last) ?? decoder.decode(scores, first, end);
        decoded.set(row, { length: end - first, spans: sentence });
        for (const span of sentence)
          spans.push({ ...span, firstToken: first + span.firstToken, endToken: first + span.endToken });
      });
      last = decoded;
      return spans;
    },
  };
  return { ok: true, tagger: Object.freeze(tagger) };
}

/** The names of each sentence by its first row; tokens are counted from its first. */
type DecodedSentences = Map<number, { readonly length: number; readonly spans: readonly TaggedSpan[] }>;

/** The names of a sentence all of whose scores are those of a sentence of the last text. */
function kept(
  { keptFrom }: Scores,
  row: number,
  length: number,
  last: DecodedSentences,
): readonly TaggedSpan[] | undefined {
  const source = keptFrom[row] ?? -1;
  const sentence = source < 0 ? undefined : last.get(source);
  if (sentence?.length !== length) return undefined;
  for (let i = 1; i < length; i++) if (keptFrom[row + i] !== source + i) return undefined;
  return sentence.spans;
}
