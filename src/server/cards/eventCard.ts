import type { EventMention } from '../../engine/annotations';
import { eventKind } from '../../engine/events/ontology';
import { dateText } from '../../engine/dateText';
import { humanised, modalityLabels } from '../labels';
import type { Localiser } from '../localiser';
import { emphasis, strong, text, type CardBuilder, type Inline } from '../markdown';
import { commands } from '../protocol';
import { goTo, type CardContext } from './cardContext';
import { wordsOf } from './excerpt';
import { reasons } from './reasons';

/** The card of an event: its kind, when, who, where, whether it is stated as a fact, and why we think so. */
export function writeEventCard(card: CardBuilder, context: CardContext, event: EventMention): void {
  const { localiser, analysis } = context;
  const when = event.date === undefined ? localiser.t('undated') : dateText(event.date, localiser);
  card.paragraph(
    strong(eventLabel(event.type, localiser)),
    text(` · ${when} · ${localiser.t(modalityLabels[event.modality])}`),
  );
  const part = (role: string, span: { readonly start: number; readonly end: number }): readonly Inline[] => [
    emphasis(role),
    text(': '),
    goTo(context, wordsOf(analysis.text, span), commands.goToMention, span),
  ];
  card.list([
    ...event.participants.map((participant) =>
      part(roleLabel(event.type, participant.role, localiser), participant),
    ),
    ...(event.place ? [part(localiser.t('place'), event.place)] : []),
    ...(event.source ? [part(localiser.t('said by'), event.source)] : []),
  ]);
  card.paragraph(...reasons(context, event.trace));
}

/** What the ontology calls a kind of event, in the editor's language; the kind itself in words where it is unknown. */
export function eventLabel(type: string, localiser: Localiser): string {
  const kind = eventKind(type);
  return kind ? localiser.t(kind.label) : humanised(type);
}

/** The kind's own name for a role ("killer"), or the role itself. */
function roleLabel(type: string, role: string, localiser: Localiser): string {
  return localiser.t(eventKind(type)?.roles[role] ?? humanised(role));
}
