import { dateText, type Wording } from '../../engine/dateText';
import { eventKindIcon, eventKindLabel, roleLabel } from '../shared/events/eventKinds';
import { sentenceOf, wordsOf, type EventItem, type Telling } from '../shared/events/eventItems';
import { modalityIcon, modalityText } from '../shared/events/modalities';
import { excerptAround } from '../shared/excerpt';
import type { EventGrouping } from '../shared/settings';
import type { Translate } from '../shared/translate';
import type { TreeNode } from '../shared/tree/treeNode';
import { groupEvents, type EventGroup } from './eventGroups';
import { heatStrip } from './heatStrip';

export interface EventNodesOptions {
  readonly groupBy: EventGrouping;
  readonly wording: Wording;
  readonly t: Translate;
}

/** The Events view: groups, under them events, under an event told more than once its tellings. */
export function eventNodes(items: readonly EventItem[], options: EventNodesOptions): readonly TreeNode[] {
  const context = { ...options, manyDocuments: new Set(items.map(({ main }) => main.article.uri)).size > 1 };
  const strip = heatStrip(items, options.wording);
  return groupEvents(items, options.groupBy, options).map((group) => groupNode(group, context, strip));
}

interface NodeContext extends EventNodesOptions {
  /** Whether the document of an event has to be told. */
  readonly manyDocuments: boolean;
}

/** `strip` shows when all of the events happened; it is the tooltip's second line. */
function groupNode(group: EventGroup, context: NodeContext, strip: string | undefined): TreeNode {
  const { t, groupBy } = context;
  const count = group.items.length;
  const spoken = [group.detail, group.label].filter(isSaid).join(', ');
  return {
    id: `group:${groupBy}:${group.id}`,
    label: group.label,
    description: [group.detail, String(count)].filter(isSaid).join(' · '),
    icon: group.icon,
    ...(strip === undefined ? {} : { tooltip: [group.label, strip] }),
    spoken: count === 1 ? t('{0}, 1 event', spoken) : t('{0}, {1} events', spoken, count),
    context: 'group',
    open: true,
    children: group.items.map((item) => eventNode(item, group.id, context)),
  };
}

/** Where no participant and no place is known, so many code units on each side of the words tell what it is about. */
const reachOfExcerpt = 35;

function eventNode(item: EventItem, groupId: string, context: NodeContext): TreeNode {
  const { t, wording } = context;
  const date = item.date === undefined ? undefined : dateText(item.date, wording);
  const state = modalityText(item.modality, t);
  const details = detailsOf(item, groupId, context);
  return {
    id: `event:${groupId}:${item.id}`,
    label: item.words,
    description: details.join(' · '),
    icon: modalityIcon(item.modality) ?? eventKindIcon(item.type),
    ...(item.modality === 'asserted' ? {} : { color: `dateline.${item.modality}Event` }),
    tooltip: tooltipOf(item, context),
    spoken: [
      item.words,
      state,
      date ?? t('undated'),
      ...details.filter((part) => part !== date && part !== state),
    ]
      .filter(isSaid)
      .join(', '),
    context: 'event',
    ...targetOf(item.main, item.date),
    children: item.tellings.length < 2 ? [] : tellingNodes(item, groupId, context),
  };
}

/** What stands behind the words: only what the group does not already say. */
function detailsOf(item: EventItem, groupId: string, context: NodeContext): readonly string[] {
  const { groupBy, t, wording, manyDocuments } = context;
  const underItsDate = groupBy === 'date' && groupId !== 'planned';
  const told = [item.participants.join(', '), groupBy === 'place' ? undefined : item.place].filter(isSaid);
  const shortName = item.main.article.name.split('/').at(-1);
  return [
    modalityText(item.modality, t),
    underItsDate || item.date === undefined ? undefined : dateText(item.date, wording),
    ...(told.length > 0 ? told : [clauseOf(item.main)]),
    manyDocuments && groupBy !== 'document' ? shortName : undefined,
  ].filter(isSaid);
}

function tooltipOf(item: EventItem, { t, wording, manyDocuments }: NodeContext): readonly string[] {
  const { mention, article } = item.main;
  return [
    sentenceOf(item.main),
    [eventKindLabel(item.type, t), modalityText(item.modality, t)].filter(isSaid).join(' · '),
    item.date === undefined
      ? t('The text does not say when.')
      : `${dateText(item.date, wording)} (${item.date})`,
    ...mention.participants.map(
      (participant) => `${roleLabel(item.type, participant.role, t)}: ${wordsOf(article, participant)}`,
    ),
    ...(item.place === undefined ? [] : [t('Place: {0}', item.place)]),
    ...(item.source === undefined ? [] : [t('According to {0}', item.source)]),
    ...(manyDocuments ? [article.name] : []),
  ];
}

/** The words around those of the event, in its sentence. */
function clauseOf({ mention, article }: Telling): string {
  const { sentence, start, end } = mention;
  const words = { start: start - sentence.start, end: end - sentence.start };
  return excerptAround(article.text.slice(sentence.start, sentence.end), words, reachOfExcerpt).text;
}

/** The sentences that tell one event. */
function tellingNodes(item: EventItem, groupId: string, { manyDocuments }: NodeContext): readonly TreeNode[] {
  return item.tellings.map((telling, place) => ({
    id: `mention:${groupId}:${item.id}:${place}`,
    label: sentenceOf(telling),
    ...(manyDocuments ? { description: telling.article.name } : {}),
    icon: 'quote',
    spoken: [sentenceOf(telling), manyDocuments ? telling.article.name : undefined].filter(isSaid).join(', '),
    context: 'eventMention',
    ...targetOf(telling, item.date),
    children: [],
  }));
}

/** Where the line leads, and what a citation of it says. */
function targetOf(
  { article, mention }: Telling,
  date: string | undefined,
): Pick<TreeNode, 'uri' | 'span' | 'told'> {
  const { start, end, sentence } = mention;
  return {
    uri: article.uri,
    span: { start, end },
    told: { sentence, ...(date === undefined ? {} : { date }) },
  };
}

function isSaid(text: string | undefined): text is string {
  return text !== undefined && text !== '';
}
