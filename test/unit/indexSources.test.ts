import assert from 'node:assert/strict';
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { curatedFiles, curatedFolder } from '../../src/index/compiler/curated';
import { parseEntries } from '../../src/index/entityInput';

const credits = Object.keys(
  JSON.parse(readFileSync(path.join(curatedFolder, 'credits.json'), 'utf8')) as Record<string, unknown>,
);

describe('curated records', () => {
  for (const name of curatedFiles()) {
    it(`${name}: every line is a record, sorted by id, with a credited source`, () => {
      const text = readFileSync(path.join(curatedFolder, name), 'utf8');
      const { records, problems } = parseEntries(text);
      assert.deepEqual(problems, []);
      const ids = records.map(({ id }) => id);
      assert.deepEqual(
        ids,
        [...ids].sort((a, b) => (a < b ? -1 : 1)),
      );
      const tags = new Set(records.flatMap(({ source }) => source.split(', ')));
      const unknown = [...tags].filter((tag) => !credits.some((credit) => tag.startsWith(credit)));
      assert.deepEqual(unknown, []);
    });
  }
  it('no file is over four MiB', () => {
    for (const name of curatedFiles())
      assert.ok(statSync(path.join(curatedFolder, name)).size <= 4 * 1024 * 1024, name);
  });
});
