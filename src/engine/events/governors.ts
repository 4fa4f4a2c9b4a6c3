import { aimNouns, planNouns, wishNouns } from './modalityLists';
import type { Relations } from './relations';
import { isVerbTag, Tag } from './wordTags';

/** Prepositions after which a noun is taken as a fact that tells when ("plans drawn up during their talks"). */
export const whenPrepositions = new Set(['after', 'before', 'during', 'following', 'since', 'until', 'amid']);
const particles = new Set(['up', 'out', 'off', 'down', 'over']);

/** Position of the verb or noun that the event at `at` hangs on, or undefined. */
export function governorOf(at: number, relations: Relations): number | undefined {
  const group = relations.groupWithMain(at);
  const isCompound = relations.tag(at) === Tag.verbGerund && relations.tag(at - 1) === Tag.noun;
  if (group >= 0 && !isCompound) return governorOfVerb(group, relations);
  const phrase = relations.phraseAt(isCompound ? at - 1 : at);
  if (phrase < 0) return undefined;
  const before = beforePhrase(phrase, relations);
  if (isVerbTag(relations.tag(before)) && !opensClause(phrase, relations)) return before;
  const carrier = relations.passiveAfter(phrase);
  if (carrier !== undefined) return carrier;
  const isPreposition = relations.tag(before) === Tag.preposition || relations.tag(before) === Tag.to;
  if (!isPreposition) return undefined;
  if (whenPrepositions.has(relations.word(before))) return undefined;
  const outer = relations.phraseAt(before - 1);
  if (outer >= 0 && ['of', 'for', 'to'].includes(relations.word(before))) return relations.head(outer);
  if (isVerbTag(relations.tag(before - 1)) && relations.word(before) !== 'in') return before - 1;
  return outer >= 0 && ['with'].includes(relations.word(before)) ? verbBefore(outer, relations) : undefined;
}

/** Whether a phrase, with those that hang on it, is the subject of what follows ("experts say the arrest of Ruiz was …"). */
function opensClause(phrase: number, relations: Relations): boolean {
  let last = phrase;
  for (let steps = 0; steps < 6; steps++) {
    last = relations.coordinated(last, 1).at(-1) ?? last;
    const end = relations.end(last);
    const next = relations.tag(end) === Tag.preposition ? relations.phraseAt(end + 1) : -1;
    if (next < 0) break;
    last = next;
  }
  if (relations.isSubject(last)) return true;
  const end = relations.end(last);
  const next = relations.tag(end) === Tag.conjunction ? relations.phraseAt(end + 1) : -1;
  return next >= 0 && relations.word(end) === 'and' && relations.isSubject(next) && last !== phrase;
}

function governorOfVerb(group: number, relations: Relations): number | undefined {
  const start = relations.start(group);
  const isInfinitive = relations.syntax.groups[group]?.infinitive === true;
  const before = start - 1;
  if (isVerbTag(relations.tag(before))) return before;
  if (relations.tag(before) === Tag.adjective) return undefined;
  const coordinated = relations.tag(before) === Tag.conjunction && group > 0;
  if (coordinated && (isInfinitive || relations.tag(relations.main(group)) === Tag.verbBase))
    return governorOfVerb(group - 1, relations);
  if (isInfinitive) {
    const phrase = relations.phraseAt(pastDates(before, relations));
    if (phrase < 0) return undefined;
    const lemma = relations.syntax.lemmas[relations.head(phrase)] ?? '';
    if (planNouns.has(lemma) || wishNouns.has(lemma) || aimNouns.has(lemma)) return relations.head(phrase);
    const outer = relations.outOfPrepositions(phrase);
    return outer === phrase ? verbBefore(phrase, relations) : relations.head(outer);
  }
  const isGerund = relations.tag(relations.main(group)) === Tag.verbGerund;
  if (isGerund && relations.tag(before) === Tag.noun)
    return verbBefore(relations.phraseAt(before), relations);
  if (!isGerund || relations.tag(before) !== Tag.preposition) return undefined;
  if (isVerbTag(relations.tag(before - 1))) return before - 1;
  const phrase = relations.phraseAt(before - 1);
  if (phrase < 0) return undefined;
  const lemma = relations.syntax.lemmas[relations.head(phrase)] ?? '';
  return planNouns.has(lemma) || wishNouns.has(lemma)
    ? relations.head(phrase)
    : verbBefore(phrase, relations);
}

function verbBefore(phrase: number, relations: Relations): number | undefined {
  const before = beforePhrase(phrase, relations);
  return isVerbTag(relations.tag(before)) ? before : undefined;
}

/** The token before a phrase, past an owner and the phrases that it is coordinated with. */
export function beforePhrase(phrase: number, relations: Relations): number {
  const leftmost = relations.coordinationStart(phrase);
  const owner = relations.phrase(leftmost)?.owner ?? -1;
  const before = relations.first(owner >= 0 ? owner : leftmost) - 1;
  return particles.has(relations.word(before)) && isVerbTag(relations.tag(before - 1)) ? before - 1 : before;
}

/** The token before a time expression that ends at `i`, and its preposition; `i` where none does. */
function pastDates(i: number, relations: Relations): number {
  if (relations.tag(i) !== Tag.date) return i;
  let before = i;
  while (relations.tag(before) === Tag.date || relations.tag(before) === Tag.determiner) before--;
  return relations.tag(before) === Tag.preposition ? before - 1 : before;
}
