import type { Annotations, DateSource, DocumentDate } from '../../engine/annotations';
import { entityChains } from '../shared/chains';
import { kindHeading, markKinds, type MarkKind } from '../shared/kinds';
import { shownDates } from '../shared/shownDates';
import { countEvents, shownEvents } from '../shared/shownEvents';
import type { Translate } from '../shared/translate';

export interface Summary {
  /** How many different people, places and things are named. */
  readonly names: number;
  readonly events: number;
  /** How many there are of each kind, dates and events included; kinds without any are left out. */
  readonly lines: readonly string[];
  readonly date?: DocumentDate;
}

export function summarise(annotations: Annotations, minorEvents: boolean, t: Translate): Summary {
  const chains = entityChains(annotations);
  const events = countEvents(shownEvents(annotations, minorEvents));
  const counts = new Map<MarkKind, number>([['date', shownDates(annotations).length]]);
  for (const { type } of chains) counts.set(type, (counts.get(type) ?? 0) + 1);
  const lines = markKinds.flatMap((kind) => {
    const count = counts.get(kind) ?? 0;
    return count === 0 ? [] : [t('{0}: {1}', kindHeading(kind, t), count)];
  });
  return {
    names: chains.length,
    events,
    lines: [...lines, t('{0}: {1}', t('Events'), events)],
    ...(annotations.date ? { date: annotations.date } : {}),
  };
}

/** Where the document's date was found, for a reader. */
export function dateSourceText(source: DateSource, t: Translate): string {
  switch (source) {
    case 'given':
      return t('set by you');
    case 'frontMatter':
      return t('from the front matter');
    case 'metadata':
      return t('from the page’s metadata');
    case 'dateline':
      return t('from the dateline');
    case 'byline':
      return t('from the byline');
    case 'setting':
      return t('from the setting');
  }
}
