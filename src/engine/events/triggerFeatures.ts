import { kindIsMinor } from './ontology';
import { triggerLexicon } from './lexicon';
import type { SentenceSyntax } from './sentenceSyntax';
import { profileOf } from './wordProfiles';
import { isVerbTag, Tag } from './wordTags';

/** Number of feature templates; a template's values are independent of another's. */
export const templateCount = 20;

export type FeatureSink = (template: number, value: string) => void;

/**
 * Whether the token can be an event's trigger at all: a noun, verb or adjective, and a name only where the lexicon
 * knows the word.
 */
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
  const coarse = isVerbTag(tag) ? 'v' : tag === Tag.noun ? 'n' : tag === Tag.be ? 'b' : 'a';
  const lemma = syntax.lemmas[i] ?? '';
  const profile = profileOf(lemma);
  const kind = (coarse === 'v' ? triggerLexicon.verbs : triggerLexicon.nouns).get(lemma)?.[0] ?? '';
  const tagAt = (at: number): number => syntax.tags[at] ?? Tag.punctuation;
  const eventive = coarse === 'v' ? profile.verbField : `${profile.happening}${profile.state}`;

  emit(0, `${tag}`);
  emit(1, coarse + lemma);
  emit(2, coarse + word(i).slice(-3));
  emit(3, coarse + eventive);
  emit(4, coarse + kind);
  emit(5, word(i - 1));
  emit(6, word(i + 1));
  emit(7, `${coarse}${tagAt(i - 1)}`);
  emit(8, `${coarse}${tagAt(i + 1)}`);
  emit(9, `${coarse}${tagAt(i - 2)}.${tagAt(i - 1)}`);
  emit(10, `${coarse}${tagAt(i + 1)}.${tagAt(i + 2)}`);
  emit(11, coarse + (kind === '' ? 'x' : kindIsMinor(kind) ? 'm' : 'M') + eventive);
  emitPhrase(syntax, i, coarse, eventive, word, emit);
  emitGroup(syntax, i, eventive, emit);
  emit(16, `${coarse}${syntax.titleCase ? 1 : 0}${i === 0 ? 1 : 0}`);
  emit(17, `${coarse}${profile.verb}${profile.noun}${profile.adjective}`);
  emit(18, `${coarse}${nearVerb(syntax, i)}`);
  emit(19, `${coarse}${eventive}${word(i + 1) === 'of' ? 'of' : tagAt(i + 1)}`);
}

/** Where in its noun phrase the candidate stands, and how the phrase begins. */
function emitPhrase(
  syntax: SentenceSyntax,
  i: number,
  coarse: string,
  eventive: string,
  word: (i: number) => string,
  emit: FeatureSink,
): void {
  const phrase = syntax.phrases[syntax.phraseOf[i] ?? -1];
  if (phrase === undefined) {
    emit(12, `${coarse}-`);
    return;
  }
  const isHead = phrase.headToken - syntax.firstToken === i;
  const first = phrase.firstToken - syntax.firstToken;
  const opening = first === i ? '0' : `${syntax.tags[first] ?? 0}`;
  emit(12, `${coarse}${isHead ? 'h' : 'm'}${opening}`);
  emit(13, `${coarse}${isHead ? 'h' : 'm'}${eventive}`);
  if (!isHead) emit(14, `${coarse}${syntax.lemmas[phrase.headToken - syntax.firstToken] ?? ''}`);
  else if (first < i) emit(14, `${coarse}^${word(i - 1)}`);
}

function emitGroup(syntax: SentenceSyntax, i: number, eventive: string, emit: FeatureSink): void {
  const group = syntax.groups[syntax.groupOf[i] ?? -1];
  if (group?.mainToken !== syntax.firstToken + i) return;
  const flags = [group.passive, group.perfect, group.negated, group.infinitive, group.nonFinite]
    .map((flag) => (flag ? 1 : 0))
    .join('');
  emit(15, `${flags}${group.modal}`);
  emit(15, `${flags}${eventive}`);
}

/** Lemma of the nearest verb before the candidate, within six tokens. */
function nearVerb(syntax: SentenceSyntax, i: number): string {
  for (let j = i - 1; j >= 0 && j >= i - 6; j--)
    if (isVerbTag(syntax.tags[j] ?? 0)) return syntax.lemmas[j] ?? '';
  return '';
}
