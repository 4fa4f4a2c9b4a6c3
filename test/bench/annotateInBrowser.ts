import { build } from 'esbuild';
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { findBrowser } from '../host/support/findBrowser';
import { openBrowser } from '../host/support/browser';

/** Two folders up from this file and from its bundle. */
const root = path.resolve(__dirname, '../..');
const media = path.join(root, 'media');

export interface BrowserRun {
  readonly version: string;
  /** The annotations of each text, as JSON. */
  readonly annotations: readonly string[];
}

/** Annotates texts in a worker of a real browser; undefined where the machine has none. */
export async function annotateInBrowser(texts: readonly string[]): Promise<BrowserRun | undefined> {
  if (findBrowser() === undefined) return undefined;
  const server = await serve(await bundledWorker());
  const browser = await openBrowser();
  try {
    await browser.page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    const annotations = await browser.page.evaluate<string[]>(`new Promise((resolve, reject) => {
      const worker = new Worker('/worker.js');
      worker.onmessage = (event) => resolve(event.data);
      worker.onerror = (event) => reject(new Error(event.message));
      worker.postMessage(${JSON.stringify(texts)});
    })`);
    return { version: browser.version, annotations };
  } finally {
    await browser.close();
    server.close();
  }
}

async function bundledWorker(): Promise<Uint8Array> {
  const { outputFiles } = await build({
    entryPoints: [path.join(root, 'test/bench/annotatingWorker.ts')],
    bundle: true,
    write: false,
    platform: 'browser',
    conditions: ['worker'],
    mainFields: ['browser', 'module', 'main'],
    format: 'iife',
    target: 'es2022',
    define: { global: 'globalThis', 'process.env.NODE_ENV': '"production"' },
  });
  const [worker] = outputFiles;
  if (worker === undefined) throw new Error('The worker was not bundled.');
  return worker.contents;
}

/** Serves the worker, the index and the model on this machine alone. */
function serve(worker: Uint8Array): Promise<Server> {
  const files = new Map<string, readonly [type: string, content: () => Uint8Array | string]>([
    ['/', ['text/html', () => '<!doctype html><title>worker</title>']],
    ['/worker.js', ['text/javascript', () => worker]],
    ['/index.bin', ['application/octet-stream', () => readFileSync(path.join(media, 'index.bin'))]],
    ['/model.bin', ['application/octet-stream', () => readFileSync(path.join(media, 'model.bin'))]],
  ]);
  const server = createServer((request, response) => {
    const file = files.get(request.url ?? '');
    if (file === undefined) response.writeHead(404).end();
    else response.writeHead(200, { 'content-type': file[0] }).end(file[1]());
  });
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      resolve(server);
    });
  });
}
