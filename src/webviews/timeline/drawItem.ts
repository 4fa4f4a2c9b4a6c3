import type { Modality } from '../../engine/annotations';
import { svg } from '../shared/svg';
import { labelIndent, markWidth, rowHeight, whisker, type LaidItem } from './chartLayout';
import { clusterWidth } from './packLane';

/** What is seen of a bar: its ends in pixels of the view, cut where they leave it far behind. */
export interface SeenBar {
  readonly left: number;
  readonly right: number;
}

const barHeight = 16;

/** An item as it stands at x = 0 of its row; a bar from `seen.left` to `seen.right`, its label where it is in view. */
export function drawItem(laid: LaidItem, seen: SeenBar | undefined, isSelected: boolean): SVGGElement {
  const { item } = laid;
  const group = svg('g', {
    class: `item ${item.modality}${isSelected ? ' selected' : ''}`,
    'data-id': item.id,
  });
  group.append(svg('title', {}, tooltipOf(laid)));
  const glyphAt = seen ? Math.max(seen.left, 0) + markWidth / 2 + 1 : 0;
  if (isSelected) group.append(focusRing(laid, seen, glyphAt));
  if (seen) group.append(bar(laid, seen));
  else group.append(...whiskers(laid), hitArea());
  group.append(glyph(item.modality, glyphAt));
  if (laid.labelled)
    group.append(label(laid, seen ? Math.max(seen.left, 0) + labelIndent.bar : labelIndent.mark));
  return group;
}

/** Items that found no room, as a mark with their number. */
export function drawCluster(ids: readonly string[], title: string): SVGGElement {
  return svg(
    'g',
    { class: 'cluster', 'data-ids': JSON.stringify(ids) },
    svg('title', {}, title),
    svg('rect', { x: -2, y: -8, width: clusterWidth - 4, height: 16, rx: 8 }),
    svg('text', { x: clusterWidth / 2 - 4, y: 4, 'text-anchor': 'middle' }, `+${ids.length}`),
  );
}

function tooltipOf({ item }: LaidItem): string {
  return [
    [item.dateText, item.kind, item.state].filter(Boolean).join(' · '),
    item.sentence,
    ...(item.documents.length > 1 ? [item.documents.join(', ')] : []),
  ].join('\n');
}

function bar({ item }: LaidItem, { left, right }: SeenBar): SVGElement {
  const ends = endsOf(item);
  const paint = ends === undefined ? {} : { fill: `url(#${item.modality}-${ends})`, stroke: 'none' };
  const rectangle = svg('rect', {
    class: `bar ${ends === undefined ? 'sharp' : 'soft'}`,
    x: left,
    y: -barHeight / 2,
    width: right - left,
    height: barHeight,
    rx: ends === undefined ? 3 : 0,
    ...paint,
  });
  if (item.modality !== 'negated') return rectangle;
  const strike = svg('line', { class: 'strike', x1: left, x2: right, y1: 0, y2: 0 });
  return svg('g', {}, rectangle, strike);
}

export type Ends = 'both' | 'start' | 'end';

/** Which ends are soft; undefined for none. */
function endsOf({ softStart, softEnd }: LaidItem['item']): Ends | undefined {
  if (softStart && softEnd) return 'both';
  if (softStart) return 'start';
  return softEnd ? 'end' : undefined;
}

/** A span too short to be a bar shows that its ends are soft by fading lines on both sides. */
function whiskers({ item }: LaidItem): readonly SVGElement[] {
  if (!item.softStart && !item.softEnd) return [];
  const reach = markWidth / 2 + whisker;
  return [
    svg('rect', {
      class: 'whisker',
      x: -reach,
      y: -2.5,
      width: 2 * reach,
      height: 5,
      fill: `url(#${item.modality}-both)`,
    }),
  ];
}

function hitArea(): SVGElement {
  return svg('rect', {
    class: 'hit',
    x: -markWidth / 2,
    y: -rowHeight / 2,
    width: markWidth,
    height: rowHeight,
  });
}

/** The sign of a modality, of a shape of its own: no two differ by colour alone. */
export function glyph(modality: Modality, x: number): SVGElement {
  switch (modality) {
    case 'asserted':
      return svg('circle', { class: 'glyph full', cx: x, cy: 0, r: 4.5 });
    case 'planned':
      return svg('path', { class: 'glyph hollow', d: `M${x - 5.5} 0L${x} -5.5L${x + 5.5} 0L${x} 5.5Z` });
    case 'possible':
      return svg('circle', { class: 'glyph hollow dotted', cx: x, cy: 0, r: 4.5 });
    case 'reported':
      return svg(
        'g',
        {},
        svg('rect', { class: 'glyph hollow', x: x - 4.5, y: -4.5, width: 9, height: 9 }),
        svg('rect', { class: 'glyph full', x: x - 1.5, y: -1.5, width: 3, height: 3 }),
      );
    case 'negated':
      return svg(
        'g',
        {},
        svg('circle', { class: 'glyph hollow', cx: x, cy: 0, r: 4.5 }),
        svg('path', { class: 'glyph hollow', d: `M${x - 3.2} 3.2L${x + 3.2} -3.2` }),
      );
  }
}

function label({ label: { words, rest } }: LaidItem, x: number): SVGElement {
  const text = svg('text', { class: 'label', x, y: 4 }, svg('tspan', { class: 'words' }, words));
  if (rest !== '') text.append(svg('tspan', { class: 'rest', dx: 6 }, rest));
  return text;
}

function focusRing(
  { label: { width }, labelled }: LaidItem,
  seen: SeenBar | undefined,
  glyphAt: number,
): SVGElement {
  const left = seen ? Math.max(seen.left, -2) : -markWidth / 2 - 2;
  const labelEnd = labelled ? glyphAt + markWidth / 2 + 3 + width : 0;
  const right = Math.max(seen?.right ?? markWidth / 2 + 2, labelEnd);
  return svg('rect', {
    class: 'ring',
    x: left,
    y: -rowHeight / 2 + 1,
    width: right - left + 3,
    height: rowHeight - 2,
    rx: 4,
  });
}

const modalities: readonly Modality[] = ['asserted', 'planned', 'possible', 'reported', 'negated'];

/** The gradients that soft ends are filled with, named `MODALITY-ENDS`. */
export function softGradients(): SVGDefsElement {
  const stops: Readonly<Record<Ends, readonly (readonly [offset: string, opacity: number])[]>> = {
    both: [
      ['0', 0],
      ['0.3', 0.5],
      ['0.7', 0.5],
      ['1', 0],
    ],
    start: [
      ['0', 0],
      ['0.6', 0.5],
      ['1', 0.5],
    ],
    end: [
      ['0', 0.5],
      ['0.4', 0.5],
      ['1', 0],
    ],
  };
  const gradients = modalities.flatMap((modality) =>
    Object.entries(stops).map(([ends, list]) =>
      svg(
        'linearGradient',
        { id: `${modality}-${ends}` },
        ...list.map(([offset, opacity]) =>
          svg('stop', { class: `stop ${modality}`, offset, 'stop-opacity': opacity }),
        ),
      ),
    ),
  );
  return svg('defs', {}, ...gradients);
}
