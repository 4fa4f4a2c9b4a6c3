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
  /** The words of the event's sentence (`contextOf`). */
  readonly words: () => ReadonlySet<string>;
}

/** What coreference asks of an event that was read from a text. Minor kinds are not compared: their participants are left out. */
export function comparedEvent(
  event: EventMention,
  trigger: Trigger,
  reference: Reference,
  context: ComparedContext,
): CoreferenceEvent {
  const participants = kindIsMinor(event.type)
    ? []
    : event.participants.map((each) => ({ role: each.role, ...keyOf(each, context) }));
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
    context: context.words,
    ...(event.place === undefined ? {} : { place: keyOf(event.place, context).key }),
  };
}

/** "during discussions": a bare noun that tells when is known from before, where it tells of a meeting. */
const isKnownTime = ({ type }: EventMention, { form, tellsWhen }: Reference): boolean =>
  form === 'bare' && tellsWhen && type === 'contact.meet';

/** The stems of a sentence's nouns, names, numbers and verbs; made when it is first asked for. */
export function contextOf({ tags, lemmas }: SentenceSyntax): () => ReadonlySet<string> {
  let words: Set<string> | undefined;
  return () => {
    if (words !== undefined) return words;
    words = new Set();
    for (const [i, tag] of tags.entries()) {
      const lemma = lemmas[i] ?? '';
      const tells = tag === Tag.noun || tag === Tag.name || tag === Tag.number || isVerbTag(tag);
      if (tells && lemma.length > 2) words.add(eventStem(lemma));
    }
    return words;
  };
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
