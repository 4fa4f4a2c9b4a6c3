import { Temporal } from 'temporal-polyfill';
import type { DocumentDate, TimeExpression } from '../../engine/annotations';
import { dateText, dayOf, weekdayOf } from '../../engine/dateText';
import { dateSourceLabels } from '../labels';
import type { Localiser } from '../localiser';
import { eventsOn } from '../lookup';
import { commandLink, emphasis, strong, text, type CardBuilder } from '../markdown';
import { commands } from '../protocol';
import { goTo, joined, type CardContext } from './cardContext';
import { relationOf } from './dateRelation';
import { eventItems } from './eventItems';
import { wordsOf } from './excerpt';
import { reasons } from './reasons';
import { repetitionText } from './repetitionText';

/** The card of a date: its calendar value, how it stands to the article's date, how it was resolved, and what happened then. */
export function writeDateCard(card: CardBuilder, context: CardContext, timex: TimeExpression): void {
  const { localiser } = context;
  const words = valueText(timex, localiser);
  card.paragraph(...joined(' · ', [strong(words), ...calendarParts(timex, localiser).map(text)]));
  writeRelation(card, context, timex);
  writeResolution(card, context, timex);
  const events = eventsOn(context.analysis.annotations, timex);
  if (events.length > 0) {
    card.paragraph(emphasis(localiser.t('Events on it')), text(':'));
    card.list(eventItems(context, events));
  }
  card.paragraph(...technicalParts(timex).map(text));
}

/** A date in words; a duration or a repetition by its parts; the value itself where neither can be read. */
export function valueText(timex: TimeExpression, localiser: Localiser): string {
  if (timex.edtf !== undefined) return dateText(timex.edtf, localiser);
  if (timex.type === 'DURATION' || timex.type === 'SET') return repetitionText(timex.value, localiser);
  return dateText(timex.value, localiser);
}

/** The first whole year of the Gregorian calendar; weeks of days before it are not the ones that were lived. */
const firstGregorianYear = 1583;

/** The weekday and the ISO week, for a calendar day. */
function calendarParts(timex: TimeExpression, localiser: Localiser): readonly string[] {
  const day = plainDay(timex.edtf ?? timex.value);
  const weekday = weekdayOf(timex.edtf ?? timex.value, localiser);
  if (!day || day.year < firstGregorianYear || weekday === undefined) return [];
  return [
    weekday,
    localiser.t('week {week} of {year}', { week: day.weekOfYear ?? 0, year: day.yearOfWeek ?? 0 }),
  ];
}

function writeRelation(card: CardBuilder, context: CardContext, timex: TimeExpression): void {
  const { localiser, analysis, today } = context;
  const own = analysis.annotations.date;
  const value = timex.edtf ?? timex.value;
  const toToday = todayText(value, today, localiser) ?? '';
  if (!own) {
    const unknown = localiser.t('The article’s own date is not known.');
    const link = context.commandLinks
      ? [commandLink(localiser.t('Set the date'), commands.setDocumentDate, { uri: analysis.uri })]
      : [];
    card.paragraph(...joined(' ', [text(toToday), text(unknown), ...link]));
    return;
  }
  const relation = relationText(value, own, localiser) ?? '';
  card.paragraph(...joined(' ', [text(relation), text(toToday)]));
}

/** How a date stands to the article's own; undefined for what has no two ends. */
export function relationText(value: string, own: DocumentDate, localiser: Localiser): string | undefined {
  const relation = relationOf(value, own.value, localiser);
  const article = localiser.t('{date}, {source}', {
    date: dateText(own.value, localiser),
    source: localiser.t(dateSourceLabels[own.source]),
  });
  switch (relation?.order) {
    case 'same':
      return localiser.t('The article’s own date ({article}).', { article });
    case 'includes':
      return localiser.t('It includes the article’s date ({article}).', { article });
    case 'before':
      return localiser.t('{length} before the article’s date ({article}).', { ...relation, article });
    case 'after':
      return localiser.t('{length} after the article’s date ({article}).', { ...relation, article });
    case undefined:
      return undefined;
  }
}

/** How a date stands to the day on which the card is read. */
export function todayText(value: string, today: string, localiser: Localiser): string | undefined {
  const relation = relationOf(value, today, localiser);
  switch (relation?.order) {
    case 'same':
      return localiser.t('Today.');
    case 'includes':
      return localiser.t('It includes today.');
    case 'before':
      return localiser.t('{length} before today.', { ...relation });
    case 'after':
      return localiser.t('{length} after today.', { ...relation });
    case undefined:
      return undefined;
  }
}

function writeResolution(card: CardBuilder, context: CardContext, timex: TimeExpression): void {
  const { localiser, analysis } = context;
  const { anchor } = timex;
  card.paragraph(...reasons(context, timex.trace));
  if (!anchor) return;
  const words = localiser.t('“{words}”', { words: wordsOf(analysis.text, anchor) });
  card.paragraph(
    emphasis(localiser.t('Reckoned from')),
    text(': '),
    goTo(context, words, commands.goToDate, anchor),
  );
}

/** The values that other tools read. */
function technicalParts(timex: TimeExpression): readonly string[] {
  const mod = timex.mod === undefined ? '' : `, ${timex.mod}`;
  const edtf = timex.edtf === undefined || timex.edtf === timex.value ? '' : `; EDTF ${timex.edtf}`;
  return [`TIMEX3 ${timex.type} ${timex.value}${mod}${edtf}`];
}

function plainDay(value: string): Temporal.PlainDate | undefined {
  const point = dayOf(value);
  return point && new Temporal.PlainDate(point.year, point.part ?? 1, point.day ?? 1);
}
