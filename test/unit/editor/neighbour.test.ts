import { strict as assert } from 'node:assert';
import { neighbour, type Direction } from '../../../src/editor/navigation/neighbour';

const spans = [
  { start: 10, end: 15 },
  { start: 2, end: 4 },
  { start: 30, end: 31 },
  { start: 20, end: 20 },
];

function check(offset: number, direction: Direction, expected: number | undefined, of = spans): void {
  it(`${direction} of ${offset} is ${expected ?? 'nothing'}`, () => {
    assert.equal(neighbour(of, offset, direction)?.start, expected);
  });
}

describe('the next and the previous annotation', () => {
  check(0, 'next', 2);
  check(2, 'next', 10);
  check(12, 'next', 30);
  check(30, 'next', 2);
  check(12, 'previous', 10);
  check(10, 'previous', 2);
  check(2, 'previous', 30);
  check(0, 'next', undefined, []);
});
