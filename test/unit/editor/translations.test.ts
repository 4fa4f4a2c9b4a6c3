import { strict as assert } from 'node:assert';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import spanish from '../../../l10n/bundle.l10n.es.json';
import manifest from '../../../package.json';
import english from '../../../package.nls.json';
import spanishManifest from '../../../package.nls.es.json';
import { eventKinds } from '../../../src/engine/events/ontology';

const source = path.resolve(__dirname, '../../../src');

/** The texts that the editor's code hands to `t`: whole string literals, as they are its keys. */
function textsInCode(): ReadonlySet<string> {
  const files = readdirSync(path.join(source, 'editor'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => path.join('editor', file));
  const texts = new Set<string>();
  for (const file of [...files, 'engine/dateText.ts']) {
    const code = readFileSync(path.join(source, file), 'utf8');
    for (const [, text = ''] of code.matchAll(/\bt\(\s*'((?:[^'\\]|\\.)*)'/g)) texts.add(text);
  }
  return texts;
}

describe('translations', () => {
  it('has Spanish for every text of the editor', () => {
    const table: Readonly<Record<string, string>> = spanish;
    assert.deepEqual(
      [...textsInCode()].filter((text) => table[text] === undefined),
      [],
    );
  });
  it('has Spanish for every kind of event', () => {
    const table: Readonly<Record<string, string>> = spanish;
    assert.deepEqual(
      eventKinds.map(({ label }) => label).filter((label) => table[label] === undefined),
      [],
    );
  });
  it('has the same places in both languages', () => {
    for (const [text, translation] of Object.entries<string>(spanish)) {
      assert.deepEqual(placesOf(translation), placesOf(text), text);
    }
  });
  it('has both languages for every text of the manifest', () => {
    const used = [...JSON.stringify(manifest).matchAll(/"%([^%"]+)%"/g)].map(([, key = '']) => key);
    assert.deepEqual(Object.keys(english).sort(), [...new Set(used)].sort());
    assert.deepEqual(Object.keys(spanishManifest).sort(), Object.keys(english).sort());
  });
});

function placesOf(text: string): readonly string[] {
  return [...text.matchAll(/\{(\w+)\}/g)].map(([place]) => place).sort();
}
