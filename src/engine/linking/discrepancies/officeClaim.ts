import type { Fact } from '../../../index/entityIndex';
import { fold } from '../../../index/fold';
import { discrepancy, holds, sourceOf, type ClaimRule } from './claim';

/** Offices that a text puts right before a name and the index dates. */
const offices = [
  'president',
  'presidente',
  'presidenta',
  'prime minister',
  'chancellor',
  'vice president',
  'secretary of state',
  'attorney general',
  'governor',
];

/** Words that make an office one of another time. */
const otherTime =
  /(?:^|[^\p{L}])(?:former|ex|then|late|ousted|deposed|elect|onetime|expresidente|expresidenta)[ -]/u;

/** UTF-16 code units before a name in which its office is looked for. */
const reach = 40;

/** "President X" on a day on which the index has the office as past or to come. */
export const officeClaim: ClaimRule = (claimant) => {
  const { text, mention, record, date } = claimant;
  const before = fold(text.prose.slice(Math.max(0, mention.start - reach), mention.start));
  const office = offices.find((word) => before.endsWith(`${word} `));
  if (office === undefined || otherTime.test(before)) return undefined;
  if (office !== 'vice president' && /vice[ -]$/.test(before.slice(0, -office.length - 1))) return undefined;
  const held = record.facts.filter(
    ({ property, value }) => property === 'office' && fold(value).startsWith(office),
  );
  const isHeld = ({ from, to }: Fact): boolean => holds(from, to, date);
  if (held.length === 0 || held.some(isHeld)) return undefined;
  const last = held.reduce((best, fact) => ((fact.from ?? '') > (best.from ?? '') ? fact : best));
  if (last.from === undefined || last.to === undefined) return undefined;
  const span = { start: mention.start - office.length - 1, end: mention.end };
  return discrepancy(claimant, 'link.discrepancy.office', span, {
    date,
    office: last.value,
    from: last.from,
    to: last.to,
    source: last.source ?? sourceOf(record),
  });
};
