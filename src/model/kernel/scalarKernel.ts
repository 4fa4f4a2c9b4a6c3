import { kernelMemoryBytes, type DenseLayer, type Kernel } from './kernel';

const block = 16;

/** The kernel without WebAssembly. */
export function createScalarKernel(): Kernel {
  const memory = new ArrayBuffer(kernelMemoryBytes);
  const cells = new Int16Array(memory);
  const sums = new Int32Array(memory);
  const held = new Int32Array(block);

  function dense(layer: DenseLayer, x: number, out: number, rows: number): void {
    const { inputs, outputs, shift, floor } = layer;
    for (let row = 0; row < rows; row++) {
      const from = (x >> 1) + row * inputs;
      const to = (out >> 1) + row * outputs;
      let weight = layer.weights >> 1;
      for (let first = 0; first < outputs; first += block) {
        for (let o = 0; o < block; o++) held[o] = sums[(layer.bias >> 2) + first + o] ?? 0;
        for (let input = 0; input < inputs; input += 2) {
          const a = cells[from + input] ?? 0;
          const b = cells[from + input + 1] ?? 0;
          if (a === 0 && b === 0) {
            weight += 2 * block;
            continue;
          }
          for (let o = 0; o < block; o++, weight += 2) {
            const product = Math.imul(a, cells[weight] ?? 0) + Math.imul(b, cells[weight + 1] ?? 0);
            held[o] = (held[o] ?? 0) + product;
          }
        }
        for (let o = 0; o < block; o++) {
          const value = (held[o] ?? 0) >> shift;
          cells[to + first + o] = Math.max(floor, Math.min(32767, value));
        }
      }
    }
  }

  function add(to: number, from: number, count: number): void {
    for (let i = 0; i < count; i++) {
      const sum = (cells[(to >> 1) + i] ?? 0) + (cells[(from >> 1) + i] ?? 0);
      cells[(to >> 1) + i] = Math.max(-32768, Math.min(32767, sum));
    }
  }

  return { name: 'scalar', memory, dense, add };
}
