import type { EntityMention, EventMention, TimeExpression } from '../../engine/annotations';
import { cardContextOf } from '../cardContextOf';
import type { CardContext } from '../cards/cardContext';
import { relationText, valueText } from '../cards/dateCard';
import { eventLabel } from '../cards/eventCard';
import { wordsOf } from '../cards/excerpt';
import { recordOf } from '../cards/nameCard';
import type { ServerContext } from '../context';
import { dateText, weekdayOf } from '../../engine/dateText';
import { kindLabels, modalityLabels } from '../labels';
import { eventsOf, findAt, mentionsOf } from '../lookup';
import { describeRequest } from '../protocol';

/** What stands at an offset, in sentences to be heard: decorations say nothing to a screen reader. */
export function registerDescribe(server: ServerContext): void {
  const { connection, analyses } = server;
  connection.onRequest(describeRequest, async ({ uri, offset }, token) => {
    const analysis = await analyses.current(uri, token);
    if (!analysis) return '';
    const context = await cardContextOf(server, analysis, false);
    const { entity, timex, event } = findAt(analysis.annotations, offset);
    return [
      ...(entity ? nameSentences(context, entity) : []),
      ...(timex ? dateSentences(context, timex) : []),
      ...(event ? [eventSentence(context, event)] : []),
    ].join(' ');
  });
}

function nameSentences(context: CardContext, mention: EntityMention): readonly string[] {
  const { localiser, analysis } = context;
  const record = recordOf(context, mention);
  const mentions = mentionsOf(analysis.annotations, mention.chain);
  const events = eventsOf(analysis.annotations, mention.chain).length;
  return [
    localiser.t('{name}, {kind}.', {
      name: record?.label ?? mention.label,
      kind: localiser.t(kindLabels[mention.type]),
    }),
    record?.description === undefined ? '' : asSentence(record.description),
    mention.id === undefined ? localiser.t('Not in the index.') : '',
    localiser.t('Mention {number} of {count}.', {
      number: mentions.indexOf(mention) + 1,
      count: mentions.length,
    }),
    events > 0 ? localiser.t('Events here: {count}.', { count: events }) : '',
  ].filter((sentence) => sentence !== '');
}

function dateSentences({ analysis, localiser }: CardContext, timex: TimeExpression): readonly string[] {
  const value = timex.edtf ?? timex.value;
  const weekday = weekdayOf(value, localiser);
  const words = valueText(timex, localiser);
  const own = analysis.annotations.date;
  const relation = own && relationText(value, own, localiser);
  return [
    localiser.t('“{words}”: {date}.', {
      words: wordsOf(analysis.text, timex),
      date: weekday === undefined ? words : `${weekday}, ${words}`,
    }),
    ...(relation === undefined ? [] : [relation]),
  ];
}

function eventSentence({ localiser }: CardContext, event: EventMention): string {
  return localiser.t('Event, {kind}: {date}, {modality}.', {
    kind: eventLabel(event.type, localiser),
    date: event.date === undefined ? localiser.t('undated') : dateText(event.date, localiser),
    modality: localiser.t(modalityLabels[event.modality]),
  });
}

const asSentence = (text: string): string => (/[.!?…]$/.test(text) ? text : `${text}.`);
