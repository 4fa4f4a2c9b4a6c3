import type { TimelineItem, TimelineTexts } from './timelineMessages';

export const laneChoices = ['none', 'participant', 'place', 'document'] as const;
export type LaneChoice = (typeof laneChoices)[number];

/** Items that are drawn together; an item with several participants stands in the lane of each. */
export interface Lane {
  /** Empty where there is but one lane for all. */
  readonly label: string;
  /** In the order of the items. */
  readonly items: readonly TimelineItem[];
}

/** The lanes of the dated items: those with most of them first, those of nothing named last. */
export function lanesOf(
  items: readonly TimelineItem[],
  by: LaneChoice,
  texts: Pick<TimelineTexts, 'noParticipant' | 'noPlace'>,
): readonly Lane[] {
  const dated = items.filter(isDated);
  if (by === 'none') return [{ label: '', items: dated }];
  const lanes = new Map<string, TimelineItem[]>();
  const unnamed: TimelineItem[] = [];
  for (const item of dated) {
    const names = namesOf(item, by);
    if (names.length === 0) unnamed.push(item);
    for (const name of names) {
      const lane = lanes.get(name);
      if (lane) lane.push(item);
      else lanes.set(name, [item]);
    }
  }
  const named = [...lanes].map(([label, laneItems]) => ({ label, items: laneItems }));
  if (by !== 'document') named.sort((one, other) => other.items.length - one.items.length);
  if (unnamed.length === 0) return named;
  return [...named, { label: by === 'place' ? texts.noPlace : texts.noParticipant, items: unnamed }];
}

export function isDated({ start, end }: TimelineItem): boolean {
  return start !== undefined || end !== undefined;
}

function namesOf(item: TimelineItem, by: Exclude<LaneChoice, 'none'>): readonly string[] {
  switch (by) {
    case 'participant':
      return [...new Set(item.participants)];
    case 'place':
      return item.place === undefined ? [] : [item.place];
    case 'document':
      return item.documents;
  }
}
