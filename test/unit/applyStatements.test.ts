import { strict as assert } from 'node:assert';
import { applyStatements } from '../../src/annotations/applyStatements';
import type { PlacedStatement } from '../../src/annotations/placedStatement';
import { quote, type Statement } from '../../src/annotations/statement';
import type { Annotations, EntityMention } from '../../src/engine/annotations';

const text = 'Ruiz met Kim in Lima on Monday. Ruiz smiled.';
const trace = { recogniser: 'test', rule: 'test', steps: [] };

function spanOf(words: string, from = 0): { start: number; end: number } {
  const start = text.indexOf(words, from);
  return { start, end: start + words.length };
}

function entity(
  words: string,
  type: EntityMention['type'],
  chain: number,
  id?: string,
  from = 0,
): EntityMention {
  return {
    ...spanOf(words, from),
    type,
    label: words,
    chain,
    confidence: 0.8,
    trace,
    ...(id === undefined ? {} : { id }),
  };
}

const found: Annotations = {
  entities: [
    entity('Ruiz', 'person', 0),
    entity('Kim', 'person', 1, 'x:kim'),
    entity('Lima', 'place', 2, 'Q2868'),
    entity('Ruiz', 'person', 0, undefined, 10),
  ],
  timex: [{ ...spanOf('Monday'), type: 'DATE', value: '2025-02-24', edtf: '2025-02-24', trace }],
  events: [
    {
      ...spanOf('met'),
      type: 'contact.meet',
      date: '2025-02-24',
      timex: 0,
      modality: 'asserted',
      participants: [
        { ...spanOf('Ruiz'), role: 'participant', entity: 0 },
        { ...spanOf('Kim'), role: 'participant', entity: 1 },
      ],
      place: { ...spanOf('Lima'), entity: 2 },
      sentence: { start: 0, end: 31 },
      chain: 0,
      trace,
    },
  ],
  problems: [],
};

function said(about: Statement['about'], words: string, fields: Partial<Statement>): PlacedStatement {
  const place = spanOf(words);
  const statement = {
    id: `urn:${words}`,
    about,
    quote: quote(text, place),
    notes: [],
    created: '',
    foreign: {},
    ...fields,
  };
  return { statement, place: { ...place, certainty: 'exact' } };
}

/** Entities as `words/kind/id#chain`, events as `words/kind@date(entities) place`. */
function check(statements: readonly PlacedStatement[], entities: string, events: string): void {
  const result = applyStatements(found, statements, text);
  const words = ({ start, end }: { start: number; end: number }): string => text.slice(start, end);
  const shownEntities = result.entities.map((e) => `${words(e)}/${e.type}/${e.id ?? '-'}#${e.chain}`);
  const shownEvents = result.events.map((event) => {
    const who = event.participants.map(({ entity: at }) =>
      at === undefined ? '-' : words(result.entities[at]!),
    );
    return `${words(event)}/${event.type}@${event.date ?? '-'}(${who.join()}) ${event.place?.entity ?? '-'}`;
  });
  assert.equal(shownEntities.join(' '), entities);
  assert.equal(shownEvents.join(' '), events);
}

const allEntities = 'Ruiz/person/-#0 Kim/person/x:kim#1 Lima/place/Q2868#2 Ruiz/person/-#0';
const meeting = 'met/contact.meet@2025-02-24(Ruiz,Kim) 2';

describe('statements over what the engine found', () => {
  it('changes nothing without statements', () => {
    check([], allEntities, meeting);
  });
  it('takes a rejected name away, from events too', () => {
    check(
      [said('entity', 'Kim', { verdict: 'rejected' })],
      'Ruiz/person/-#0 Lima/place/Q2868#2 Ruiz/person/-#0',
      'met/contact.meet@2025-02-24(Ruiz,-) 1',
    );
  });
  it('changes a kind', () => {
    check(
      [said('entity', 'Kim', { kind: 'organization' })],
      allEntities.replace('Kim/person', 'Kim/organization'),
      meeting,
    );
  });
  it('changes a link and its chain', () => {
    check(
      [said('entity', 'Kim', { link: { id: 'Q1', label: 'Kim' } })],
      allEntities.replace('x:kim#1', 'Q1#3'),
      meeting,
    );
  });
  it('takes a link away', () => {
    check([said('entity', 'Kim', { link: null })], allEntities.replace('x:kim#1', '-#3'), meeting);
  });
  it('adds a name', () => {
    check([said('entity', 'smiled', { kind: 'work' })], `${allEntities} smiled/work/-#3`, meeting);
  });
  it('changes boundaries and kind, and keeps the link', () => {
    check(
      [said('entity', 'Kim in Lima', { kind: 'work' })],
      'Ruiz/person/-#0 Kim in Lima/work/x:kim#1 Ruiz/person/-#0',
      'met/contact.meet@2025-02-24(Ruiz,Kim in Lima) 1',
    );
  });
  it('dates an event anew, or not at all', () => {
    check([said('event', 'met', { date: '2025-03' })], allEntities, meeting.replace('2025-02-24', '2025-03'));
    check([said('event', 'met', { date: null })], allEntities, meeting.replace('2025-02-24', '-'));
  });
  it('rejects an event', () => {
    check([said('event', 'met', { verdict: 'rejected' })], allEntities, '');
  });
});
