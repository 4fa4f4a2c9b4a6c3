import { contextBits, forEachSentence, repetitionGroups, wordFeatures } from './features';
import type { DenseLayer, Kernel } from './kernel/kernel';
import type { ModelFile } from './modelFile';
import { RowReuse, type RowKeys } from './rowReuse';
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
  /** Where each row's scores were taken from: its row among those of the last text, or -1 where they are new. */
  readonly keptFrom: Int32Array;
}

/** What was computed of a text, for the rows that the next text has in common with it. */
interface Computed extends RowKeys {
  /** What goes into each convolution and, last, what comes out. */
  readonly layers: readonly Int16Array[];
  readonly pool: Int16Array;
  readonly values: Int16Array;
}

/** Longer texts are not kept for the next one. */
const keptRows = 8192;

/**
 * The network of `training/network.py` in integers. Rows are tokens, with a boundary row before each sentence and
 * after the last one. Not to be used by two callers at once.
 *
 * While a person types, one text is nearly the one before: only the rows that the change reaches are computed, and the
 * scores are the same as without the text before.
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
  readonly #context: number;
  #last: Computed | undefined;

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
    this.#context = reserve(model.context.byteLength);
    this.#cells.set(model.context, this.#context >> 1);
    const widest = Math.max(...this.#layers.map((layer) => layer.inputs));
    this.#x = reserve(blockRows * widest * 2);
    this.#out = reserve(blockRows * Math.max(model.width, model.scoreWidth) * 2);
    this.#firstKeys = runningSums(model.keyCounts);
    this.#wordRows = new Int16Array(keptWords * model.width);
  }

  scores(input: TaggerInput): Scores {
    const { width, dilations, scoreWidth } = this.model;
    const rowOf = placeRows(input);
    const keys = this.#keysOf(input, rowOf);
    const { count } = keys;
    const reuse = new RowReuse(keys, this.#last);
    const kept = this.#last;
    let rows = this.#fresh(kept?.layers[0], count, width, reuse);
    this.#writeText(rows, keys, reuse.rows());
    const layers = [rows];
    let pool: Int16Array | undefined;
    for (const [index, dilation] of dilations.entries()) {
      if (index === dilations.length - 1) {
        pool = this.#pool(input, rowOf, rows);
        reuse.dropChanged(pool, kept?.pool, width);
      }
      reuse.spread(dilation);
      const next = this.#fresh(kept?.layers[index + 1], count, width, reuse);
      this.#convolve(index, dilation, rows, next, reuse.rows(), pool);
      layers.push((rows = next));
    }
    const values = this.#fresh(kept?.values, count, scoreWidth, reuse);
    this.#score(rows, values, reuse.rows());
    this.#last = pool !== undefined && count <= keptRows ? { ...keys, layers, pool, values } : undefined;
    return { width: scoreWidth, values, rowOf, keptFrom: reuse.from };
  }

  /** Words and places of all rows; boundaries have no word. */
  #keysOf(input: TaggerInput, rowOf: Uint32Array): RowKeys {
    const count = input.count + input.sentenceStarts.length + 1 + 2 * margin;
    this.#prepareWords(input);
    const words = new Int32Array(count).fill(-1);
    const places = new Uint32Array(count);
    const bits = contextBits(input);
    for (let token = 0; token < input.count; token++) {
      const row = rowOf[token] ?? 0;
      words[row] = this.#wordAt.get(input.text(token)) ?? 0;
      places[row] = bits[token] ?? 0;
    }
    return { count, words, places };
  }

  /** Rows of `width` numbers, those that are kept already filled from the last text's. */
  #fresh(last: Int16Array | undefined, count: number, width: number, reuse: RowReuse): Int16Array {
    const rows = new Int16Array(count * width);
    if (last) reuse.copy(last, rows, width);
    return rows;
  }

  /** The rows that the convolutions start from: words and their places, and boundaries. */
  #writeText(rows: Int16Array, { words, places }: RowKeys, wanted: Int32Array): void {
    const { width, boundary } = this.model;
    const at = this.#out >> 1;
    for (const row of wanted) {
      const word = words[row] ?? -1;
      if (word < 0) {
        rows.set(boundary, row * width);
        continue;
      }
      this.#cells.set(this.#wordRows.subarray(word * width, (word + 1) * width), at);
      for (let held = places[row] ?? 0; held !== 0; held &= held - 1) {
        const bit = 31 - Math.clz32(held & -held);
        this.kernel.add(this.#out, this.#context + bit * width * 2, width);
      }
      rows.set(this.#cells.subarray(at, at + width), row * width);
    }
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
      this.#last = undefined;
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

  /** Writes the wanted rows of a convolution's result: what it makes of a row and its neighbours, added to the row. */
  #convolve(
    index: number,
    dilation: number,
    rows: Int16Array,
    result: Int16Array,
    wanted: Int32Array,
    pool: Int16Array | undefined,
  ): void {
    const { width } = this.model;
    const layer = this.#layer(index + 1);
    const cells = this.#cells;
    const copy = (source: Int16Array, row: number, to: number): void => {
      const from = row * width;
      if (from < 0 || from >= source.length) cells.fill(0, to, to + width);
      else cells.set(source.subarray(from, from + width), to);
    };
    this.#inBlocks(wanted.length, (first, size) => {
      for (let i = 0; i < size; i++) {
        const row = wanted[first + i] ?? 0;
        const to = (this.#x >> 1) + i * layer.inputs;
        copy(rows, row - dilation, to);
        copy(rows, row, to + width);
        copy(rows, row + dilation, to + 2 * width);
        if (pool) copy(pool, row, to + 3 * width);
      }
      this.#run(layer, size);
      for (let i = 0; i < size; i++)
        this.kernel.add(this.#out + i * width * 2, this.#x + (i * layer.inputs + width) * 2, width);
      this.#scatter(result, wanted, first, size, width);
    });
  }

  /** Writes the scores of the wanted rows. */
  #score(rows: Int16Array, values: Int16Array, wanted: Int32Array): void {
    const { width, scoreWidth, dilations } = this.model;
    const layer = this.#layer(dilations.length + 1);
    this.#inBlocks(wanted.length, (first, size) => {
      for (let i = 0; i < size; i++) {
        const from = (wanted[first + i] ?? 0) * width;
        this.#cells.set(rows.subarray(from, from + width), (this.#x >> 1) + i * width);
      }
      this.#run(layer, size);
      this.#scatter(values, wanted, first, size, scoreWidth);
    });
  }

  /** Puts the kernel's rows to the places of `size` wanted rows from `first` on. */
  #scatter(result: Int16Array, wanted: Int32Array, first: number, size: number, width: number): void {
    const made = this.#outCells(size * width);
    for (let i = 0; i < size; i++)
      result.set(made.subarray(i * width, (i + 1) * width), (wanted[first + i] ?? 0) * width);
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
