import { createEngine, type Engine } from '../engine/index';
import type { ServerSettings } from './protocol';

/** Makes the engine when it is first asked for, and again when a setting that it depends on has changed. */
export class EngineLoader {
  #made: { readonly settings: ServerSettings; readonly engine: Engine } | undefined;

  async load(settings: ServerSettings): Promise<Engine> {
    if (this.#made?.settings === settings) return this.#made.engine;
    const engine = createEngine({ languages: settings.languages, maxLength: settings.maxCharacters });
    this.#made = { settings, engine };
    return Promise.resolve(engine);
  }
}
