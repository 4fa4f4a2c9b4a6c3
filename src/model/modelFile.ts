import { contextBitCount, spellingRows } from './features';

/**
 * The weights' file. All numbers are little-endian; every section starts at a multiple of 4.
 *
 * | bytes | what |
 * | --- | --- |
 * | 0–3 | "DLNM" |
 * | 4–7 | version of the format |
 * | 8–11 | length of the file |
 * | 12–15 | checksum of all bytes from 16 on |
 * | 16–255 | 60 numbers of 32 bits, named in {@link ModelFile} |
 * | 256– | sections, in the order of {@link ModelFile} from `keyCounts` on, each as long as the numbers say |
 */
export interface ModelFile {
  readonly width: number;
  readonly vectorWidth: number;
  readonly spellingWidth: number;
  readonly vectorCount: number;
  readonly keyCount: number;
  readonly tagCount: number;
  /** Outputs of the last layer: the tags, padded to a multiple of 16. */
  readonly scoreWidth: number;
  /** Right shifts of the word layer, of the convolutions and of the scores. */
  readonly wordShift: number;
  readonly convolutionShifts: readonly number[];
  readonly scoreShift: number;
  /** Rows between the rows of each convolution. */
  readonly dilations: readonly number[];
  /** A score of this many units is one nat. */
  readonly unitsPerNat: number;
  /** Number of keys by their upper 16 bits. */
  readonly keyCounts: Uint8Array;
  /** The keys' lower 16 bits, in the order of the keys. */
  readonly keyLows: Uint16Array;
  /** The vector of each key. */
  readonly keyVectors: Uint16Array;
  readonly vectors: Int8Array;
  readonly spelling: Int8Array;
  readonly context: Int16Array;
  readonly boundary: Int16Array;
  /** Packed weights and biases of the word layer, the convolutions and the scores, in this order. */
  readonly layers: readonly { readonly weights: Int16Array; readonly bias: Int32Array }[];
  /** Score of each tag after each other; {@link forbidden} where it cannot follow. */
  readonly transitions: Int16Array;
  /** For each kind, slope and intercept of its confidence in log odds. */
  readonly calibration: Float32Array;
}

export const formatVersion = 1;
export const forbidden = -32768;
export const kindCount = 9;

export interface ModelProblem {
  readonly code: 'model.foreign' | 'model.newer' | 'model.truncated' | 'model.damaged';
  readonly message: string;
}

export type ReadModelFile =
  { readonly ok: true; readonly file: ModelFile } | { readonly ok: false; readonly problem: ModelProblem };

const magic = 0x4d4e4c44;
const headerBytes = 256;
const goesOn = 'Names are still found by the index and by rules.';

/** Reads the weights without copying them where their address allows it. */
export function readModelFile(given: Uint8Array): ReadModelFile {
  if (given.byteLength < 16) return problem('truncated', given.byteLength);
  const bytes = given.byteOffset % 4 === 0 ? given : given.slice();
  const header = new DataView(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, headerBytes));
  if (header.getUint32(0, true) !== magic) return problem('foreign', given.byteLength);
  if (header.getUint32(4, true) !== formatVersion) return problem('newer', header.getUint32(4, true));
  const length = header.getUint32(8, true);
  if (bytes.byteLength < length || length < headerBytes) return problem('truncated', given.byteLength);
  if (checksum(bytes, length) !== header.getUint32(12, true)) return problem('damaged', given.byteLength);
  const file = readSections(bytes, header);
  return file === undefined ? problem('damaged', given.byteLength) : { ok: true, file };
}

function problem(kind: 'foreign' | 'newer' | 'truncated' | 'damaged', detail: number): ReadModelFile {
  const said = {
    foreign: 'The recogniser’s model is not a Dateline model. Reinstall Dateline.',
    newer: `The recogniser’s model has format ${detail}, and this Dateline reads format ${formatVersion}. Install model and program of one release.`,
    truncated: `The recogniser’s model ends too early, after ${detail} bytes. Reinstall Dateline.`,
    damaged: 'The recogniser’s model is damaged: its checksum does not agree. Reinstall Dateline.',
  }[kind];
  return { ok: false, problem: { code: `model.${kind}`, message: `${said} ${goesOn}` } };
}

/** Multiplies and adds over 32-bit words from byte 16 on; a rest of less than four bytes is not counted. */
function checksum(bytes: Uint8Array, length: number): number {
  const words = new Int32Array(bytes.buffer, bytes.byteOffset + 16, (length - 16) >> 2);
  let sum = 0x2545f491;
  // Runs once over megabytes: a counted loop is fast before it has been optimised too.
  for (let at = 0, end = words.length; at < end; at++)
    sum = (Math.imul(sum, 0x01000193) + (words[at] ?? 0)) | 0;
  return sum >>> 0;
}

/** Undefined where the numbers of the header do not fit the file or this program's features. */
function readSections(bytes: Uint8Array, header: DataView): ModelFile | undefined {
  const numbers = Array.from({ length: 60 }, (_, index) => header.getInt32(16 + 4 * index, true));
  const next = (): number => numbers.shift() ?? 0;
  const width = next();
  const vectorWidth = next();
  const spellingWidth = next();
  const spellingCount = next();
  const contextCount = next();
  const vectorCount = next();
  const keyCount = next();
  const tagCount = next();
  const scoreWidth = next();
  const unitsPerNat = next();
  const wordShift = next();
  const scoreShift = next();
  const convolutions = next();
  // More would not fit the kernel's memory.
  if (convolutions < 1 || convolutions > 4) return undefined;
  const dilations = Array.from({ length: convolutions }, next);
  const convolutionShifts = Array.from({ length: convolutions }, next);
  if (spellingCount !== spellingRows || contextCount !== contextBitCount) return undefined;
  if (tagCount !== 1 + 4 * kindCount || scoreWidth < tagCount || scoreWidth % 16 !== 0) return undefined;
  if (width < 16 || width > 128 || width % 16 !== 0 || (vectorWidth + spellingWidth) % 2 !== 0)
    return undefined;

  const cursor = new Cursor(bytes, headerBytes);
  const layer = (inputs: number, outputs: number): { weights: Int16Array; bias: Int32Array } => ({
    weights: cursor.take(Int16Array, inputs * outputs),
    bias: cursor.take(Int32Array, outputs),
  });
  const keyCounts = cursor.take(Uint8Array, 65536);
  const file = {
    width,
    vectorWidth,
    spellingWidth,
    vectorCount,
    keyCount,
    tagCount,
    scoreWidth,
    wordShift,
    convolutionShifts,
    scoreShift,
    dilations,
    unitsPerNat,
    keyCounts,
    keyLows: cursor.take(Uint16Array, keyCount),
    keyVectors: cursor.take(Uint16Array, keyCount),
    vectors: cursor.take(Int8Array, vectorCount * vectorWidth),
    spelling: cursor.take(Int8Array, spellingRows * spellingWidth),
    context: cursor.take(Int16Array, contextBitCount * width),
    boundary: cursor.take(Int16Array, width),
    layers: [
      layer(vectorWidth + spellingWidth, width),
      ...dilations.map((_, index) => layer(width * (index === convolutions - 1 ? 4 : 3), width)),
      layer(width, scoreWidth),
    ],
    transitions: cursor.take(Int16Array, tagCount * tagCount),
    calibration: cursor.take(Float32Array, 2 * kindCount),
  };
  return cursor.isAtEnd() ? file : undefined;
}

type NumbersOf<T> = new (buffer: ArrayBufferLike, offset: number, length: number) => T;

/** Takes sections one after the other; an impossible one gives no numbers and spoils the end. */
class Cursor {
  #at: number;
  #spoilt = false;

  constructor(
    private readonly bytes: Uint8Array,
    start: number,
  ) {
    this.#at = start;
  }

  take<T>(numbers: NumbersOf<T> & { readonly BYTES_PER_ELEMENT: number }, count: number): T {
    const size = count * numbers.BYTES_PER_ELEMENT;
    if (count < 0 || this.#at + size > this.bytes.byteLength) {
      this.#spoilt = true;
      return new numbers(new ArrayBuffer(0), 0, 0);
    }
    const section = new numbers(this.bytes.buffer, this.bytes.byteOffset + this.#at, count);
    this.#at += (size + 3) & ~3;
    return section;
  }

  isAtEnd(): boolean {
    return !this.#spoilt && this.#at === this.bytes.byteLength;
  }
}
