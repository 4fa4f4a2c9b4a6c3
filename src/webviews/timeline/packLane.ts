/** What an item takes up in its lane, in pixels at one scale. */
export interface Box {
  readonly start: number;
  readonly end: number;
  /** Width that its label would have from `start`. */
  readonly label: number;
}

export interface PlacedBox {
  /** Position in the list of boxes. */
  readonly index: number;
  /** From 0 at the top. */
  readonly row: number;
  readonly labelled: boolean;
}

/** Items that found no room, drawn as one mark with their number. */
export interface Cluster {
  readonly indices: readonly number[];
  readonly start: number;
  readonly end: number;
}

export interface PackedLane {
  readonly placed: readonly PlacedBox[];
  /** In a row of their own, below the others. */
  readonly clusters: readonly Cluster[];
  /** Rows in all, that of the clusters included; at least 1. */
  readonly rows: number;
}

/** Free pixels between two items of a row. */
const gap = 6;
/** Items without room that are this near to each other become one cluster; also the width of a cluster's mark. */
export const clusterWidth = 34;

/**
 * Packs boxes, sorted by their start, into at most `mostRows` rows in which none covers another. Where all fit with
 * their labels, all have them. Else only the marks are packed, a label is drawn where the row leaves room for it, and
 * what finds no row is put together into clusters. Takes `boxes × mostRows` steps.
 */
export function packLane(boxes: readonly Box[], mostRows: number): PackedLane {
  const roomy = assignRows(boxes, mostRows, (box) => Math.max(box.end, box.start + box.label));
  if (roomy.every((row) => row >= 0)) {
    const placed = roomy.map((row, index) => ({ index, row, labelled: true }));
    return { placed, clusters: [], rows: countRows(roomy) };
  }
  const tight = assignRows(boxes, mostRows, ({ end }) => end);
  const clusters = clustersOf(boxes, tight);
  const placed = labelWhereFree(boxes, tight);
  return { placed, clusters, rows: countRows(tight) + (clusters.length > 0 ? 1 : 0) };
}

/** The first row that is free at a box's start; −1 where none is. */
function assignRows(boxes: readonly Box[], mostRows: number, endOf: (box: Box) => number): readonly number[] {
  const ends: number[] = [];
  return boxes.map((box) => {
    let row = ends.findIndex((end) => end + gap <= box.start);
    if (row < 0) row = ends.length < mostRows ? ends.length : -1;
    if (row >= 0) ends[row] = endOf(box);
    return row;
  });
}

function countRows(rows: readonly number[]): number {
  return rows.reduce((most, row) => Math.max(most, row + 1), 1);
}

function labelWhereFree(boxes: readonly Box[], rows: readonly number[]): readonly PlacedBox[] {
  const nextStart: number[] = [];
  const placed: PlacedBox[] = [];
  for (let index = boxes.length - 1; index >= 0; index--) {
    const row = rows[index] ?? -1;
    const box = boxes[index];
    if (row < 0 || !box) continue;
    const room = (nextStart[row] ?? Infinity) - box.start;
    placed.push({ index, row, labelled: box.label + gap <= room || box.label <= box.end - box.start });
    nextStart[row] = box.start;
  }
  return placed.reverse();
}

function clustersOf(boxes: readonly Box[], rows: readonly number[]): readonly Cluster[] {
  const clusters: { indices: number[]; start: number; end: number }[] = [];
  for (const [index, box] of boxes.entries()) {
    if ((rows[index] ?? -1) >= 0) continue;
    const last = clusters.at(-1);
    if (last && box.start - last.start < clusterWidth) {
      last.indices.push(index);
      last.end = Math.max(last.end, box.start);
    } else clusters.push({ indices: [index], start: box.start, end: box.start });
  }
  return clusters;
}
