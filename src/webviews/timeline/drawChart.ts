import { svg } from '../shared/svg';
import { textWidth } from '../shared/textWidth';
import { axisOf, type Axis } from './axis';
import {
  labelIndent,
  markWidth,
  whisker,
  type ChartLayout,
  type LaidItem,
  type LaidLane,
} from './chartLayout';
import { drawCluster, drawItem, softGradients, type SeenBar } from './drawItem';
import { KeptElements } from './keptElements';
import { clusterWidth } from './packLane';
import type { TimelineMarker } from './timelineMessages';

export const axisHeight = 40;

/** What is seen of a layout. */
export interface View {
  /** Pixels of the layout left of the view. */
  readonly left: number;
  /** Pixels of the lanes above the view. */
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly selected?: string;
}

export interface ChartWords {
  readonly locale: string;
  /** Title of a cluster, by the number of its items. */
  readonly more: (count: number) => string;
}

/** The drawing of a chart: its axis, and its lanes with all that is in view. */
export class ChartDrawing {
  readonly axis = svg('g', { class: 'axis' });
  readonly lanes = svg('g', { class: 'lanes' });
  readonly #grid = svg('g', { class: 'grid' });
  readonly #headings = svg('g', { class: 'headings' });
  readonly #items = svg('g', { class: 'items' });
  readonly #kept = new KeptElements(this.#items);

  constructor(private readonly words: ChartWords) {
    this.lanes.append(softGradients(), this.#grid, this.#headings, this.#items);
  }

  draw(layout: ChartLayout, view: View, markers: readonly TimelineMarker[]): void {
    const { origin, scale } = layout;
    const timeAt = (x: number): number => origin + (x + view.left) / scale;
    const xOf = (time: number): number => (time - origin) * scale - view.left;
    const axis = axisOf({ start: timeAt(0), end: timeAt(view.width) }, view.width, this.words.locale);
    this.axis.replaceChildren(...axisElements(axis, view, xOf));
    this.#grid.replaceChildren(...gridElements(axis, markers, view, xOf));
    const lanes = layout.lanes.filter(
      ({ top, height }) => top + height > view.top && top < view.top + view.height,
    );
    this.#headings.replaceChildren(...lanes.flatMap((lane) => headingElements(lane, view)));
    for (const lane of lanes) {
      this.#drawItems(lane, view);
      this.#drawClusters(lane, view);
    }
    this.#kept.finish();
  }

  #drawItems(lane: LaidLane, view: View): void {
    for (const laid of lane.items) {
      if (!isSeen(laid, view)) continue;
      const seen = seenBar(laid, view);
      const isSelected = laid.item.id === view.selected;
      const extent = seen ? `${seen.left.toFixed(1)} ${seen.right.toFixed(1)}` : '';
      const place = { x: seen ? 0 : laid.left - view.left, y: laid.y - view.top };
      this.#kept.put(`${lane.label}|${laid.item.id}`, `${laid.labelled} ${isSelected} ${extent}`, place, () =>
        drawItem(laid, seen, isSelected),
      );
    }
  }

  #drawClusters(lane: LaidLane, view: View): void {
    for (const cluster of lane.clusters) {
      const x = cluster.left - view.left;
      if (x < -clusterWidth || x > view.width) continue;
      const ids = cluster.items.map(({ id }) => id);
      const place = { x, y: cluster.y - view.top };
      this.#kept.put(`${lane.label}|+${ids[0] ?? ''}`, ids.join('\n'), place, () =>
        drawCluster(ids, this.words.more(ids.length)),
      );
    }
  }

  /** Forgets what was drawn, as when items have changed under their ids. */
  forget(): void {
    this.#kept.clear();
  }
}

function isSeen({ left, right, y, labelled, label, isBar }: LaidItem, view: View): boolean {
  if (y < view.top - 12 || y > view.top + view.height + 12) return false;
  const indent = isBar ? labelIndent.bar : labelIndent.mark;
  const end = Math.max(right + markWidth + whisker, labelled ? left + indent + label.width : 0);
  return end > view.left && left - markWidth - whisker < view.left + view.width;
}

/** Far beyond the view a bar is cut, since its ends may be millions of pixels away. */
const beyond = 60;

function seenBar({ isBar, left, right }: LaidItem, view: View): SeenBar | undefined {
  if (!isBar) return undefined;
  return {
    left: Math.max(left - view.left, -beyond),
    right: Math.min(right - view.left, view.width + beyond),
  };
}

function axisElements(axis: Axis, { width }: View, xOf: (time: number) => number): readonly SVGElement[] {
  const periods = axis.periods.flatMap(({ time, end, label }) => {
    const x = Math.max(xOf(time), 0) + 6;
    const room = Math.min(xOf(end), width) - x;
    const divider = svg('line', { class: 'divider', x1: xOf(time), x2: xOf(time), y1: 0, y2: axisHeight });
    return room < textWidth(label, 11)
      ? [divider]
      : [divider, svg('text', { class: 'period', x, y: 14 }, label)];
  });
  const ticks = axis.ticks.flatMap(({ time, label }) => [
    svg('line', { class: 'tick', x1: xOf(time), x2: xOf(time), y1: axisHeight - 6, y2: axisHeight }),
    svg('text', { class: 'tick-label', x: xOf(time), y: axisHeight - 10, 'text-anchor': 'middle' }, label),
  ]);
  const base = svg('line', { class: 'base', x1: 0, x2: width, y1: axisHeight - 0.5, y2: axisHeight - 0.5 });
  return [...periods, ...ticks, base];
}

function gridElements(
  axis: Axis,
  markers: readonly TimelineMarker[],
  { width, height }: View,
  xOf: (time: number) => number,
): readonly SVGElement[] {
  const lines = axis.ticks.map(({ time }) =>
    svg('line', { class: 'grid-line', x1: xOf(time), x2: xOf(time), y1: 0, y2: height }),
  );
  const marks = markers.flatMap(({ time, label }) => {
    const x = xOf(time);
    if (x < 0 || x > width) return [];
    const line = svg('line', { class: 'marker', x1: x, x2: x, y1: 0, y2: height });
    line.append(svg('title', {}, label));
    return [line];
  });
  return [...lines, ...marks];
}

function headingElements({ label, count, top, height }: LaidLane, view: View): readonly SVGElement[] {
  const y = top - view.top;
  const line = svg('line', {
    class: 'lane-line',
    x1: 0,
    x2: view.width,
    y1: y + height - 0.5,
    y2: y + height - 0.5,
  });
  if (label === '') return [line];
  const text = svg('text', { class: 'lane-label', x: 8, y: y + 16 }, label);
  text.append(svg('tspan', { class: 'lane-count', dx: 6 }, String(count)));
  return [line, text];
}
