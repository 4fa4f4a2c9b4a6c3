/** A worker of a browser that annotates texts as the web extension's server does: same engine, index and model. */
import { createEngine } from '../../src/engine';
import { openIndex } from '../../src/index/reader';
import { openModel } from '../../src/model/reader';

/** What this file needs of a worker's globals; their types are not among this project's libraries. */
interface WorkerScope {
  onmessage: ((event: { readonly data: readonly string[] }) => void) | undefined;
  postMessage(message: readonly string[]): void;
}

const scope = globalThis as unknown as WorkerScope;

scope.onmessage = ({ data }) => {
  void annotateAll(data).then((annotations) => {
    scope.postMessage(annotations);
  });
};

async function annotateAll(texts: readonly string[]): Promise<string[]> {
  const index = openIndex(await bytesOf('/index.bin'));
  const model = openModel(await bytesOf('/model.bin'));
  if (!index.ok || !model.ok) throw new Error('The index or the model cannot be read.');
  const engine = createEngine({ index: index.index, tagger: model.tagger });
  return texts.map((text) => JSON.stringify(engine.annotate({ text })));
}

async function bytesOf(address: string): Promise<Uint8Array> {
  return new Uint8Array(await (await fetch(address)).arrayBuffer());
}
