import { strict as assert } from 'node:assert';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import spanish from '../../l10n/bundle.l10n.es.json';
import { formats } from '../../src/annotations/formats/formats';
import { messages } from '../../src/engine/messages';
import { entryFields } from '../../src/index/entryFields';
import { entryTexts } from '../../src/index/entryProblems';
import { eventKinds } from '../../src/engine/events/ontology';
import { dateSourceLabels, kindLabels, modalityLabels } from '../../src/server/labels';

const roots = ['src/server', 'src/engine'].map((folder) => join(__dirname, '..', '..', folder));
const translated: Readonly<Record<string, string>> = spanish;

/** Each of these English texts has a translation with the same places to fill. */
function check(texts: Iterable<string>): void {
  const places = (text: string): string => [...text.matchAll(/\{\w+\}/g)].map(String).sort().join();
  const wrong = [...texts].filter((text) => places(text) !== places(translated[text] ?? '{missing}'));
  assert.deepEqual(wrong, [], 'translate these in l10n/bundle.l10n.es.json');
}

/** The texts that the sources of server and engine hand to `t`, and the remedies of its settings. */
function* textsOfSources(): Generator<string> {
  for (const root of roots)
    for (const file of readdirSync(root, { recursive: true, encoding: 'utf8' })) {
      if (!file.endsWith('.ts')) continue;
      const source = readFileSync(join(root, file), 'utf8');
      for (const [, text = ''] of source.matchAll(/(?:\bt\(|\bremedy:)\s*'((?:[^'\\]|\\.)*)'/g)) yield text;
    }
}

describe('server: Spanish', () => {
  it('has every text of the server', () => {
    check(textsOfSources());
  });

  it('has every label', () => {
    check([kindLabels, modalityLabels, dateSourceLabels].flatMap((labels) => Object.values(labels)));
  });

  it('has every format and what it does not keep', () => {
    check(formats.flatMap(({ title, loses }) => [title, ...loses]));
  });

  it('has every step of a trace', () => {
    check(Object.values(messages));
  });

  it('has everything that can be wrong with an own entry', () => {
    check([...Object.values(entryTexts), ...Object.values(entryFields).map(({ expected }) => expected)]);
  });

  it('has every kind of event and its roles', () => {
    check(eventKinds.flatMap(({ label, roles }) => [label, ...Object.values(roles)]));
  });
});
