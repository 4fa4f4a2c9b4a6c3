import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { EventMention } from '../../src/engine/annotations';
import { extractEvents } from '../../src/engine/events/extractEvents';
import { readText } from '../../src/engine/text/readText';
import { readMarkedText } from '../support/markedText';

interface GoldEvent {
  readonly trigger: string;
  /** Field name and expected value: `kind`, `date`, `modality`, and one item a filler of a role. */
  readonly fields: readonly (readonly [string, string])[];
}

interface Passage {
  readonly date: string;
  readonly text: string;
  readonly events: readonly GoldEvent[];
}

/** The share of gold fields that must be right. */
const bar = 0.85;

function readPassages(): Passage[] {
  const lines = readFileSync(path.join(__dirname, 'eventsPassages.txt'), 'utf8').split('\n');
  const passages: { date: string; text: string; events: GoldEvent[] }[] = [];
  for (const line of lines) {
    const last = passages.at(-1);
    if (line.startsWith('> ')) passages.push({ date: line.slice(2), text: '', events: [] });
    else if (line.startsWith('= ')) last?.events.push(readGold(line.slice(2)));
    else if (line !== '' && !line.startsWith('#') && last !== undefined) last.text = line;
  }
  return passages;
}

function readGold(line: string): GoldEvent {
  const [trigger = '', kind = '', date = '', modality = '', roles = ''] = line
    .split('|')
    .map((part) => part.trim());
  const fillers = roles
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part): readonly [string, string] => {
      const colon = part.indexOf(':');
      return [part.slice(0, colon), part.slice(colon + 1).trim()];
    });
  return { trigger, fields: [['kind', kind], ['date', date], ['modality', modality], ...fillers] };
}

/** The fields of a gold event that the engine has wrong, and the fillers that it gives without the gold having them. */
function compare(
  text: string,
  gold: GoldEvent,
  events: readonly EventMention[],
): { wrong: string[]; extra: string[] } {
  const at = text.indexOf(gold.trigger);
  const event = events.find((each) => each.start < at + gold.trigger.length && each.end > at);
  if (event === undefined)
    return { wrong: gold.fields.map(([field]) => `${gold.trigger}: no event, so no ${field}`), extra: [] };
  const said = fieldsOf(text, event);
  const agrees = (value: string, want: string): boolean => value.includes(want) || want.includes(value);
  const wrong = gold.fields
    .filter(([field, want]) =>
      ['kind', 'date', 'modality'].includes(field)
        ? !said.some(([name, value]) => name === field && value === want)
        : !said.some(([name, value]) => name === field && agrees(value, want)),
    )
    .map(([field, want]) => `${gold.trigger}: ${field} should be ${want}, is ${shown(said, field)}`);
  const extra = said
    .filter(([field, value]) => !gold.fields.some(([name, want]) => name === field && agrees(value, want)))
    .filter(([field]) => !['kind', 'date', 'modality'].includes(field))
    .map(([field, value]) => `${gold.trigger}: ${field} ${value}`);
  return { wrong, extra };
}

const shown = (fields: readonly (readonly [string, string])[], field: string): string =>
  fields
    .filter(([name]) => name === field)
    .map(([, value]) => value)
    .join(', ') || 'nothing';

function fieldsOf(text: string, event: EventMention): (readonly [string, string])[] {
  const slice = (span: { start: number; end: number }): string => text.slice(span.start, span.end);
  return [
    ['kind', event.type],
    ['date', event.date ?? '-'],
    ['modality', event.modality],
    ...event.participants.map((each): readonly [string, string] => [each.role, slice(each)]),
    ...(event.place ? [['place', slice(event.place)] as const] : []),
    ...(event.source ? [['source', slice(event.source)] as const] : []),
  ];
}

describe('events of our own passages', () => {
  const wrong: string[] = [];
  const extra: string[] = [];
  let fields = 0;
  for (const passage of readPassages()) {
    const { text, entities, timex } = readMarkedText(passage.text);
    const date = passage.date === '-' ? undefined : ({ value: passage.date, source: 'given' } as const);
    const events = extractEvents(readText(text, 'plaintext'), { entities, timex, date });
    for (const gold of passage.events) {
      const result = compare(text, gold, events);
      fields += gold.fields.length;
      wrong.push(...result.wrong);
      extra.push(...result.extra);
    }
  }
  it(`has at least ${bar} of ${fields} fields right`, () => {
    const share = (fields - wrong.length) / fields;
    if (process.env['DATELINE_SHOW'] !== undefined)
      console.log(
        `${share.toFixed(3)} of ${fields} fields right, ${extra.length} fillers too many\n${[...wrong, ...extra.map((line) => `too many: ${line}`)].join('\n')}`,
      );
    assert.ok(share >= bar, `${share.toFixed(3)} of the fields are right:\n${wrong.join('\n')}`);
  });
});
