import type { MapPlace } from './mapMessages';
import type { MapTransform } from './placeMarks';
import { pointOf, worldSize } from './worldPaths';

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** How far in a person can zoom, as a multiple of the whole world. */
export const mostZoom = 300;
/** A single place is shown with its part of the continent. */
const mostFitted = 14;
/** The share of the view that the places take. */
const filled = 0.78;

/** The whole world in a view of this size. */
export function wholeWorld({ width, height }: Size): MapTransform {
  const k = Math.min(width / worldSize.width, height / worldSize.height);
  return { k, x: (width - worldSize.width * k) / 2, y: (height - worldSize.height * k) / 2 };
}

/** The part of the world where the places are; the whole world where none has a position. */
export function fitPlaces(places: readonly MapPlace[], size: Size): MapTransform {
  const points = places.flatMap(({ position }) => (position ? [pointOf(position)] : []));
  const whole = wholeWorld(size);
  if (points.length === 0) return whole;
  const [left, right] = rangeOf(points.map(([x]) => x));
  const [top, bottom] = rangeOf(points.map(([, y]) => y));
  const wanted = Math.min(
    (size.width * filled) / Math.max(right - left, 1),
    (size.height * filled) / Math.max(bottom - top, 1),
  );
  const k = Math.max(whole.k, Math.min(wanted, whole.k * mostFitted));
  return { k, x: size.width / 2 - (k * (left + right)) / 2, y: size.height / 2 - (k * (top + bottom)) / 2 };
}

function rangeOf(values: readonly number[]): readonly [number, number] {
  return [
    values.reduce((least, value) => Math.min(least, value), Infinity),
    values.reduce((most, value) => Math.max(most, value), -Infinity),
  ];
}
