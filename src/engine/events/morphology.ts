import irregular from './irregularForms.json';
import { profileOf } from './wordProfiles';

/** Which forms of its verb a word can be. A bit set, since "hit" is base, past and participle. */
export const VerbForm = { none: 0, base: 1, third: 2, past: 4, participle: 8, gerund: 16 } as const;

/** How a word can be read: as a form of a verb, as a noun, or both. */
export interface WordForms {
  /** Lemma as a verb; empty where it is no form of a known verb. */
  readonly verb: string;
  /** Bit set of {@link VerbForm}. */
  readonly verbForms: number;
  /** Lemma as a noun: the singular, or the word itself. */
  readonly noun: string;
  readonly plural: boolean;
}

const verbTable = readVerbTable();
const pluralTable = new Map(
  irregular.plurals.split('|').map((row) => {
    const [lemma = '', plural = ''] = row.split(' ');
    return [plural, lemma];
  }),
);

const cache = new Map<string, WordForms>();
const maximumCached = 50_000;

/** Reads a folded word. Pure; the cache is bounded and only saves time. */
export function formsOf(word: string): WordForms {
  const known = cache.get(word);
  if (known !== undefined) return known;
  const [verb, verbForms] = verbReading(word);
  const noun = nounLemma(word);
  const forms: WordForms = { verb, verbForms, noun, plural: noun !== word };
  if (cache.size >= maximumCached) cache.clear();
  cache.set(word, forms);
  return forms;
}

function readVerbTable(): ReadonlyMap<string, readonly [string, number]> {
  const table = new Map<string, readonly [string, number]>();
  const add = (word: string, lemma: string, form: number): void => {
    table.set(word, [lemma, (table.get(word)?.[1] ?? 0) | form]);
  };
  for (const row of irregular.verbs.split('|')) {
    const [lemma = '', past = '', participle = ''] = row.split(' ');
    if (past.split('/').includes(lemma) || participle.split('/').includes(lemma))
      add(lemma, lemma, VerbForm.base);
    for (const word of past.split('/')) add(word, lemma, VerbForm.past);
    for (const word of participle.split('/')) add(word, lemma, VerbForm.participle);
  }
  return table;
}

function verbReading(word: string): readonly [string, number] {
  const irregularVerb = verbTable.get(word);
  if (irregularVerb !== undefined) return irregularVerb;
  if (word.endsWith('ing') && word.length > 4) {
    const lemma = knownVerb(stemCandidates(word.slice(0, -3)));
    if (lemma !== '') return [lemma, VerbForm.gerund];
  }
  if (word.endsWith('ed') && word.length > 3) {
    const lemma = knownVerb(stemCandidates(word.slice(0, -2)));
    if (lemma !== '') return [lemma, VerbForm.past | VerbForm.participle];
  }
  if (profileOf(word).verb > 0) return [word, VerbForm.base];
  if (word.endsWith('s') && word.length > 2) {
    const lemma = knownVerb(withoutS(word));
    if (lemma !== '') return [lemma, VerbForm.third];
  }
  return ['', VerbForm.none];
}

/** Lemmas that a stem without "ed" or "ing" can stand for: "stopp" → stop, "fir" → fire, "carri" → carry, "dy" → die. */
function stemCandidates(stem: string): string[] {
  const last = stem.at(-1) ?? '';
  const doubled = last === stem.at(-2) && !'sz'.includes(last) && !isVowel(last);
  if (stem.endsWith('i')) return [`${stem.slice(0, -1)}y`, `${stem}e`, stem];
  if (stem.endsWith('y') && stem.length <= 3) return [`${stem.slice(0, -1)}ie`, stem];
  if (doubled) return [...(last === 'l' ? [stem] : []), stem.slice(0, -1), stem];
  if (isVowel(last)) return [`${stem}e`, stem];
  const shortVowel = isVowel(stem.at(-2) ?? '') && !isVowel(stem.at(-3) ?? '');
  return shortVowel || /[cgsvuz]$/.test(stem) ? [`${stem}e`, stem] : [stem, `${stem}e`];
}

const isVowel = (letter: string): boolean => letter !== '' && 'aeiou'.includes(letter);

function withoutS(word: string): string[] {
  if (word.endsWith('ies')) return [`${word.slice(0, -3)}y`, word.slice(0, -1)];
  if (/(?:ss|sh|ch|x|z|o)es$/.test(word)) return [word.slice(0, -2), word.slice(0, -1)];
  return word.endsWith('ss') ? [] : [word.slice(0, -1)];
}

const knownVerb = (candidates: readonly string[]): string =>
  candidates.find((lemma) => profileOf(lemma).verb > 0) ?? '';

function nounLemma(word: string): string {
  const irregularPlural = pluralTable.get(word);
  if (irregularPlural !== undefined) return irregularPlural;
  if (!word.endsWith('s') || word.length < 4 || /(?:ss|us|is)$/.test(word)) return word;
  return withoutS(word)[0] ?? word;
}
