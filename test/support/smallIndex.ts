import { compileIndex } from '../../src/index/compiler/compileIndex';
import type { EntityRecord } from '../../src/index/entityIndex';

const lisbon: EntityRecord = {
  id: 'Q597',
  wikidata: 'Q597',
  label: 'Lisbon',
  kind: 'place',
  aliases: ['Lisboa'],
  description: 'Capital of Portugal',
  facts: [],
  relations: [{ type: 'country', to: 'Q45' }],
  source: 'test',
  prominence: 0.8,
};
const portugal: EntityRecord = {
  id: 'Q45',
  wikidata: 'Q45',
  label: 'Portugal',
  kind: 'place',
  aliases: [],
  facts: [],
  relations: [],
  source: 'test',
  prominence: 0.9,
};

/** The bytes of an index of two entries, as a host would read them from `media/index.bin`. */
export const smallIndex = compileIndex(
  [lisbon, portugal].map((record) => ({
    record,
    names: [record.label, ...record.aliases].map((text) => ({ text, use: 'name', prior: 1 })),
  })),
);
