import type { EntityKind, TimexType } from '../../engine/annotations';
import { isTimexType } from './assemble';

/** The labels of OntoNotes 5.0, which spaCy's models use too. Its GPE and LOC are both places here. */
const ontoNotes: Readonly<Record<EntityKind, string>> = {
  person: 'PERSON',
  organization: 'ORG',
  place: 'GPE',
  group: 'NORP',
  event: 'EVENT',
  work: 'WORK_OF_ART',
  law: 'LAW',
  product: 'PRODUCT',
  facility: 'FAC',
};

const kinds = new Map<string, EntityKind>([
  ...(Object.entries(ontoNotes) as [EntityKind, string][]).map(([kind, label]) => [label, kind] as const),
  ['LOC', 'place'],
  ['PER', 'person'],
]);

export const labelOfKind = (kind: EntityKind): string => ontoNotes[kind];

/** The kind of an OntoNotes label or of CoNLL-2003's PER and LOC; undefined for others. */
export const kindOfLabel = (label: string): EntityKind | undefined => kinds.get(label);

export const timexTypeOfLabel = (label: string): TimexType | undefined =>
  isTimexType(label) ? label : undefined;
