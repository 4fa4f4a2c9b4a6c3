import type { Annotations, DateSource } from '../../engine/annotations';
import { entityChains } from '../shared/chains';
import { kindHeading, markKinds, type MarkKind } from '../shared/kinds';
import type { Translate } from '../shared/translate';

/** How many different names of each kind, how many dates and how many events; kinds without any are left out. */
export function countLines(annotations: Annotations, t: Translate): readonly string[] {
  const counts = new Map<MarkKind, number>();
  for (const { type } of entityChains(annotations)) counts.set(type, (counts.get(type) ?? 0) + 1);
  counts.set('date', annotations.timex.length);
  const lines = markKinds.flatMap((kind) => {
    const count = counts.get(kind) ?? 0;
    return count === 0 ? [] : [t('{0}: {1}', kindHeading(kind, t), count)];
  });
  return [...lines, t('{0}: {1}', t('Events'), eventCount(annotations))];
}

export function nameCount(annotations: Annotations): number {
  return entityChains(annotations).length;
}

/** Events told twice count once. */
export function eventCount({ events }: Annotations): number {
  return new Set(events.map(({ chain }) => chain)).size;
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
