import commonWordList from './commonWords.json';
import givenNameList from './givenNames.json';
import heads from './heads.json';
import roles from './roles.json';
import spanish from './spanish.json';

/**
 * The word lists of the name rules, folded (`src/index/fold.ts`). `commonWords.json` and `givenNames.json` are made
 * by `src/index/compiler/nameLexicon.ts`; the others are kept by hand.
 */
const setOf = (words: readonly string[]): ReadonlySet<string> => new Set(words);

export const particles = setOf(heads.particles);
/** What follows a hyphen without making it part of a name: "Turkish-backed". */
export const adjectivalTails = setOf(heads.adjectivalTails);
/** Abbreviations whose full stop belongs to them: "Gen.", "Inc.", "St.". */
export const abbreviatedTitles = setOf(heads.abbreviatedTitles);
export const organisationHeads = setOf(heads.organisationHeads);
/** Words that "of" or "for" continues to an organisation's name. */
export const organisationOf = setOf(heads.organisationOf);
/** Words that "of" continues to a place's name. */
export const placeOf = setOf(heads.placeOf);
export const companySuffixes = setOf(heads.companySuffixes);
export const facilityHeads = setOf(heads.facilityHeads);
export const placeHeads = setOf(heads.placeHeads);
export const placeStarts = setOf(heads.placeStarts);
export const eventHeads = setOf(heads.eventHeads);
export const eventStarts = setOf(heads.eventStarts);
export const lawHeads = setOf(heads.lawHeads);
export const functionWords = setOf(heads.functionWords);
export const calendarWords = setOf(heads.calendarWords);
/** AP style abbreviations of states and provinces, without full stops, and what they stand for; used after a comma. */
export const regionAbbreviations: ReadonlyMap<string, string> = new Map(
  Object.entries(heads.regionAbbreviations),
);
/** Words that stand before a person's name as a title and may be written with a capital. */
export const titles = setOf(roles.titles);
/** Words that stand before a title and belong to it: "Deputy Prime Minister". */
export const titleModifiers = setOf(roles.titleModifiers);
/** Small-letter nouns that stand before a person's name: "singer", "undercover agent". */
export const roleNouns = setOf(roles.roleNouns);
export const reportingVerbs = setOf(roles.reportingVerbs);
export const placePrepositions = setOf(roles.placePrepositions);
export const organisationCues = setOf(roles.organisationCues);

/** Spanish words that are no names at the start of a sentence either. */
export const spanishFunctionWords = setOf(spanish.functionWords);
/** Those of them that say little of the language: particles of names, or words of English too. */
export const ambiguousSpanishWords = setOf(spanish.ambiguousWords);
/** Nouns that Spanish names start with, where English ones end with theirs: "Ministerio de …", "Estadio …". */
export const spanishStarts = {
  organization: setOf(spanish.organisationStarts),
  event: setOf(spanish.eventStarts),
  place: setOf(spanish.placeStarts),
  facility: setOf(spanish.facilityStarts),
} as const;

/** Nouns that say in Spanish what a name before them is: "Maersk, la naviera danesa". */
export const spanishNouns = {
  organization: setOf(spanish.organisationNouns),
  person: setOf(spanish.personNouns),
  place: setOf(spanish.placeNouns),
} as const;

const commonWords = setOf(commonWordList.split(' '));
const givenNames = setOf(givenNameList.split(' '));

export const isGivenName = (folded: string): boolean => givenNames.has(folded);
export const isFunctionWord = (folded: string): boolean => functionWords.has(folded);

/** Whether a folded word is an everyday English one, as it stands or without a regular ending. */
export function isCommonWord(folded: string): boolean {
  if (commonWords.has(folded) || functionWords.has(folded)) return true;
  for (const [ending, replacements] of regularEndings) {
    if (!folded.endsWith(ending) || folded.length - ending.length < 3) continue;
    const stem = folded.slice(0, -ending.length);
    if (replacements.some((replacement) => commonWords.has(stem + replacement))) return true;
    const doubled = stem.at(-1) === stem.at(-2);
    if (doubled && commonWords.has(stem.slice(0, -1))) return true;
  }
  return false;
}

const regularEndings: readonly (readonly [string, readonly string[]])[] = [
  ['ies', ['y']],
  ['s', ['']],
  ['es', ['']],
  ['ed', ['', 'e']],
  ['ing', ['', 'e']],
  ['er', ['', 'e']],
  ['ers', ['', 'e']],
  ['ly', ['']],
  ['ness', ['']],
];
