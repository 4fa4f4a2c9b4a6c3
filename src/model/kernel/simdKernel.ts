import { denseBytes } from './denseBytes';
import { kernelMemoryBytes, type DenseLayer, type Kernel } from './kernel';

/** What is used of the host's WebAssembly; the standard libraries of the two platforms declare it differently. */
interface WebAssemblyHost {
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (module: object) => { readonly exports: Readonly<Record<string, unknown>> };
}

type NumbersIn = (...numbers: readonly number[]) => void;

/** The kernel in WebAssembly SIMD; undefined where the host has none or forbids it. */
export function createSimdKernel(): Kernel | undefined {
  const host = (globalThis as { WebAssembly?: WebAssemblyHost }).WebAssembly;
  if (host === undefined) return undefined;
  try {
    const { exports } = new host.Instance(new host.Module(fromBase64(denseBytes)));
    const { buffer } = exports['memory'] as { buffer: ArrayBuffer };
    if (buffer.byteLength !== kernelMemoryBytes) return undefined;
    const dense = callWith(exports['dense'] as NumbersIn);
    return { name: 'simd', memory: buffer, dense, add: exports['add'] as Kernel['add'] };
  } catch {
    // The host knows no SIMD, or its content policy forbids compiling; the scalar kernel gives the same results.
    return undefined;
  }
}

function callWith(dense: NumbersIn): Kernel['dense'] {
  return (layer: DenseLayer, x, out, rows) => {
    dense(x, layer.weights, layer.bias, out, rows, layer.inputs, layer.outputs, layer.shift, layer.floor);
  };
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Base 64 read by hand: `atob` and `Buffer` are each on one platform only. */
function fromBase64(text: string): Uint8Array {
  const digits = text.replace(/=+$/, '');
  const bytes = new Uint8Array((digits.length * 3) >> 2);
  let held = 0;
  let at = 0;
  for (let index = 0; index < digits.length; index++) {
    held = ((held << 6) | alphabet.indexOf(digits.charAt(index))) & 0xffffff;
    if (index % 4 !== 0) bytes[at++] = (held >> (6 - 2 * (index % 4))) & 0xff;
  }
  return bytes;
}
