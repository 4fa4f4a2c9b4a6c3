// Assembles dense.wat into denseBytes.ts: `node src/model/kernel/assemble.mjs`.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import loadWabt from 'wabt';

const folder = import.meta.dirname;
const wabt = await loadWabt();
const source = readFileSync(path.join(folder, 'dense.wat'), 'utf8');
const module = wabt.parseWat('dense.wat', source, { simd: true });
const { buffer } = module.toBinary({ write_debug_names: false });
writeFileSync(
  path.join(folder, 'denseBytes.ts'),
  [
    '/** `dense.wat` assembled by `assemble.mjs`, in base 64. */',
    `export const denseBytes =\n  '${Buffer.from(buffer).toString('base64')}';\n`,
  ].join('\n'),
);
console.log(`${String(buffer.length)} bytes`);
