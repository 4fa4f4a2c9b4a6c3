import type { EntityRecord, Relation } from '../../../index/entityIndex';
import { fold } from '../../../index/fold';
import type { EntityMention, Span } from '../../annotations';
import { discrepancy, holds, sourceOf, type Claimant, type ClaimRule } from './claim';

/** Words that name the one who leads. */
const leaderWords: ReadonlySet<string> = new Set([
  'leader',
  'head',
  'boss',
  'chief',
  'kingpin',
  'commander',
  'lider',
  'jefe',
]);

/** Words that make a claim of leadership one of another time, or no claim of the text's own. */
const hedges =
  /(?:^|[^\p{L}])(?:former|ex|late|alleged|suspected|reputed|presunto|deputy|local|regional)(?:[^\p{L}]|$)/u;

/**
 * "X, leader of Y", "the leader of Y, X" and "Y leader X", where the index has X as leader at another time, or has another
 * leader who is related to X: with namesakes and brothers texts go wrong most.
 */
export const leaderClaim: ClaimRule = (claimant) => {
  const { entities, position, record, index, date } = claimant;
  const neighbours = [entities[position + 1], entities[position - 1]];
  for (const body of neighbours) {
    if (body?.id === undefined || body.type !== 'organization') continue;
    const span = claimedSpan(claimant, body);
    if (!span) continue;
    const own = record.relations.filter(({ type, to }) => type === 'leaderOf' && to === body.id);
    if (own.some((relation) => holds(relation.from, relation.until, date))) return undefined;
    const [past] = own;
    const other = past ? undefined : relatedLeader(record, body.id, claimant);
    if (past) return pastLeader(claimant, body, span, past);
    if (other) {
      const { leader, relation } = other;
      const code = relation.type === 'sibling' ? siblingCode : relatedCode;
      const bodyEntry = index.entryOf(body.id);
      return discrepancy(claimant, code, span, {
        person: record.label,
        body: bodyEntry < 0 ? body.label : index.record(bodyEntry).label,
        leader: leader.label,
        source: sourceOf(leader),
      });
    }
  }
  return undefined;
};

const siblingCode = 'link.discrepancy.leaderSibling';
const relatedCode = 'link.discrepancy.leaderRelated';

/** The words of a claim that the claimant leads a body; undefined where the text has none. */
function claimedSpan({ text, mention }: Claimant, body: EntityMention): Span | undefined {
  const [first, second] = mention.start < body.start ? [mention, body] : [body, mention];
  const between = fold(text.prose.slice(first.end, second.start));
  if (between.length > 60 || hedges.test(between)) return undefined;
  const words = between.split(/[^\p{L}]+/u).filter((word) => word !== '');
  if (first === mention) {
    const isClaim = between.startsWith(', ') && between.endsWith(' ') && endsAsTitle(words);
    return isClaim ? { start: mention.end + 2, end: body.end } : undefined;
  }
  const [only] = words;
  if (words.length === 1 && only !== undefined && leaderWords.has(only) && between === ` ${only} `)
    return { start: body.start, end: mention.end };
  const before = fold(text.prose.slice(Math.max(0, body.start - 40), body.start));
  const title = /(\p{L}+) (?:of|de|del)(?: the| la| el)? $/u.exec(before)?.[1];
  const isNamed = between === ', ' && title !== undefined && leaderWords.has(title) && !hedges.test(before);
  return isNamed ? { start: body.start, end: mention.end } : undefined;
}

const articles: ReadonlySet<string> = new Set(['the', 'la', 'el']);
const prepositions: ReadonlySet<string> = new Set(['of', 'de', 'del', 'to', 'a', 'al', 'and', 'y']);

/** Words that end as "leader of the" does, with nobody else's title or kinship before: not "brother of the leader of". */
function endsAsTitle(words: readonly string[]): boolean {
  const rest = articles.has(words.at(-1) ?? '') ? words.slice(0, -1) : words;
  const [title, preposition] = rest.slice(-2);
  const before = rest.slice(0, -2);
  return (
    (preposition === 'of' || preposition === 'de' || preposition === 'del') &&
    leaderWords.has(title ?? '') &&
    before.length <= 3 &&
    !before.some((word) => prepositions.has(word) && word !== 'a')
  );
}

function pastLeader(
  claimant: Claimant,
  body: EntityMention,
  span: Span,
  { from, until }: Relation,
): ReturnType<ClaimRule> {
  return discrepancy(claimant, 'link.discrepancy.leaderThen', span, {
    person: claimant.record.label,
    body: body.label,
    date: claimant.date,
    from: from ?? '…',
    to: until ?? '…',
    source: sourceOf(claimant.record),
  });
}

/** Someone related to a person who leads the body on the date. */
function relatedLeader(
  { relations }: EntityRecord,
  body: string,
  { index, date }: Claimant,
): { readonly leader: EntityRecord; readonly relation: Relation } | undefined {
  for (const relation of relations) {
    const entry = index.entryOf(relation.to);
    if (entry < 0) continue;
    const leader = index.record(entry);
    const leads = leader.relations.some(
      ({ type, to, from, until }) => type === 'leaderOf' && to === body && holds(from, until, date),
    );
    if (leader.kind === 'person' && leads) return { leader, relation };
  }
  return undefined;
}
