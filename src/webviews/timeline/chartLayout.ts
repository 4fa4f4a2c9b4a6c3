import { shorten, textWidth } from '../shared/textWidth';
import type { TimeSpan } from './axis';
import { isDated, type Lane } from './lanes';
import { packLane, type Box } from './packLane';
import type { TimelineItem } from './timelineMessages';

/** Pixels. */
export const rowHeight = 22;
export const fontSize = 12;
const lanePadding = 6;
const laneHeading = 18;
/** A span that is narrower is drawn as a mark at its middle. */
export const markWidth = 14;
/** How far the soft ends of such a mark reach on both sides. */
export const whisker = 9;
/** Length of a bar one of whose ends is open. */
const openLength = 90;
const mostLabel = 44;

/** An item in its lane; pixels from the layout's origin to the right, and from the chart's top down. */
export interface LaidItem {
  readonly item: TimelineItem;
  /** The span as drawn; equal where only a mark is. */
  readonly left: number;
  readonly right: number;
  readonly isBar: boolean;
  /** Middle of its row. */
  readonly y: number;
  readonly labelled: boolean;
  readonly label: ItemLabel;
}

export interface ItemLabel {
  readonly words: string;
  /** State, participants and place, as far as there is room. */
  readonly rest: string;
  readonly width: number;
}

export interface LaidCluster {
  readonly items: readonly TimelineItem[];
  readonly left: number;
  readonly y: number;
}

export interface LaidLane {
  readonly label: string;
  readonly count: number;
  readonly top: number;
  readonly height: number;
  readonly items: readonly LaidItem[];
  readonly clusters: readonly LaidCluster[];
}

/** Where everything stands at one scale; moving in time does not change it. */
export interface ChartLayout {
  /** The time at pixel 0. */
  readonly origin: number;
  /** Pixels a millisecond. */
  readonly scale: number;
  readonly lanes: readonly LaidLane[];
  readonly height: number;
}

/** Most rows of one lane, where it is the only one and where there are several. */
const mostRows = { single: 30, several: 10 };

export function layOut(lanes: readonly Lane[], origin: number, scale: number): ChartLayout {
  const rows = lanes.length === 1 ? mostRows.single : mostRows.several;
  const laid: LaidLane[] = [];
  let top = 0;
  for (const lane of lanes) {
    const placed = layOutLane(lane, top, { origin, scale, rows });
    laid.push(placed);
    top += placed.height;
  }
  return { origin, scale, lanes: laid, height: top };
}

interface LaneOptions {
  readonly origin: number;
  readonly scale: number;
  readonly rows: number;
}

function layOutLane({ label, items }: Lane, top: number, { origin, scale, rows }: LaneOptions): LaidLane {
  const extents = items
    .map((item) => ({ item, ...extentOf(item, origin, scale), label: labelOf(item) }))
    .sort((one, other) => one.start - other.start);
  const packed = packLane(extents.map(boxOf), rows);
  const firstRow = top + lanePadding + (label === '' ? 0 : laneHeading) + rowHeight / 2;
  const lastRow = firstRow + (packed.rows - 1) * rowHeight;
  return {
    label,
    count: items.length,
    top,
    height: lastRow + rowHeight / 2 + lanePadding - top,
    items: packed.placed.flatMap(({ index, row, labelled }) => {
      const extent = extents[index];
      return extent ? [{ ...extent, y: firstRow + row * rowHeight, labelled }] : [];
    }),
    clusters: packed.clusters.map(({ indices, start }) => ({
      items: indices.flatMap((index) => extents[index]?.item ?? []),
      left: start,
      y: lastRow,
    })),
  };
}

interface Extent {
  /** What the drawn thing covers without its label. */
  readonly start: number;
  readonly end: number;
  readonly left: number;
  readonly right: number;
  readonly isBar: boolean;
}

function extentOf(item: TimelineItem, origin: number, scale: number): Extent {
  const at = (time: number): number => (time - origin) * scale;
  const right = item.end === undefined ? at(item.start ?? origin) + openLength : at(item.end);
  const left = item.start === undefined ? right - openLength : at(item.start);
  if (right - left >= markWidth) return { start: left, end: right, left, right, isBar: true };
  const middle = (left + right) / 2;
  const reach = markWidth / 2 + (item.softStart || item.softEnd ? whisker : 0);
  return { start: middle - reach, end: middle + reach, left: middle, right: middle, isBar: false };
}

/** Pixels from the middle of a mark to its label, and from the left end of a bar. */
export const labelIndent = { mark: markWidth / 2 + 3, bar: markWidth + 6 };

function boxOf({ start, end, left, isBar, label }: Extent & { readonly label: ItemLabel }): Box {
  const indent = left - start + (isBar ? labelIndent.bar : labelIndent.mark);
  return { start, end, label: indent + label.width };
}

/** Labels are the same at every scale, so each is measured once. */
const labels = new WeakMap<TimelineItem, ItemLabel>();

function labelOf(item: TimelineItem): ItemLabel {
  const known = labels.get(item);
  if (known) return known;
  const label = makeLabel(item);
  labels.set(item, label);
  return label;
}

function makeLabel({ words, state, detail }: TimelineItem): ItemLabel {
  const head = shorten(words, mostLabel);
  const rest = shorten([state, detail].filter(Boolean).join(' · '), Math.max(0, mostLabel - head.length));
  const width = textWidth(head, fontSize) + (rest === '' ? 0 : textWidth(`  ${rest}`, fontSize));
  return { words: head, rest, width: width * 1.04 };
}

/** The span that shows all dated items with some room on both sides. */
export function fitSpan(items: readonly TimelineItem[], otherwise: number): TimeSpan {
  let start = Infinity;
  let end = -Infinity;
  for (const item of items.filter(isDated)) {
    start = Math.min(start, item.start ?? item.end ?? Infinity);
    end = Math.max(end, item.end ?? item.start ?? -Infinity);
  }
  if (!Number.isFinite(start)) [start, end] = [otherwise, otherwise];
  const length = Math.max(end - start, shortestFit);
  const middle = (start + end) / 2;
  return { start: middle - length * 0.54, end: middle + length * 0.6 };
}

/** Ten days: a single day is shown among its neighbours. */
const shortestFit = 10 * 24 * 3_600_000;
