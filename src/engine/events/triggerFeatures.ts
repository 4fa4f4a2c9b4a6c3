import { triggerLexicon } from './lexicon';
import { kindIsMinor } from './ontology';
import type { SentenceSyntax } from './sentenceSyntax';
import { profileOf, type WordProfile } from './wordProfiles';
import { isVerbTag, Tag } from './wordTags';

/** Number of feature templates; a template's values are independent of another's. */
export const templateCount = 22;
/** Number of coarse classes that each template is kept apart for: verb, noun, adjective, form of "be". */
export const coarseCount = 4;

/** Takes a feature that holds: its template, the candidate's coarse class, and a word or a packed number. */
export type FeatureSink = (template: number, coarse: number, value: string | number) => void;

const verb = 0;
const noun = 1;
const adjective = 2;
const be = 3;
/** Tags are packed into numbers with this base; there are fewer of them. */
const tagBase = 32;

/** Whether the token can be an event's trigger at all: a noun, verb, adjective or form of "be". */
export function isCandidate(syntax: SentenceSyntax, i: number): boolean {
  const tag = syntax.tags[i] ?? Tag.other;
  return isVerbTag(tag) || tag === Tag.noun || tag === Tag.adjective || tag === Tag.be;
}

/**
 * Emits what is told of the candidate at `i` (token minus the sentence's first). `word` gives the folded token at a
 * position, and "" outside the sentence. Training and recognition share this function.
 */
export function emitFeatures(
  syntax: SentenceSyntax,
  i: number,
  word: (i: number) => string,
  emit: FeatureSink,
): void {
  const tag = syntax.tags[i] ?? Tag.other;
  const coarse = isVerbTag(tag) ? verb : tag === Tag.noun ? noun : tag === Tag.be ? be : adjective;
  const lemma = syntax.lemmas[i] ?? '';
  const profile = profileOf(lemma);
  const kind = (coarse === verb ? triggerLexicon.verbs : triggerLexicon.nouns).get(lemma)?.[0] ?? '';
  const listed = kind === '' ? 0 : kindIsMinor(kind) ? 1 : 2;
  const meaning = coarse === verb ? profile.verbField.charCodeAt(0) : profile.happening * 8 + profile.state;
  const before = tagAt(syntax, i - 1);
  const after = tagAt(syntax, i + 1);
  const next = word(i + 1);

  emit(0, coarse, tag);
  emit(1, coarse, lemma);
  emit(2, coarse, word(i).slice(-3));
  emit(3, coarse, meaning);
  emit(4, coarse, kind);
  emit(5, 0, word(i - 1));
  emit(6, 0, next);
  emit(7, coarse, before);
  emit(8, coarse, after);
  emit(9, coarse, tagAt(syntax, i - 2) * tagBase + before);
  emit(10, coarse, after * tagBase + tagAt(syntax, i + 2));
  emit(11, coarse, listed * 128 + meaning);
  emitPhrase(syntax, i, coarse, meaning, word, emit);
  emitGroup(syntax, i, coarse, meaning, emit);
  emit(16, coarse, (syntax.titleCase ? 2 : 0) + (i === 0 ? 1 : 0));
  emit(17, coarse, classLevels(profile));
  emit(18, coarse, nearVerb(syntax, i));
  emit(19, coarse, meaning * tagBase * 2 + (next === 'of' ? tagBase : after));
}

const tagAt = (syntax: SentenceSyntax, at: number): number => syntax.tags[at] ?? Tag.punctuation;

const classLevels = (profile: WordProfile): number =>
  (profile.verb * 8 + profile.noun) * 8 + profile.adjective;

/** Where in its noun phrase the candidate stands, and how the phrase begins. */
function emitPhrase(
  syntax: SentenceSyntax,
  i: number,
  coarse: number,
  meaning: number,
  word: (i: number) => string,
  emit: FeatureSink,
): void {
  const phrase = syntax.phrases[syntax.phraseOf[i] ?? -1];
  if (phrase === undefined) {
    emit(12, coarse, -1);
    return;
  }
  const head = phrase.headToken - syntax.firstToken;
  const first = phrase.firstToken - syntax.firstToken;
  const isHead = head === i ? 1 : 0;
  const opening = first === i ? 0 : tagAt(syntax, first);
  emit(12, coarse, isHead * tagBase + opening);
  emit(13, coarse, isHead * 128 + meaning);
  if (isHead === 0) emit(14, coarse, syntax.lemmas[head] ?? '');
  else if (first < i) emit(20, coarse, word(i - 1));
}

function emitGroup(
  syntax: SentenceSyntax,
  i: number,
  coarse: number,
  meaning: number,
  emit: FeatureSink,
): void {
  const group = syntax.groups[syntax.groupOf[i] ?? -1];
  if (group?.mainToken !== syntax.firstToken + i) return;
  const flags =
    (group.passive ? 16 : 0) +
    (group.perfect ? 8 : 0) +
    (group.negated ? 4 : 0) +
    (group.infinitive ? 2 : 0) +
    (group.nonFinite ? 1 : 0);
  emit(15, coarse, group.modal);
  emit(21, coarse, flags * 128 + meaning);
}

/** Lemma of the nearest verb before the candidate, within six tokens. */
function nearVerb(syntax: SentenceSyntax, i: number): string {
  for (let j = i - 1; j >= 0 && j >= i - 6; j--)
    if (isVerbTag(syntax.tags[j] ?? 0)) return syntax.lemmas[j] ?? '';
  return '';
}
