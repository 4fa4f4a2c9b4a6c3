import { contextBitCount, contextBits, forEachSentence, repetitionGroups, wordFeatures } from './features';
import type { DenseLayer, Kernel } from './kernel/kernel';
import type { ModelFile } from './modelFile';
import type { TaggerInput } from './tagger';

/** Further boundary rows around a document: with the sentence's own, more than the convolutions reach together. */
const margin = 4;
/** Rows that go through a layer at a time. */
const blockRows = 128;
/** Words whose rows are kept; then the store is emptied. */
const keptWords = 16384;

/** A score for each tag of each token, in units of the model; rows have `width` numbers. */
export interface Scores {
  readonly width: number;
  readonly values: Int16Array;
  /** The row of a token. */
  readonly rowOf: Uint32Array;
}

/**
 * The network of `training/network.py` in integers. Rows are tokens, with a boundary row before each sentence and
 * after the last one. Not to be used by two callers at once.
 */
export class Network {
  readonly #cells: Int16Array;
  readonly #layers: readonly DenseLayer[];
  readonly #x: number;
  readonly #out: number;
  readonly #firstKeys: Uint32Array;
  /** Where a word's row stands in `#wordRows`. */
  readonly #wordAt = new Map<string, number>();
  readonly #wordRows: Int16Array;

  constructor(
    private readonly model: ModelFile,
    private readonly kernel: Kernel,
  ) {
    this.#cells = new Int16Array(kernel.memory);
    const words = new Int32Array(kernel.memory);
    let free = 0;
    const reserve = (size: number): number => {
      const at = free;
      free = (free + size + 15) & ~15;
      return at;
    };
    const { layers } = model;
    const shifts = [model.wordShift, ...model.convolutionShifts, model.scoreShift];
    this.#layers = layers.map(({ weights, bias }, index) => {
      const layer = {
        weights: reserve(weights.byteLength),
        bias: reserve(bias.byteLength),
        inputs: weights.length / bias.length,
        outputs: bias.length,
        shift: shifts[index] ?? 0,
        floor: index === layers.length - 1 ? -32768 : 0,
      };
      this.#cells.set(weights, layer.weights >> 1);
      words.set(bias, layer.bias >> 2);
      return layer;
    });
    const widest = Math.max(...this.#layers.map((layer) => layer.inputs));
    this.#x = reserve(blockRows * widest * 2);
    this.#out = reserve(blockRows * Math.max(model.width, model.scoreWidth) * 2);
    this.#firstKeys = runningSums(model.keyCounts);
    this.#wordRows = new Int16Array(keptWords * model.width);
  }

  scores(input: TaggerInput): Scores {
    const { width, dilations, scoreWidth } = this.model;
    const rowOf = placeRows(input);
    const count = input.count + input.sentenceStarts.length + 1 + 2 * margin;
    let rows = this.#textRows(input, rowOf, count);
    for (const [index, dilation] of dilations.entries()) {
      const pool = index === dilations.length - 1 ? this.#pool(input, rowOf, rows) : undefined;
      rows = this.#convolve(index, dilation, rows, count, pool);
    }
    const values = new Int16Array(count * scoreWidth);
    const layer = this.#layer(dilations.length + 1);
    this.#inBlocks(count, (first, size) => {
      this.#cells.set(rows.subarray(first * width, (first + size) * width), this.#x >> 1);
      this.#run(layer, size);
      values.set(this.#outCells(size * scoreWidth), first * scoreWidth);
    });
    return { width: scoreWidth, values, rowOf };
  }

  /** The rows that the convolutions start from: words and their places, and boundaries. */
  #textRows(input: TaggerInput, rowOf: Uint32Array, count: number): Int16Array {
    const { width, boundary, context } = this.model;
    const rows = new Int16Array(count * width);
    for (let row = 0; row < count; row++) rows.set(boundary, row * width);
    this.#prepareWords(input);
    const bits = contextBits(input);
    for (let token = 0; token < input.count; token++) {
      const to = (rowOf[token] ?? 0) * width;
      const from = (this.#wordAt.get(input.text(token)) ?? 0) * width;
      const held = bits[token] ?? 0;
      for (let i = 0; i < width; i++) rows[to + i] = this.#wordRows[from + i] ?? 0;
      for (let bit = 0; bit < contextBitCount; bit++) {
        if (((held >>> bit) & 1) === 0) continue;
        for (let i = 0; i < width; i++) {
          rows[to + i] = saturated((rows[to + i] ?? 0) + (context[bit * width + i] ?? 0));
        }
      }
    }
    return rows;
  }

  /** Makes the rows of all words of the document that are not kept yet. */
  #prepareWords(input: TaggerInput): void {
    const fresh = new Set<string>();
    for (let token = 0; token < input.count; token++) {
      const word = input.text(token);
      if (!this.#wordAt.has(word)) fresh.add(word);
    }
    if (this.#wordAt.size + fresh.size > keptWords) {
      this.#wordAt.clear();
      for (let token = 0; token < input.count; token++) fresh.add(input.text(token));
    }
    const words = [...fresh];
    const { width } = this.model;
    const base = this.#wordAt.size;
    const layer = this.#layer(0);
    this.#inBlocks(words.length, (first, size) => {
      for (let i = 0; i < size; i++)
        this.#writeWord(words[first + i] ?? '', (this.#x >> 1) + i * layer.inputs);
      this.#run(layer, size);
      this.#wordRows.set(this.#outCells(size * width), (base + first) * width);
    });
    for (const [index, word] of words.entries()) this.#wordAt.set(word, base + index);
  }

  /** The inputs of the word layer: the word's vector, and the sum of its spelling rows. */
  #writeWord(word: string, at: number): void {
    const { vectorWidth, spellingWidth, vectors, spelling } = this.model;
    const features = wordFeatures(word);
    const vector = this.#vectorOf(features.vectorKeys);
    for (let i = 0; i < vectorWidth; i++) {
      this.#cells[at + i] = vector < 0 ? 0 : (vectors[vector * vectorWidth + i] ?? 0);
    }
    const sums = at + vectorWidth;
    this.#cells.fill(0, sums, sums + spellingWidth);
    for (const row of features.spelling) {
      for (let i = 0; i < spellingWidth; i++) {
        this.#cells[sums + i] = (this.#cells[sums + i] ?? 0) + (spelling[row * spellingWidth + i] ?? 0);
      }
    }
  }

  /** The vector of the first known key, or -1. */
  #vectorOf(keys: readonly number[]): number {
    const { keyLows, keyVectors } = this.model;
    for (const key of keys) {
      const bucket = key >>> 16;
      const end = this.#firstKeys[bucket + 1] ?? 0;
      for (let at = this.#firstKeys[bucket] ?? 0; at < end; at++) {
        if (keyLows[at] === (key & 0xffff)) return keyVectors[at] ?? -1;
      }
    }
    return -1;
  }

  /** For every row of a repeated word the greatest of each number over the word's places, at least 0; else zeros. */
  #pool(input: TaggerInput, rowOf: Uint32Array, rows: Int16Array): Int16Array {
    const { width } = this.model;
    const groups = repetitionGroups(input);
    const greatest = new Int16Array((maximum(groups) + 1) * width);
    for (const [token, group] of groups.entries()) {
      if (group < 0) continue;
      const from = (rowOf[token] ?? 0) * width;
      for (let i = 0; i < width; i++) {
        const value = rows[from + i] ?? 0;
        if (value > (greatest[group * width + i] ?? 0)) greatest[group * width + i] = value;
      }
    }
    const pool = new Int16Array(rows.length);
    for (const [token, group] of groups.entries()) {
      if (group < 0) continue;
      pool.set(greatest.subarray(group * width, (group + 1) * width), (rowOf[token] ?? 0) * width);
    }
    return pool;
  }

  #convolve(
    index: number,
    dilation: number,
    rows: Int16Array,
    count: number,
    pool: Int16Array | undefined,
  ): Int16Array {
    const { width } = this.model;
    const layer = this.#layer(index + 1);
    const result = new Int16Array(rows.length);
    const cells = this.#cells;
    const copy = (source: Int16Array, row: number, to: number): void => {
      if (row < 0 || row >= count) cells.fill(0, to, to + width);
      else cells.set(source.subarray(row * width, (row + 1) * width), to);
    };
    this.#inBlocks(count, (first, size) => {
      for (let i = 0; i < size; i++) {
        const row = first + i;
        const to = (this.#x >> 1) + i * layer.inputs;
        copy(rows, row - dilation, to);
        copy(rows, row, to + width);
        copy(rows, row + dilation, to + 2 * width);
        if (pool) copy(pool, row, to + 3 * width);
      }
      this.#run(layer, size);
      const made = this.#outCells(size * width);
      const base = first * width;
      for (let i = 0; i < made.length; i++) {
        result[base + i] = saturated((rows[base + i] ?? 0) + (made[i] ?? 0));
      }
    });
    return result;
  }

  #layer(index: number): DenseLayer {
    const layer = this.#layers[index];
    if (layer === undefined) throw new RangeError(`The model has no layer ${index}.`);
    return layer;
  }

  /** The kernel takes rows in pairs; what lies behind an odd last one is computed and not read. */
  #run(layer: DenseLayer, rows: number): void {
    this.kernel.dense(layer, this.#x, this.#out, rows + (rows & 1));
  }

  #outCells(length: number): Int16Array {
    return this.#cells.subarray(this.#out >> 1, (this.#out >> 1) + length);
  }

  #inBlocks(count: number, work: (first: number, size: number) => void): void {
    for (let first = 0; first < count; first += blockRows) work(first, Math.min(blockRows, count - first));
  }
}

/** The row of each token: one boundary row before each sentence. */
function placeRows(input: TaggerInput): Uint32Array {
  const rowOf = new Uint32Array(input.count);
  let row = margin;
  forEachSentence(input, (first, end) => {
    for (let token = first; token < end; token++) rowOf[token] = row++ + 1;
    row++;
  });
  return rowOf;
}

function runningSums(counts: Uint8Array): Uint32Array {
  const sums = new Uint32Array(counts.length + 1);
  for (let i = 0; i < counts.length; i++) sums[i + 1] = (sums[i] ?? 0) + (counts[i] ?? 0);
  return sums;
}

function maximum(numbers: Int32Array): number {
  let greatest = -1;
  for (const number of numbers) if (number > greatest) greatest = number;
  return greatest;
}

const saturated = (value: number): number => (value > 32767 ? 32767 : value < -32768 ? -32768 : value);
