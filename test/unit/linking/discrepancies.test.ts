import { strict as assert } from 'node:assert';
import { createEngine } from '../../../src/engine';
import { entry, indexOf } from '../../support/recordIndex';

const index = indexOf(
  entry('x:veldania', 'Veldania', 'place', { country: 'VL', prominence: 0.9 }),
  entry('x:arlo', 'Arlo Bexley Marrón', 'person', {
    country: 'VL',
    facts: [
      { property: 'born', value: '1958-08-20' },
      { property: 'office', value: 'President of Veldania', from: '2010-01-01', to: '2020-01-01' },
    ],
  }),
  entry('x:talon', 'Talon Cartel', 'organization', { country: 'VL' }),
  entry('x:guild', 'Harbour Guild', 'organization', { country: 'VL' }),
  entry('x:bo', 'Bo Quiller', 'person', {
    relations: [
      { type: 'leaderOf', to: 'x:talon', from: '2015' },
      { type: 'leaderOf', to: 'x:guild', from: '2001', until: '2009' },
    ],
  }),
  entry('x:ned', 'Ned Quiller', 'person', {
    facts: [{ property: 'born', value: '1970' }],
    relations: [
      { type: 'sibling', to: 'x:bo' },
      { type: 'memberOf', to: 'x:talon' },
    ],
  }),
);
const engine = createEngine({ index });

const find = (text: string, date: string | undefined): readonly string[] =>
  engine
    .annotate({ text, ...(date === undefined ? {} : { date }) })
    .problems.filter(({ code }) => code.startsWith('link.discrepancy.'))
    .map(({ code, span, args }) => {
      assert.ok(span, 'it has a place');
      assert.equal(args?.['claim'], text.slice(span.start, span.end));
      return `${code.slice('link.discrepancy.'.length)}: ${text.slice(span.start, span.end)}`;
    });

const check = (text: string, ...expected: readonly string[]): void => {
  it(text, () => {
    assert.deepEqual(find(text, '2024-05-01'), expected);
  });
};

describe('linking: what a text says beside what the index has', () => {
  const sibling = 'leaderSibling: leader of the Talon Cartel';
  check('Police arrested Ned Quiller, leader of the Talon Cartel, on Friday.', sibling);
  check(
    'Police arrested Ned Quiller, the feared leader of the Talon Cartel.',
    'leaderSibling: the feared leader of the Talon Cartel',
  );
  check(
    'Police arrested Talon Cartel leader Ned Quiller on Friday.',
    'leaderSibling: Talon Cartel leader Ned Quiller',
  );
  check(
    'Police arrested the boss of the Talon Cartel, Ned Quiller.',
    'leaderSibling: Talon Cartel, Ned Quiller',
  );
  check('Bo Quiller, head of the Harbour Guild, spoke.', 'leaderThen: head of the Harbour Guild');
  check('They met President Arlo Bexley Marrón in Veldania.', 'office: President Arlo Bexley Marrón');
  check('Arlo Bexley Marrón, 61, spoke in Veldania.', 'age: Arlo Bexley Marrón, 61');
  check('Ned Quiller, 40, was arrested.', 'age: Ned Quiller, 40');
});

describe('linking: no discrepancy', () => {
  check('Police arrested Bo Quiller, leader of the Talon Cartel, on Friday.');
  check('Police arrested Ned Quiller, alleged leader of the Talon Cartel, on Friday.');
  check('Police arrested Ned Quiller, a member of the Talon Cartel, on Friday.');
  check('Police arrested Ned Quiller, brother of the leader of the Talon Cartel.');
  check('The former head of the Harbour Guild, Bo Quiller, spoke.');
  check('They met former President Arlo Bexley Marrón in Veldania.');
  check('They met Vice-President Arlo Bexley Marrón in Veldania.');
  check('Arlo Bexley Marrón, 65, spoke in Veldania.');
  check('Ned Quiller, 53, and Bo Quiller, 54, were arrested.');
  check('Arlo Bexley Marrón, 12 others and a dog came.');
  it('where the text has no date', () => {
    assert.deepEqual(find('They met President Arlo Bexley Marrón in Veldania.', undefined), []);
  });
});
