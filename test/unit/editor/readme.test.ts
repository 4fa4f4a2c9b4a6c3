import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import manifest from '../../../package.json';

const readme = readFileSync(path.resolve(__dirname, '../../../README.md'), 'utf8');
const { configuration, keybindings, colors } = manifest.contributes;

describe('the README', () => {
  it('names every setting, and none that is not there', () => {
    const settings = configuration.flatMap(({ properties }) => Object.keys(properties));
    const rows = [...readme.matchAll(/^\| `(dateline\.[\w.]+)`/gm)].map(([, setting]) => setting);
    assert.deepEqual(rows.sort(), settings.sort());
  });
  it('names every key', () => {
    const keys = keybindings.flatMap(({ key, mac }) => (mac === undefined ? [key] : [key, mac]));
    const missing = keys.filter((key) => !readme.toLowerCase().includes(`\`${key}\``));
    assert.deepEqual(missing, []);
  });
  it('names colours that are there', () => {
    const ids = new Set(colors.map(({ id }) => id));
    const named = [...readme.matchAll(/`(dateline\.\w+(?:Event|Background))`/g)].map(([, id = '']) => id);
    assert.deepEqual(
      named.filter((id) => !ids.has(id)),
      [],
    );
  });
});
