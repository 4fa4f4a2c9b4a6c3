import type { Relations } from './relations';
import type { TokenCover } from './tokenCover';
import { Tag } from './wordTags';

/** What people do who take part in a meeting: "with the ministers Ana Ruiz and Luis Paz leading the talks". */
const attending = new Set([
  'lead',
  'head',
  'attend',
  'chair',
  'host',
  'preside',
  'represent',
  'participate',
  'join',
  'mediate',
  'sit',
  'speak',
]);
const insideTags: ReadonlySet<number> = new Set([
  Tag.name,
  Tag.noun,
  Tag.adjective,
  Tag.determiner,
  Tag.possessive,
  Tag.number,
  Tag.conjunction,
]);
/** How far "with" may stand before the participle, in tokens. */
const reach = 40;

/** The names (indices of entities) in the clauses "with … leading …" of a sentence, in text order. */
export function accompanyingNames(relations: Relations, cover: TokenCover): number[] {
  const found: number[] = [];
  for (let group = 0; group < relations.syntax.groups.length; group++) {
    const main = relations.main(group);
    const isAttending =
      relations.tag(main) === Tag.verbGerund && attending.has(relations.syntax.lemmas[main] ?? '');
    const opening = isAttending ? withBefore(relations.start(group), relations) : -1;
    if (opening < 0) continue;
    for (let i = opening + 1; i < main; i++) {
      const entity = cover.entity[relations.syntax.firstToken + i] ?? -1;
      if (entity >= 0 && !found.includes(entity)) found.push(entity);
    }
  }
  return found;
}

/** The "with" that opens a clause whose participle stands at `start`, over names, titles and commas alone; or -1. */
function withBefore(start: number, relations: Relations): number {
  for (let i = start - 1; i >= 0 && i > start - reach; i--) {
    const word = relations.word(i);
    if (word === 'with') return i;
    if (word !== ',' && word !== 'of' && !insideTags.has(relations.tag(i))) return -1;
  }
  return -1;
}
