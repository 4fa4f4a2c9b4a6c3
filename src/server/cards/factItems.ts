import type { EntityRecord, Fact, Relation } from '../../index/entityIndex';
import { dateText } from '../../engine/dateText';
import { humanised } from '../labels';
import { emphasis, text, type Inline } from '../markdown';
import type { CardContext } from './cardContext';

const mostItems = 10;

/** English labels of the index's properties and relations; others are shown by their names. */
const labels: Readonly<Record<string, string>> = {
  born: 'Born',
  died: 'Died',
  founded: 'Founded',
  dissolved: 'Dissolved',
  office: 'Office',
  capital: 'Capital',
  memberOf: 'Member of',
  leaderOf: 'Leader of',
  partOf: 'Part of',
  basedIn: 'Based in',
  sibling: 'Sibling',
  spouse: 'Spouse',
  parent: 'Parent',
  child: 'Child',
  predecessor: 'Predecessor',
  successor: 'Successor',
  country: 'Country',
};

/** One line a fact: what the index knows of an entry, the most telling first as the index orders them. */
export function factItems(context: CardContext, record: EntityRecord): readonly (readonly Inline[])[] {
  const lines = [
    ...record.facts.map((fact) => factLine(context, fact)),
    ...record.relations.flatMap((relation) => relationLine(context, relation)),
    ...placeLines(context, record),
  ];
  return lines.slice(0, mostItems);
}

type Line = readonly Inline[];

function factLine(context: CardContext, fact: Fact): Line {
  return line(context, fact.property, valueText(context, fact.value), fact.from, fact.to);
}

/** Nothing where the other entry is outside the index, since its id alone tells a reader nothing. */
function relationLine(context: CardContext, relation: Relation): readonly Line[] {
  const label = labelOf(context, relation.to);
  return label === undefined ? [] : [line(context, relation.type, label, relation.from, relation.until)];
}

function placeLines(context: CardContext, record: EntityRecord): readonly Line[] {
  const { localiser } = context;
  const number = new Intl.NumberFormat(localiser.locale);
  const lines: Line[] = [];
  if (record.population !== undefined)
    lines.push(entry(localiser.t('Population'), number.format(record.population)));
  if (record.lat !== undefined && record.lon !== undefined)
    lines.push(
      entry(localiser.t('Coordinates'), `${degrees(record.lat, 'N', 'S')}, ${degrees(record.lon, 'E', 'W')}`),
    );
  return lines;
}

function line(
  { localiser }: CardContext,
  name: string,
  value: string,
  from: string | undefined,
  to: string | undefined,
): Line {
  const label = labels[name];
  const period =
    from === undefined && to === undefined
      ? ''
      : ` (${dateText(`${from ?? '..'}/${to ?? '..'}`, localiser)})`;
  return entry(label === undefined ? humanised(name) : localiser.t(label), `${value}${period}`);
}

const entry = (label: string, value: string): Line => [emphasis(label), text(`: ${value}`)];

/** A fact's value is a date, an entry's id or words. */
function valueText(context: CardContext, value: string): string {
  if (/^-?\d{4}/.test(value)) return dateText(value, context.localiser);
  return labelOf(context, value) ?? value;
}

function labelOf({ index }: CardContext, id: string): string | undefined {
  const entryNumber = index?.entryOf(id) ?? -1;
  return entryNumber < 0 ? undefined : index?.record(entryNumber).label;
}

function degrees(value: number, positive: string, negative: string): string {
  return `${Math.abs(value).toFixed(2)}° ${value < 0 ? negative : positive}`;
}
