import plugin from 'compromise-wikipedia';

/** What the plugin needs of the program it is made for. */
interface Plugin {
  mutate(world: { model: { wpTree?: string[] } }, tools: { buildTrie(list: string[]): string[] }): void;
}

let cached: ReadonlySet<string> | undefined;

/** Lower-case titles of the most read articles of the English Wikipedia: a sign of prominence, nothing more. */
export function wikipediaTitles(): ReadonlySet<string> {
  if (cached === undefined) {
    const model: { wpTree?: string[] } = {};
    (plugin as unknown as Plugin).mutate({ model }, { buildTrie: (list) => list });
    cached = new Set(model.wpTree);
  }
  return cached;
}
