import { strict as assert } from 'node:assert';
import { mapData } from '../../../src/editor/map/mapData';
import type { EntityMention } from '../../../src/engine/annotations';
import { annotations, english, mention } from './support';

const berlin = { type: 'place', id: 'geonames:2950159', lat: 52.52, lon: 13.41 } as const;

/** The places of texts, each `label detail @position`. */
function check(
  title: string,
  texts: readonly (readonly [string, readonly EntityMention[]])[],
  expected: readonly string[],
): void {
  it(title, () => {
    const articles = texts.map(([text, entities], i) => ({
      uri: `file:///${i}.txt`,
      name: `${i}.txt`,
      text,
      annotations: annotations({ entities }),
    }));
    const { places } = mapData(articles, english);
    const lines = places.map(({ label, detail, position }) => {
      const at = position ? ` @${position.lat},${position.lon}` : '';
      return `${label} ${detail}${at}`;
    });
    assert.deepEqual(lines, expected);
    assert.equal(new Set(places.map(({ id }) => id)).size, places.length);
  });
}

describe('places on the map', () => {
  const first = 'Berlin and Bonn.';
  const second = 'Bonn, then Berlin.';
  check(
    'joins linked places of several articles, the most named first',
    [
      [
        first,
        [
          mention(first, 'Berlin', { ...berlin, chain: 0 }),
          mention(first, 'Bonn', { type: 'place', chain: 1 }),
        ],
      ],
      [
        second,
        [
          mention(second, 'Bonn', { type: 'place', chain: 0 }),
          mention(second, 'Berlin', { ...berlin, chain: 1 }),
        ],
      ],
    ],
    ['Berlin 2 mentions @52.52,13.41', 'Bonn 1 mention', 'Bonn 1 mention'],
  );
  check(
    'leaves out what is no place',
    [
      [
        first,
        [
          mention(first, 'Berlin', { type: 'person', chain: 0 }),
          mention(first, 'Bonn', { type: 'facility', chain: 1 }),
        ],
      ],
    ],
    ['Bonn 1 mention'],
  );
  check(
    'leaves out mentions whose words were deleted',
    [[first, [{ ...mention(first, 'Berlin', { ...berlin, chain: 0 }), start: 0, end: 0 }]]],
    [],
  );
});
