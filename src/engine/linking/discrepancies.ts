import type { EntityIndex, EntityRecord, Fact, Relation } from '../../index/entityIndex';
import { fold } from '../../index/fold';
import type { DocumentDate, EntityMention, Span } from '../annotations';
import type { TextModel } from '../text/textModel';

/**
 * What a text says of an entity beside what the index says of it on the text's date. Two statements to compare,
 * never an error: either can be right, and the index may be stale.
 */
export interface Discrepancy {
  readonly code: 'link.discrepancy.leader' | 'link.discrepancy.office';
  /** Index into the entities of the mention that the claim is about. */
  readonly entity: number;
  /** The words of the claim. */
  readonly span: Span;
  /** The claim, as the text has it. */
  readonly claim: string;
  /** What the index has instead, in words. */
  readonly record: string;
  /** Source and date of what the index has. */
  readonly source: string;
  readonly asOf?: string;
}

export interface DiscrepancyContext {
  readonly index: EntityIndex | undefined;
  readonly date: DocumentDate | undefined;
}

/** Compares claims of leadership and office with the index as of the document's date; without either there are none. */
export function findDiscrepancies(
  text: TextModel,
  entities: readonly EntityMention[],
  { index, date }: DiscrepancyContext,
): readonly Discrepancy[] {
  if (index === undefined || date === undefined) return [];
  const found: Discrepancy[] = [];
  for (const [entity, mention] of entities.entries()) {
    if (mention.type !== 'person' || mention.id === undefined) continue;
    const entry = index.entryOf(mention.id);
    if (entry < 0) continue;
    const person: Claimant = { entity, mention, record: index.record(entry) };
    const leader = leaderDiscrepancy(text, entities, person, index, date.value);
    const office = officeDiscrepancy(text, person, date.value);
    for (const discrepancy of [leader, office]) if (discrepancy !== undefined) found.push(discrepancy);
  }
  return found;
}

interface Claimant {
  readonly entity: number;
  readonly mention: EntityMention;
  readonly record: EntityRecord;
}

const leaderWords = new Set([
  'leader',
  'head',
  'boss',
  'chief',
  'founder',
  'kingpin',
  'commander',
  'lider',
  'jefe',
]);

/** "X, leader of the Y": the index has another leader of Y who is X's relative, or X's lead as past. */
function leaderDiscrepancy(
  text: TextModel,
  entities: readonly EntityMention[],
  { entity, mention, record }: Claimant,
  index: EntityIndex,
  date: string,
): Discrepancy | undefined {
  const body = entities[entity + 1];
  if (body?.id === undefined || body.type !== 'organization') return undefined;
  const between = fold(text.prose.slice(mention.end, body.start));
  const claim = /^, (?:the )?(?:\p{L}+ ){0,2}?(\p{L}+) (?:of|de) (?:the |la |el )?$/u.exec(between);
  if (claim === null || !leaderWords.has(claim[1] ?? '') || /\b(?:former|ex|late|alleged)\b/.test(between))
    return undefined;
  const own = record.relations.find(({ type, to }) => type === 'leaderOf' && to === body.id);
  if (own !== undefined && holds(own, date)) return undefined;
  const other = own === undefined ? relatedLeader(record, body.id, index, date) : undefined;
  if (own === undefined && other === undefined) return undefined;
  const said =
    other === undefined
      ? `${record.label} led it until ${own?.until ?? own?.from ?? 'an earlier time'}.`
      : `Its leader is ${other.leader.label}, whose relation to ${record.label} is: ${other.relation}.`;
  const span = { start: mention.end + 2, end: body.end };
  return {
    code: 'link.discrepancy.leader',
    entity,
    span,
    claim: text.prose.slice(span.start, span.end),
    record: said,
    ...provenance(other?.leader ?? record),
  };
}

/** A relative or associate of a person who leads the body on the date. */
function relatedLeader(
  { relations }: EntityRecord,
  body: string,
  index: EntityIndex,
  date: string,
): { readonly leader: EntityRecord; readonly relation: string } | undefined {
  for (const { type, to } of relations) {
    const entry = index.entryOf(to);
    if (entry < 0) continue;
    const leader = index.record(entry);
    if (leader.kind !== 'person') continue;
    const leads = leader.relations.some(
      (relation) => relation.type === 'leaderOf' && relation.to === body && holds(relation, date),
    );
    if (leads) return { leader, relation: type };
  }
  return undefined;
}

/** Offices that a text puts right before a name and the index dates. */
const officeWords = [
  'president',
  'prime minister',
  'chancellor',
  'vice president',
  'secretary of state',
  'attorney general',
  'governor',
];

/** "President X" on a day on which the index has the office as past or to come. */
function officeDiscrepancy(
  text: TextModel,
  { entity, mention, record }: Claimant,
  date: string,
): Discrepancy | undefined {
  const before = fold(text.prose.slice(Math.max(0, mention.start - 40), mention.start));
  const office = officeWords.find((word) => before.endsWith(`${word} `));
  if (office === undefined || /\b(?:former|ex|then|late|ousted|deposed|elect)[ -]/.test(before))
    return undefined;
  if (office !== 'vice president' && before.endsWith(`vice ${office} `)) return undefined;
  const held = record.facts.filter(
    ({ property, value }) => property === 'office' && fold(value).startsWith(office),
  );
  if (held.length === 0 || held.some((fact) => holdsOffice(fact, date))) return undefined;
  const last = held.reduce((best, fact) => ((fact.from ?? '') > (best.from ?? '') ? fact : best));
  if (last.from === undefined || last.to === undefined) return undefined;
  const span = { start: mention.start - office.length - 1, end: mention.end };
  return {
    code: 'link.discrepancy.office',
    entity,
    span,
    claim: text.prose.slice(span.start, span.end),
    record: `${last.value}, ${last.from} to ${last.to}.`,
    ...provenance(record, last),
  };
}

const holds = ({ from, until }: Relation, date: string): boolean =>
  (from === undefined || from <= date) && (until === undefined || until >= date.slice(0, until.length));

const holdsOffice = ({ from, to }: Fact, date: string): boolean =>
  (from === undefined || from <= date) && (to === undefined || to >= date.slice(0, to.length));

function provenance(record: EntityRecord, fact?: Fact): Pick<Discrepancy, 'source' | 'asOf'> {
  return {
    source: fact?.source ?? record.source,
    ...(record.asOf === undefined ? {} : { asOf: record.asOf }),
  };
}
