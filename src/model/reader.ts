import { Decoder } from './decoder';
import { forEachSentence } from './features';
import type { Kernel } from './kernel/kernel';
import { createScalarKernel } from './kernel/scalarKernel';
import { createSimdKernel } from './kernel/simdKernel';
import { readModelFile, type ModelProblem } from './modelFile';
import { Network } from './network';
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
  const tagger: Tagger = {
    tag(input) {
      if (input.count === 0) return [];
      const spans: TaggedSpan[] = [];
      const scores = network.scores(input);
      forEachSentence(input, (first, end) => {
        decoder.decode(scores, first, end, spans);
      });
      return spans;
    },
  };
  return { ok: true, tagger: Object.freeze(tagger) };
}
