import { shorten, textWidth } from '../shared/textWidth';
import type { MapPlace } from './mapMessages';
import { pointOf } from './worldPaths';

/** Pixels of the screen. */
export interface PlaceMark {
  readonly place: MapPlace;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly label: string;
  /** Whether there is room for its label. */
  readonly labelled: boolean;
}

/** From pixels of the world to those of the screen. */
export interface MapTransform {
  readonly k: number;
  readonly x: number;
  readonly y: number;
}

export const fontSize = 12;
const lineHeight = 15;
const gap = 3;
const mostLabel = 32;
const smallest = 4;
const largest = 26;

/** The area of a mark grows with the mentions. */
export function radiusOf(mentions: number): number {
  return Math.min(largest, smallest * Math.sqrt(Math.max(1, mentions)));
}

/** The places that have a position, the most named first; a less named one gets no label where it would lie over another. */
export function placeMarks(places: readonly MapPlace[], { k, x, y }: MapTransform): readonly PlaceMark[] {
  const taken: Box[] = [];
  return places.flatMap((place) => {
    if (!place.position) return [];
    const [left, top] = pointOf(place.position);
    const label = shorten(place.label, mostLabel);
    const mark = { place, x: left * k + x, y: top * k + y, radius: radiusOf(place.mentions), label };
    const box = labelBox(mark);
    const labelled = !taken.some((other) => overlap(box, other));
    if (labelled) taken.push(box);
    return [{ ...mark, labelled }];
  });
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** To the right of the mark, at its middle. */
function labelBox({ x, y, radius, label }: Omit<PlaceMark, 'labelled' | 'place'>): Box {
  const left = x + radius + gap;
  return {
    left,
    right: left + textWidth(label, fontSize),
    top: y - lineHeight / 2,
    bottom: y + lineHeight / 2,
  };
}

function overlap(one: Box, other: Box): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}
