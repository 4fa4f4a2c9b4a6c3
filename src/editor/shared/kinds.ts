import { entityKinds, type EntityKind } from '../../engine/annotations';
import type { Translate } from './translate';

/** What is marked in a text: the kinds of names, and dates. */
export const markKinds = [...entityKinds, 'date'] as const;
export type MarkKind = EntityKind | 'date';

/** The plural name of a kind, for headings and lists. */
export function kindHeading(kind: MarkKind, t: Translate): string {
  switch (kind) {
    case 'person':
      return t('People');
    case 'organization':
      return t('Organisations');
    case 'place':
      return t('Places');
    case 'group':
      return t('Groups');
    case 'event':
      return t('Named events');
    case 'work':
      return t('Works');
    case 'law':
      return t('Laws');
    case 'product':
      return t('Products');
    case 'facility':
      return t('Facilities');
    case 'date':
      return t('Dates');
  }
}

/** The built-in icon of each kind. */
export const kindIcons: Readonly<Record<MarkKind, string>> = {
  person: 'person',
  organization: 'organization',
  place: 'globe',
  group: 'symbol-namespace',
  event: 'star-empty',
  work: 'book',
  law: 'law',
  product: 'package',
  facility: 'home',
  date: 'calendar',
};

/** The contributed colour of a kind (see `contributes.colors`). */
export function kindColor(kind: MarkKind): string {
  return `dateline.${kind}`;
}
