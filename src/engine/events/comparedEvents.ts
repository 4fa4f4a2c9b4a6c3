import type { EntityMention, EventMention, Span } from '../annotations';
import type { Tokens } from '../text/tokens';
import type { CoreferenceEvent, CoreferenceParticipant } from './coreferenceEvent';
import { eventStem } from './eventStem';
import { formsOf } from './morphology';
import { kindIsMinor } from './ontology';
import type { Reference } from './reference';
import type { SentenceSyntax } from './sentenceSyntax';
import type { Trigger } from './triggers';
import { isVerbTag, Tag } from './wordTags';

export interface ComparedContext {
  readonly tokens: Tokens;
  readonly entities: readonly EntityMention[];
  readonly syntax: SentenceSyntax;
}

/** What coreference asks of an event that was read from a text. */
export function comparedEvent(
  event: EventMention,
  trigger: Trigger,
  reference: Reference,
  context: ComparedContext,
): CoreferenceEvent {
  const participants = event.participants.map((each) => ({ role: each.role, ...keyOf(each, context) }));
  const isDefinite =
    reference.form === 'definite' || reference.form === 'demonstrative' || isKnownTime(event, reference);
  const namesNew =
    reference.isNamed && participants.some(({ isNamed, role }) => isNamed || role === 'amount');
  return {
    document: 0,
    start: event.start,
    end: event.end,
    sentence: event.sentence,
    type: event.type,
    lemma: eventStem(trigger.lemma),
    isNoun: trigger.wordClass === 'noun',
    isDefinite: isDefinite && (reference.form === 'demonstrative' || !namesNew),
    isPlural: reference.isPlural,
    isGeneric: event.generic === true,
    ...(event.date === undefined ? {} : { date: event.date }),
    modality: event.modality,
    participants,
    ...(kindIsMinor(event.type) ? {} : { context: wordsAround(trigger, context.syntax) }),
    ...(event.place === undefined ? {} : { place: keyOf(event.place, context).key }),
  };
}

/** "during discussions": a bare noun that tells when is known from before, where it tells of a meeting. */
const isKnownTime = ({ type }: EventMention, { form, tellsWhen }: Reference): boolean =>
  form === 'bare' && tellsWhen && type === 'contact.meet';

/** The lemmas of a sentence's nouns, names, numbers and verbs without the trigger's own. */
function wordsAround(trigger: Trigger, { tags, lemmas, firstToken }: SentenceSyntax): ReadonlySet<string> {
  const words = new Set<string>();
  for (const [i, tag] of tags.entries()) {
    const lemma = lemmas[i] ?? '';
    const isOwn = firstToken + i >= trigger.firstToken && firstToken + i < trigger.endToken;
    const tells = tag === Tag.noun || tag === Tag.name || tag === Tag.number || isVerbTag(tag);
    if (tells && !isOwn && lemma.length > 2) words.add(eventStem(lemma));
  }
  return words;
}

/** What stands for a participant in comparisons: its entity, or its last word where it names none. */
function keyOf(
  span: Span & { readonly entity?: number },
  { tokens, entities }: ComparedContext,
): Omit<CoreferenceParticipant, 'role'> {
  const entity = span.entity === undefined ? undefined : entities[span.entity];
  if (entity !== undefined)
    return { key: entity.id ?? `chain ${entity.chain}`, isNamed: true, isSeveral: entity.type === 'group' };
  const last = Math.max(tokens.at(span.end) - 1, 0);
  const word = tokens.folded(last);
  return { key: word, isNamed: false, isSeveral: formsOf(word).plural };
}
