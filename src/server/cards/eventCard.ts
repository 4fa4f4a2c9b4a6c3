import type { EventMention } from '../../engine/annotations';
import { dateText } from '../../engine/dateText';
import { humanised, modalityLabels } from '../labels';
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
    strong(eventLabel(event.type)),
    text(` · ${when} · ${localiser.t(modalityLabels[event.modality])}`),
  );
  const part = (role: string, span: { readonly start: number; readonly end: number }): readonly Inline[] => [
    emphasis(role),
    text(': '),
    goTo(context, wordsOf(analysis.text, span), commands.goToMention, span),
  ];
  card.list([
    ...event.participants.map((participant) => part(localiser.t(humanised(participant.role)), participant)),
    ...(event.place ? [part(localiser.t('place'), event.place)] : []),
    ...(event.source ? [part(localiser.t('said by'), event.source)] : []),
  ]);
  card.paragraph(...reasons(context, event.trace));
}

/** "contact.meet" → "contact: meet". */
export function eventLabel(type: string): string {
  const [group = '', ...rest] = type.split('.');
  return rest.length === 0 ? humanised(group) : `${humanised(group)}: ${humanised(rest.join(' '))}`;
}
