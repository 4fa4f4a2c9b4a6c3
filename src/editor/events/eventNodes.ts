import type { Annotations, EventMention, Modality } from '../../engine/annotations';
import { dateText, type Wording } from '../../engine/dateText';
import { excerptAround } from '../shared/excerpt';
import { oneLine } from '../shared/oneLine';
import type { EventGrouping } from '../shared/settings';
import type { Translate } from '../shared/translate';
import type { TreeNode } from '../shared/tree/treeNode';
import { groupEvents, type EventGroup } from './eventGroups';
import { eventItems, type EventItem } from './eventItems';
import { eventKindIcon, eventKindLabel, roleLabel } from './eventKinds';

export interface EventNodesOptions {
  readonly groupBy: EventGrouping;
  /** Whether speech acts, general actions and states are listed too. */
  readonly minor: boolean;
  /** Keeps the events that have these words, in any case, in what is shown of them. */
  readonly filter: string;
  readonly wording: Wording;
  readonly t: Translate;
}

/** The Events view of a document: groups, under them events, under an event told more than once its mentions. */
export function eventNodes(
  annotations: Annotations,
  text: string,
  options: EventNodesOptions,
): readonly TreeNode[] {
  const words = options.filter.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  const items = eventItems(annotations, text, options.minor).filter((item) =>
    matches(item, text, words, options),
  );
  const groups = groupEvents(items, options.groupBy, options);
  return groups.map((group) => groupNode(group, text, options));
}

function matches(
  item: EventItem,
  text: string,
  words: readonly string[],
  { wording, t }: EventNodesOptions,
): boolean {
  if (words.length === 0) return true;
  const { start, end } = item.mention.sentence;
  const haystack = [
    item.words,
    ...item.participants,
    item.place ?? '',
    eventKindLabel(item.type, t),
    item.date === undefined ? '' : `${item.date} ${dateText(item.date, wording)}`,
    text.slice(start, end),
  ]
    .join('\n')
    .toLocaleLowerCase();
  return words.every((word) => haystack.includes(word));
}

function groupNode(group: EventGroup, text: string, options: EventNodesOptions): TreeNode {
  const { t, groupBy } = options;
  const count = group.items.length;
  const spoken = [group.detail, group.label].filter(isSaid).join(', ');
  return {
    id: `group:${groupBy}:${group.id}`,
    label: group.label,
    description: [group.detail, String(count)].filter(isSaid).join(' · '),
    icon: group.icon,
    spoken: count === 1 ? t('{0}, 1 event', spoken) : t('{0}, {1} events', spoken, count),
    context: 'group',
    open: true,
    children: group.items.map((item) => eventNode(item, group.id, text, options)),
  };
}

/** Where no participant and no place is known, so many code units on each side of the words tell what it is about. */
const reachOfExcerpt = 35;

function eventNode(
  item: EventItem,
  groupId: string,
  text: string,
  { groupBy, t, wording }: EventNodesOptions,
): TreeNode {
  const date = item.date === undefined ? undefined : dateText(item.date, wording);
  const state = modalityText(item.modality, t);
  const underItsDate = groupBy === 'date' && groupId !== 'planned';
  const told = [item.participants.join(', '), item.place].filter(isSaid);
  const details = [
    state,
    underItsDate ? undefined : date,
    ...(told.length > 0 ? told : [clauseOf(item.mention, text)]),
  ].filter(isSaid);
  const sentence = oneLine(text.slice(item.mention.sentence.start, item.mention.sentence.end));
  return {
    id: `event:${groupId}:${item.id}`,
    label: item.words,
    description: details.join(' · '),
    icon: modalityIcon(item.modality) ?? eventKindIcon(item.type),
    ...(item.modality === 'asserted' ? {} : { color: `dateline.${item.modality}Event` }),
    tooltip: [
      sentence,
      [eventKindLabel(item.type, t), state].filter(isSaid).join(' · '),
      date === undefined ? t('The text does not say when.') : `${date} (${item.date ?? ''})`,
      ...item.mention.participants.map(
        (participant) =>
          `${roleLabel(item.type, participant.role, t)}: ${oneLine(text.slice(participant.start, participant.end))}`,
      ),
      ...(item.place === undefined ? [] : [t('Place: {0}', item.place)]),
      ...(item.source === undefined ? [] : [t('According to {0}', item.source)]),
    ],
    spoken: [item.words, ...details, ...(underItsDate ? [date ?? t('undated')] : [])].join(', '),
    context: 'event',
    span: { start: item.mention.start, end: item.mention.end },
    children: item.mentions.length < 2 ? [] : mentionNodes(item, groupId, text),
  };
}

/** The words around those of the event, in its sentence. */
function clauseOf({ sentence, start, end }: EventMention, text: string): string {
  const words = { start: start - sentence.start, end: end - sentence.start };
  return excerptAround(text.slice(sentence.start, sentence.end), words, reachOfExcerpt).text;
}

/** The sentences that tell one event. */
function mentionNodes(item: EventItem, groupId: string, text: string): readonly TreeNode[] {
  return item.mentions.map((mention, place) => {
    const sentence = oneLine(text.slice(mention.sentence.start, mention.sentence.end));
    return {
      id: `mention:${groupId}:${item.id}:${place}`,
      label: sentence,
      icon: 'quote',
      spoken: sentence,
      context: 'eventMention',
      span: { start: mention.start, end: mention.end },
      children: [],
    };
  });
}

function isSaid(text: string | undefined): text is string {
  return text !== undefined && text !== '';
}

/** What is said of an event that is not told as a fact; nothing of one that is. */
function modalityText(modality: Modality, t: Translate): string | undefined {
  switch (modality) {
    case 'asserted':
      return undefined;
    case 'negated':
      return t('did not happen');
    case 'planned':
      return t('planned');
    case 'possible':
      return t('possible');
    case 'reported':
      return t('reported');
  }
}

function modalityIcon(modality: Modality): string | undefined {
  switch (modality) {
    case 'asserted':
      return undefined;
    case 'negated':
      return 'circle-slash';
    case 'planned':
      return 'milestone';
    case 'possible':
      return 'question';
    case 'reported':
      return 'quote';
  }
}
