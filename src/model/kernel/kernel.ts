/**
 * The arithmetic of the network: dense layers and sums in 16-bit integers, over a block of memory that it owns. The two
 * implementations give the same bits.
 */
export interface Kernel {
  readonly name: 'simd' | 'scalar';
  /** Where rows, weights and biases lie; addresses are bytes in it, multiples of 16. */
  readonly memory: ArrayBuffer;
  /**
   * `out[r][o] = max(floor, (bias[o] + Σ x[r][i] · w[i][o]) >> shift)`, saturated to 16 bits; sums wrap at 32 bits.
   * `x` and `out` are rows of `inputs` and `outputs` 16-bit numbers, `bias` has 32-bit ones; `weights` are packed as
   * `dense.wat` says.
   */
  dense(layer: DenseLayer, x: number, out: number, rows: number): void;
  /** Adds `count` 16-bit numbers, a multiple of 8, to those at `to`; saturated. */
  add(to: number, from: number, count: number): void;
}

export interface DenseLayer {
  readonly weights: number;
  readonly bias: number;
  /** Even. */
  readonly inputs: number;
  /** A multiple of 16. */
  readonly outputs: number;
  readonly shift: number;
  /** 0 for a rectified layer, else -32768. */
  readonly floor: number;
}

/** Bytes of memory of a kernel, in both implementations. */
export const kernelMemoryBytes = 16 * 65536;
