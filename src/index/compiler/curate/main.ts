/**
 * Draws curated records from the facts beside the checkout and writes them to `src/index/sources`, one a line,
 * sorted by id. Run by hand when the facts change; the index is compiled from what it wrote.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { EntityInput } from '../../entityInput';
import { curateGroups } from './groups';
import { curateMentions } from './mentions';
import { curateOrganizations } from './organizations';
import { curatePeople } from './people';
import { curateCities, curatePlaces } from './places';

const folder = path.join('src', 'index', 'sources');

function write(name: string, records: readonly EntityInput[]): void {
  const sorted = [...records].sort((a, b) => (a.id < b.id ? -1 : 1));
  writeFileSync(path.join(folder, `${name}.jsonl`), sorted.map((record) => `${line(record)}\n`).join(''));
  console.log(`${name}: ${sorted.length} records`);
}

/** Fields that say nothing are left out; `wikidata` follows from the id. */
function line(record: EntityInput): string {
  const kept = Object.entries(record).filter(
    ([key, value]) =>
      !(Array.isArray(value) && value.length === 0) && !(key === 'wikidata' && value === record.id),
  );
  return JSON.stringify(Object.fromEntries(kept));
}

mkdirSync(folder, { recursive: true });
const people = curatePeople();
const half = (record: EntityInput): boolean => (record.country ?? 'ZZ') < 'J';
write('people-a-i', people.filter(half));
write(
  'people-j-z',
  people.filter((record) => !half(record)),
);
write('organizations', curateOrganizations());
write('groups', curateGroups());
write('mentions', curateMentions());
write('places', curatePlaces());
write('cities', curateCities());
