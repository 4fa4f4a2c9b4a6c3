import type { Direction } from '../shared/arrowKeys';
import type { PlaceMark } from './placeMarks';

/**
 * The nearest place in a direction, within a right angle about it; what lies aside counts as further away. Without a present
 * place it is the most named one. Undefined where nothing lies there.
 */
export function placeTowards(
  marks: readonly PlaceMark[],
  from: string | undefined,
  direction: Direction,
): string | undefined {
  const present = marks.find(({ place }) => place.id === from);
  if (!present) return marks[0]?.place.id;
  let nearest: PlaceMark | undefined;
  let least = Infinity;
  for (const mark of marks) {
    const distance = distanceTo(mark.x - present.x, mark.y - present.y, direction);
    if (mark === present || distance >= least) continue;
    nearest = mark;
    least = distance;
  }
  return nearest?.place.id;
}

function distanceTo(x: number, y: number, direction: Direction): number {
  const isSideways = direction === 'left' || direction === 'right';
  const sign = direction === 'left' || direction === 'up' ? -1 : 1;
  const ahead = (isSideways ? x : y) * sign;
  const aside = Math.abs(isSideways ? y : x);
  return ahead > 0 && aside <= ahead ? ahead + 2 * aside : Infinity;
}
