import { strict as assert } from 'node:assert';
import { createEngine } from '../../../src/engine';
import { entry, indexOf } from '../../support/recordIndex';

const index = indexOf(
  entry('x:veldania', 'Veldania', 'place', {
    country: 'VL',
    prominence: 0.9,
    lat: 10,
    lon: 10,
    facts: [{ property: 'iso', value: 'VL' }],
  }),
  entry('x:veldanians', 'Veldanian', 'group', {
    country: 'VL',
    aliases: ['Veldanians'],
    relations: [{ type: 'country', to: 'x:veldania' }],
  }),
  entry('x:guard', 'National Guard', 'organization', {
    aliases: ['National Guard of Veldania'],
    country: 'VL',
  }),
  entry('x:arlo', 'Arlo Bexley Marrón', 'person', {
    country: 'VL',
    description: 'President of Veldania, 2010–2020',
    facts: [{ property: 'office', value: 'President of Veldania', from: '2010-01-01', to: '2020-01-01' }],
  }),
  entry('x:talon', 'Talon Cartel', 'organization', { aliases: ['TC'], country: 'VL' }),
  entry('x:bo', 'Bo Quiller', 'person', { relations: [{ type: 'leaderOf', to: 'x:talon' }] }),
  entry('x:ned', 'Ned Quiller', 'person', {
    aliases: ['Ned Quiller'],
    relations: [
      { type: 'sibling', to: 'x:bo' },
      { type: 'memberOf', to: 'x:talon' },
    ],
  }),
  entry('x:garnet', 'Garnet', 'organization', { country: 'VL', prominence: 0.8 }),
  entry('x:orchard', 'Orchard Party of Veldania', 'organization', { country: 'VL' }),
  entry('x:thomas', 'Thomas Brellwright', 'person', { country: 'VL', prominence: 0.8 }),
  entry('x:elmstow-north', 'Elmstow', 'place', {
    country: 'VL',
    lat: 10.2,
    lon: 10.1,
    population: 900,
    prominence: 0.2,
  }),
  entry('x:brell', 'Brell', 'place', { country: 'VL', lat: 10.4, lon: 10.3, population: 40_000 }),
  entry('x:elmstow-county', 'Elmstow County', 'place', { country: 'VL', lat: 10.2, lon: 10.1 }),
  entry('x:elmstow-far', 'Elmstow', 'place', {
    country: 'ZZ',
    lat: -40,
    lon: 120,
    population: 9000,
    prominence: 0.3,
  }),
);
const engine = createEngine({ index });

/** Names as `text/chain/id`, in the order of the text; `-` for no entry. */
function check(text: string, ...expected: string[]): void {
  const found = engine.annotate({ text, date: '2024-05-01' }).entities;
  assert.deepEqual(
    found.map((mention) => `${text.slice(mention.start, mention.end)}/${mention.chain}/${mention.id ?? '-'}`),
    expected,
  );
}

describe('linking', () => {
  const cases: readonly (readonly [string, ...string[]])[] = [
    [
      'They met Arlo Bexley Marron in Veldania. Later Bexley left.',
      'Arlo Bexley Marron/0/x:arlo',
      'Veldania/1/x:veldania',
      'Bexley/0/x:arlo',
    ],
    ["They praised Veldania's National Guard.", 'Veldania/0/x:veldania', 'National Guard/1/x:guard'],
    [
      'Police blamed the Talon Cartel (TC). The TC denied it.',
      'Talon Cartel/0/x:talon',
      'TC/0/x:talon',
      'TC/0/x:talon',
    ],
    ['Police arrested agent Ned “Nib” Quiller.', 'Ned “Nib” Quiller/0/x:ned'],
    ['They drove from Elmstow to Veldania.', 'Elmstow/0/x:elmstow-north', 'Veldania/1/x:veldania'],
    [
      'It rained in Elmstow and Brell counties, in Veldania.',
      'Elmstow/0/x:elmstow-county',
      'Brell/1/-',
      'Veldania/2/x:veldania',
    ],
    ['They met Tom Brellwright in Veldania.', 'Tom Brellwright/0/x:thomas', 'Veldania/1/x:veldania'],
    ['He left the Veldanian Orchard Party.', 'Veldanian Orchard Party/0/x:orchard'],
    ['He works for Garnet Inc. in Veldania.', 'Garnet Inc./0/x:garnet', 'Veldania/1/x:veldania'],
    ['They met Veldanian officials in Veldania.', 'Veldanian/0/x:veldanians', 'Veldania/1/x:veldania'],
  ];
  for (const [text, ...expected] of cases)
    it(text, () => {
      check(text, ...expected);
    });
});

describe('what is not linked', () => {
  const cases: readonly (readonly [string, ...string[]])[] = [
    ['They met the president of the club.'],
    ['They met Rosa Bexley Farrow yesterday.', 'Rosa Bexley Farrow/0/-'],
    ['They met Rosa Garnet. Garnet left.', 'Rosa Garnet/0/-', 'Garnet/0/-'],
    ['It was told to Jim Quiller, 45, by phone.', 'Jim Quiller/0/-'],
    ['He told people in the village about the Veldania Prime Video offer.', 'Veldania/0/-'],
    ['The coach said Veldania scored two goals in the second half and won the match.', 'Veldania/0/-'],
  ];
  for (const [text, ...expected] of cases)
    it(text, () => {
      check(text, ...expected);
    });
});
