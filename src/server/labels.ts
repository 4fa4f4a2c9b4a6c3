import type { DateSource, EntityKind, Modality } from '../engine/annotations';

/** English texts of the contract's fixed words, for `Localiser.t`. */
export const kindLabels: Readonly<Record<EntityKind, string>> = {
  person: 'person',
  organization: 'organisation',
  place: 'place',
  group: 'group',
  event: 'named event',
  work: 'work',
  law: 'law',
  product: 'product',
  facility: 'facility',
};

export const modalityLabels: Readonly<Record<Modality, string>> = {
  asserted: 'stated as a fact',
  negated: 'said not to have happened',
  planned: 'planned',
  possible: 'possible',
  reported: 'reported',
};

/** Where the document's own date is from, to stand after it. */
export const dateSourceLabels: Readonly<Record<DateSource, string>> = {
  given: 'given by you',
  frontMatter: 'from the front matter',
  metadata: 'from the page’s metadata',
  dateline: 'from the dateline',
  byline: 'from the byline',
  setting: 'from the settings',
};

/** "headOfState" → "head of state", where no label is known. */
export function humanised(name: string): string {
  return name
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/[._-]+/g, ' ')
    .toLowerCase();
}
