import { openAssets, type AssetProblem, type OpenedAssets, type ReadAsset } from '../engine/assets';
import { createEngine, type Engine } from '../engine/index';
import type { EntityInput } from '../index/entityInput';
import { withOwnEntries } from '../index/ownEntries';
import type { ServerSettings } from './protocol';

/** Own entries, those first that win. */
type Layers = readonly (readonly EntityInput[])[];

/**
 * Makes the engine when it is first asked for, and again when a setting or an own entry that it depends on has changed. The bundled
 * assets are read once; each that cannot be used is complained about once, and the engine goes on without it.
 */
export class EngineLoader {
  #assets: Promise<OpenedAssets> | undefined;
  #made: { readonly settings: ServerSettings; readonly layers: Layers; readonly engine: Engine } | undefined;

  constructor(
    private readonly read: ReadAsset,
    private readonly complain: (problem: AssetProblem) => void,
  ) {}

  /** Opens the assets, so that the first document need not wait for them. */
  async prepare(): Promise<void> {
    await (this.#assets ??= this.#open());
  }

  async load(settings: ServerSettings, layers: Layers): Promise<Engine> {
    const { index: bundled, tagger } = await (this.#assets ??= this.#open());
    if (this.#made?.settings === settings && this.#made.layers === layers) return this.#made.engine;
    const { languages, maxCharacters } = settings;
    const index = this.#made?.layers === layers ? this.#made.engine.index : withOwnEntries(bundled, layers);
    const engine = createEngine({ index, tagger, languages, maxLength: maxCharacters });
    this.#made = { settings, layers, engine };
    return engine;
  }

  async #open(): Promise<OpenedAssets> {
    const assets = await openAssets(this.read);
    assets.problems.forEach(this.complain);
    return assets;
  }
}
