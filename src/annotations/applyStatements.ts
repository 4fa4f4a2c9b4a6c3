import type { Annotations, EntityKind, EntityMention, TimeExpression } from '../engine/annotations';
import { MovedItems, overlay } from './overlay';
import type { PlacedStatement } from './placedStatement';
import { saidEvents } from './saidEvents';
import { saysContent } from './says';
import type { Statement } from './statement';
import { traceOf } from './statementTrace';

/**
 * Lays what a person said over what the engine found: the person wins. A rejected annotation goes; an accepted or changed
 * one stands with the person's kind, link, date and span, in place of everything of its layer that it overlaps; indexes
 * between the lists are kept right. A statement that holds only notes or a status changes nothing. Of two statements of the
 * same words the later in the list wins. `text` is the document. The inputs are left as they are.
 */
export function applyStatements(
  found: Annotations,
  placed: readonly PlacedStatement[],
  text: string,
): Annotations {
  const of = (about: Statement['about']): PlacedStatement[] =>
    placed.filter(({ statement }) => statement.about === about && saysContent(statement));
  const chains = new Chains(found.entities);
  const entities = overlay(found.entities, of('entity'), (before, said) => saidEntity(chains, before, said));
  const timex = overlay(found.timex, of('date'), saidDate);
  const moved = {
    entities: new MovedItems(found.entities, entities),
    timex: new MovedItems(found.timex, timex),
  };
  return {
    ...found,
    entities,
    timex,
    events: saidEvents(found.events, of('event'), { entities, moved, text }),
  };
}

function saidEntity(
  chains: Chains,
  before: EntityMention | undefined,
  { statement, place }: PlacedStatement,
): EntityMention | undefined {
  const kind = (statement.kind as EntityKind | undefined) ?? before?.type;
  if (!kind) return undefined;
  const keepsLink = statement.link === undefined && before !== undefined;
  const label = statement.link?.label ?? before?.label ?? statement.quote.exact;
  // Most statements are of a name whose link stays: that one is copied once.
  if (keepsLink) {
    const chain = chains.of(before, statement);
    return {
      ...before,
      start: place.start,
      end: place.end,
      type: kind,
      label,
      chain,
      confidence: 1,
      trace: traceOf(statement, place),
    };
  }
  return {
    ...linkOf(statement),
    ...(statement.link?.id === before?.id && before ? coordinatesOf(before) : {}),
    start: place.start,
    end: place.end,
    type: kind,
    label,
    chain: chains.of(before, statement),
    confidence: 1,
    ...(before?.alternatives ? { alternatives: before.alternatives } : {}),
    trace: traceOf(statement, place),
  };
}

/** Numbers of chains for what a person said. */
class Chains {
  readonly #ofEntry = new Map<string, number>();
  readonly #ofWords = new Map<string, number>();
  #next = 0;

  constructor(entities: readonly EntityMention[]) {
    for (const { id, chain } of entities) {
      this.#next = Math.max(this.#next, chain + 1);
      if (id !== undefined && !this.#ofEntry.has(id)) this.#ofEntry.set(id, chain);
    }
  }

  /**
   * A linked mention joins the chain of its entry; one whose link was taken away leaves its old chain, and a new name starts
   * one, each together with those of the same words.
   */
  of(before: EntityMention | undefined, { link, quote }: Statement): number {
    if (link === undefined) return before?.chain ?? this.#numberOf(this.#ofWords, quote.exact);
    return link === null
      ? this.#numberOf(this.#ofWords, quote.exact)
      : this.#numberOf(this.#ofEntry, link.id);
  }

  #numberOf(known: Map<string, number>, key: string): number {
    const number = known.get(key) ?? this.#next++;
    known.set(key, number);
    return number;
  }
}

function linkOf({ link }: Statement): Partial<EntityMention> {
  if (!link) return {};
  const { id } = link;
  if (/^Q\d+$/.test(id)) return { id, wikidata: id };
  return id.startsWith('geonames:') ? { id, geonames: Number(id.slice('geonames:'.length)) } : { id };
}

/** What the index knows of an entry that stays the same. */
function coordinatesOf({ wikidata, geonames, lat, lon }: EntityMention): Partial<EntityMention> {
  return {
    ...(wikidata === undefined ? {} : { wikidata }),
    ...(geonames === undefined ? {} : { geonames }),
    ...(lat === undefined || lon === undefined ? {} : { lat, lon }),
  };
}

function saidDate(
  before: TimeExpression | undefined,
  { statement, place }: PlacedStatement,
): TimeExpression | undefined {
  const { date } = statement;
  if (!before && (date === undefined || date === null)) return undefined;
  const { edtf: found, ...rest } = before ?? { value: '' };
  const type = isTimexType(statement.kind) ? statement.kind : (before?.type ?? 'DATE');
  const isCalendar = type === 'DATE' || type === 'TIME';
  const edtf = date === undefined ? found : date !== null && isCalendar ? date : undefined;
  return {
    ...rest,
    type,
    start: place.start,
    end: place.end,
    value: date === undefined || date === found ? rest.value : (date ?? ''),
    ...(edtf === undefined ? {} : { edtf }),
    trace: traceOf(statement, place),
  };
}

const isTimexType = (kind: string | undefined): kind is TimeExpression['type'] =>
  kind === 'DATE' || kind === 'TIME' || kind === 'DURATION' || kind === 'SET';
