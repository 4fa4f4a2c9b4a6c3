import type { EventGrouping } from '../shared/settings';
import type { Translate } from '../shared/translate';
import { dateText, weekdayOf, type Wording } from '../../engine/dateText';
import { eventKindIcon, eventKindLabel } from '../shared/events/eventKinds';
import type { EventItem } from '../shared/events/eventItems';
import { byTime, compare, startOf } from '../shared/events/timeOrder';

export interface EventGroup {
  readonly id: string;
  readonly label: string;
  /** What is said beside the label, such as a day's weekday. */
  readonly detail?: string;
  readonly icon: string;
  /** In time order; what has no date follows in text order. */
  readonly items: readonly EventItem[];
}

export interface GroupingContext {
  readonly t: Translate;
  readonly wording: Wording;
}

/** Groups events by date, in time order, with the planned and the undated last. */
export function groupEvents(
  items: readonly EventItem[],
  by: EventGrouping,
  context: GroupingContext,
): readonly EventGroup[] {
  const inTime = [...items].sort(byTime);
  switch (by) {
    case 'date':
      return collect(inTime, (item) => [dateGroup(item, context)]).sort(byRank);
    case 'kind':
      return collect(inTime, ({ type }) => [
        { id: type, label: eventKindLabel(type, context.t), icon: eventKindIcon(type), rank: 0 },
      ]).sort(byLabel);
    case 'participant':
      return collect(inTime, (item) => participantGroups(item, context)).sort(bySize);
    case 'place':
      return collect(inTime, (item) => [placeGroup(item, context)]).sort(bySize);
    case 'document':
      return collect(inTime, documentGroups).sort(byLabel);
  }
}

interface GroupKey {
  readonly id: string;
  readonly label: string;
  readonly detail?: string;
  readonly icon: string;
  /** Order among groups, lowest first. */
  readonly rank: number;
}
type RankedGroup = GroupKey & { readonly items: EventItem[] };

function collect(
  items: readonly EventItem[],
  keysOf: (item: EventItem) => readonly GroupKey[],
): RankedGroup[] {
  const groups = new Map<string, RankedGroup>();
  for (const item of items) {
    for (const key of keysOf(item)) {
      const group = groups.get(key.id);
      if (group) group.items.push(item);
      else groups.set(key.id, { ...key, items: [item] });
    }
  }
  return [...groups.values()];
}

function dateGroup({ modality, when, date }: EventItem, { t, wording }: GroupingContext): GroupKey {
  if (modality === 'planned' || modality === 'possible') {
    return { id: 'planned', label: t('Planned'), icon: 'milestone', rank: Infinity };
  }
  if (date === undefined) return { id: 'undated', label: t('Undated'), icon: 'question', rank: Infinity };
  if (!when) return { id: date, label: date, icon: 'calendar', rank: Number.MAX_VALUE };
  const text = dateText(date, wording);
  const weekday = when.qualified ? undefined : weekdayOf(date, wording);
  return {
    id: date,
    label: text.charAt(0).toLocaleUpperCase() + text.slice(1),
    ...(weekday === undefined ? {} : { detail: weekday }),
    icon: when.qualified ? 'history' : 'calendar',
    rank: startOf(when),
  };
}

function participantGroups(item: EventItem, { t }: GroupingContext): readonly GroupKey[] {
  if (item.participants.length === 0) {
    return [{ id: '', label: t('No participant named'), icon: 'question', rank: 0 }];
  }
  return item.participants.map((label) => ({ id: label, label, icon: 'organization', rank: 0 }));
}

function placeGroup({ place }: EventItem, { t }: GroupingContext): GroupKey {
  return place === undefined
    ? { id: '', label: t('No place named'), icon: 'question', rank: 0 }
    : { id: place, label: place, icon: 'globe', rank: 0 };
}

/** An event that several documents tell stands under each. */
function documentGroups({ tellings }: EventItem): readonly GroupKey[] {
  const names = new Map(tellings.map(({ article }) => [article.uri, article.name]));
  return [...names].map(([uri, name]) => ({ id: uri, label: name, icon: 'file', rank: 0 }));
}

/** The planned come before the undated; the sort is stable, and the undated are the last key to be made so. */
function byRank(one: RankedGroup, other: RankedGroup): number {
  return (
    compare(one.rank, other.rank) || compare(Number(one.id === 'undated'), Number(other.id === 'undated'))
  );
}

function byLabel(one: RankedGroup, other: RankedGroup): number {
  return one.label.localeCompare(other.label);
}

function bySize(one: RankedGroup, other: RankedGroup): number {
  return (
    compare(Number(one.id === ''), Number(other.id === '')) ||
    compare(other.items.length, one.items.length) ||
    byLabel(one, other)
  );
}
