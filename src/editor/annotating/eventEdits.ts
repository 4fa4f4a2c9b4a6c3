import * as vscode from 'vscode';
import type { Target } from '../../annotations/saying';
import { quote, type SaidParticipant } from '../../annotations/statement';
import { eventKind } from '../../engine/events/ontology';
import type { EventMention, Span } from '../../engine/annotations';
import { activeArticle, say, selectedWords } from '../shared/cursor';
import { oneLine } from '../shared/oneLine';
import { act } from '../shared/statements/act';
import { sayOfAll } from './sayOfAll';
import { aim, choicesOf, eventOf, timexOf, type Aim, type AimServices } from './aim';
import type { Commands } from './commands';
import { askDate } from './dateInput';

/** Changes when something happened and who took part. */
export function eventEditCommands(services: AimServices): Commands {
  const { statements } = services;
  return {
    async changeDate(argument) {
      const aimed = aim(services, argument, ['date', 'event']);
      const [target] = aimed?.targets ?? [];
      if (!aimed || !target) return;
      const present = target.about === 'event' ? eventOf(aimed, target)?.date : timexOf(aimed, target)?.edtf;
      const words = aimed.document.getText().slice(target.start, target.end);
      const given = choicesOf(argument).date;
      const date = given === undefined ? await askDate(words, present ?? '') : given;
      if (date !== undefined) await sayOfAll(statements, aimed, { date });
    },
    async changeParticipants(argument) {
      const aimed = aim(services, argument, ['event']);
      const [target] = aimed?.targets ?? [];
      const event = aimed && target && eventOf(aimed, target);
      if (!event) return;
      const participants = await askParticipants(aimed, event);
      if (participants) await sayOfAll(statements, aimed, { participants });
    },
    async addParticipant(argument) {
      const article = activeArticle(services);
      const span = article && selectedWords(article.editor);
      if (!article || !span) {
        say(vscode.l10n.t('Select the words of who or what took part first.'));
        return;
      }
      const { document } = article.editor;
      const aimed: Aim = { document, annotations: article.annotations, targets: [] };
      const event = await askEvent(aimed, span);
      const role = event && (choicesOf(argument).kind ?? (await askRole(event)));
      if (!event || role === undefined) return;
      const text = document.getText();
      const participants = [...participantsOf(event, text), { role, quote: quote(text, span) }];
      await act(statements, document, [{ type: 'say', target: eventTarget(event), said: { participants } }]);
    },
  };
}

/** Which of the participants and the place took part; the others are taken out. */
async function askParticipants(
  { document }: Aim,
  event: EventMention,
): Promise<readonly SaidParticipant[] | undefined> {
  const items = participantsOf(event, document.getText()).map((participant) => ({
    participant,
    label: oneLine(participant.quote.exact),
    description: roleLabel(event, participant.role),
    picked: true,
  }));
  if (items.length === 0) {
    say(vscode.l10n.t('Nobody takes part. Select words and use Add the Selection to an Event.'));
    return undefined;
  }
  const chosen = await vscode.window.showQuickPick(items, {
    canPickMany: true,
    title: vscode.l10n.t('Who Took Part'),
  });
  return chosen?.map(({ participant }) => participant);
}

function participantsOf(event: EventMention, text: string): readonly SaidParticipant[] {
  return [
    ...event.participants.map(({ role, start, end }) => ({ role, quote: quote(text, { start, end }) })),
    ...(event.place ? [{ role: 'place', quote: quote(text, event.place) }] : []),
  ];
}

/** The event of the span's sentence, asked for where there are several. */
async function askEvent({ annotations, document }: Aim, span: Span): Promise<EventMention | undefined> {
  const near = annotations.events.filter(
    ({ sentence }) => sentence.start <= span.start && sentence.end >= span.end,
  );
  if (near.length < 2) {
    if (near.length === 0) say(vscode.l10n.t('No event was found in this sentence.'));
    return near[0];
  }
  return pickEvent(near, document, vscode.l10n.t('Part of Which Event?'));
}

export async function pickEvent(
  events: readonly EventMention[],
  document: vscode.TextDocument,
  title: string,
): Promise<EventMention | undefined> {
  const text = document.getText();
  const items = events.map((event) => ({
    event,
    label: oneLine(text.slice(event.start, event.end)),
    description: vscode.l10n.t(eventKind(event.type)?.label ?? event.type),
    detail: oneLine(text.slice(event.sentence.start, event.sentence.end)),
  }));
  const chosen = await vscode.window.showQuickPick(items, {
    title,
    matchOnDescription: true,
    matchOnDetail: true,
  });
  return chosen?.event;
}

async function askRole(event: EventMention): Promise<string | undefined> {
  const roles = [...new Set([...Object.keys(eventKind(event.type)?.roles ?? {}), 'participant', 'place'])];
  const items = roles.map((role) => ({ role, label: roleLabel(event, role), description: role }));
  const chosen = await vscode.window.showQuickPick(items, { title: vscode.l10n.t('In Which Role?') });
  return chosen?.role;
}

function roleLabel(event: EventMention, role: string): string {
  if (role === 'place') return vscode.l10n.t('Place');
  return vscode.l10n.t(eventKind(event.type)?.roles[role] ?? role);
}

export const eventTarget = ({ start, end }: Span): Target => ({ about: 'event', start, end });
