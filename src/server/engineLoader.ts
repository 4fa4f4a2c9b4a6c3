import { openAssets, type AssetProblem, type OpenedAssets, type ReadAsset } from '../engine/assets';
import { createEngine, type Engine } from '../engine/index';
import type { ServerSettings } from './protocol';

/**
 * Makes the engine when it is first asked for, and again when a setting that it depends on has changed. The bundled
 * assets are read once; each that cannot be used is complained about once, and the engine goes on without it.
 */
export class EngineLoader {
  #assets: Promise<OpenedAssets> | undefined;
  #made: { readonly settings: ServerSettings; readonly engine: Engine } | undefined;

  constructor(
    private readonly read: ReadAsset,
    private readonly complain: (problem: AssetProblem) => void,
  ) {}

  /** Opens the assets, so that the first document need not wait for them. */
  async prepare(): Promise<void> {
    await (this.#assets ??= this.#open());
  }

  async load(settings: ServerSettings): Promise<Engine> {
    const { index, tagger } = await (this.#assets ??= this.#open());
    if (this.#made?.settings === settings) return this.#made.engine;
    const { languages, maxCharacters } = settings;
    const engine = createEngine({ index, tagger, languages, maxLength: maxCharacters });
    this.#made = { settings, engine };
    return engine;
  }

  async #open(): Promise<OpenedAssets> {
    const assets = await openAssets(this.read);
    assets.problems.forEach(this.complain);
    return assets;
  }
}
