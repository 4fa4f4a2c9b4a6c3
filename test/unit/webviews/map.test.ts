import { strict as assert } from 'node:assert';
import { fitPlaces, wholeWorld } from '../../../src/webviews/map/fitPlaces';
import type { MapPlace } from '../../../src/webviews/map/mapMessages';
import { placeMarks } from '../../../src/webviews/map/placeMarks';
import { placeTowards } from '../../../src/webviews/map/placeNeighbours';
import type { Direction } from '../../../src/webviews/shared/arrowKeys';
import { worldPaths } from '../../../src/webviews/map/worldPaths';

const size = { width: 900, height: 300 };

function place(label: string, lat: number, lon: number, mentions = 1): MapPlace {
  return { id: label, label, detail: '', excerpt: '', mentions, position: { lat, lon } };
}

const places = [
  place('Berlin', 52.52, 13.41, 9),
  place('Potsdam', 52.4, 13.06),
  place('Madrid', 40.42, -3.7),
  place('Oslo', 59.91, 10.75),
  place('Kyiv', 50.45, 30.52),
];

describe('the world', () => {
  it('has outlines of land and borders', () => {
    const { land, borders } = worldPaths();
    assert.ok(land.length > 100_000 && borders.length > 50_000);
  });
});

describe('the part of the world that is shown', () => {
  const marks = placeMarks(places, fitPlaces(places, size));
  it('holds all places', () => {
    for (const { x, y } of marks) assert.ok(x > 0 && x < size.width && y > 0 && y < size.height);
  });
  it('is the whole world without places', () => {
    assert.deepEqual(fitPlaces([], size), wholeWorld(size));
  });
  it('is a part of the continent for one place', () => {
    const { k } = fitPlaces(places.slice(0, 1), size);
    assert.ok(k > wholeWorld(size).k && k < 20 * wholeWorld(size).k);
  });
  it('labels the most named of those that lie close together', () => {
    const labelled = marks.filter((mark) => mark.labelled).map(({ label }) => label);
    assert.ok(labelled.includes('Berlin'));
    assert.ok(!labelled.includes('Potsdam'));
  });
  it('leaves out places without a position', () => {
    const { position, ...rest } = place('Nowhere', 0, 0);
    assert.ok(position);
    assert.deepEqual(placeMarks([rest], wholeWorld(size)), []);
  });
});

describe('arrow keys on the map', () => {
  const marks = placeMarks(places, fitPlaces(places, size));
  function check(from: string | undefined, direction: Direction, expected: string | undefined): void {
    it(`lead ${direction} from ${from ?? 'nowhere'} to ${expected ?? 'nothing'}`, () => {
      assert.equal(placeTowards(marks, from, direction), expected);
    });
  }
  check(undefined, 'right', 'Berlin');
  check('Berlin', 'right', 'Kyiv');
  check('Berlin', 'up', 'Oslo');
  check('Potsdam', 'left', 'Madrid');
  check('Kyiv', 'right', undefined);
});
