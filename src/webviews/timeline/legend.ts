import { html } from '../shared/html';
import { svg } from '../shared/svg';
import { glyph } from './drawItem';
import type { TimelineData } from './timelineMessages';

const modalities = ['asserted', 'planned', 'possible', 'reported', 'negated'] as const;

/** The signs of the modalities that occur, each with its word, and what soft ends and the dashed line mean. */
export function legend({ items, markers, texts }: TimelineData): HTMLElement {
  const present = modalities.filter((modality) => items.some((item) => item.modality === modality));
  const signs = present.map((modality) =>
    html(
      'span',
      { class: 'sign' },
      svg(
        'svg',
        { width: 14, height: 14, viewBox: '-7 -7 14 14', 'aria-hidden': 'true' },
        svg('g', { class: `item ${modality}` }, glyph(modality, 0)),
      ),
      texts[modality],
    ),
  );
  const isSoft = items.some(({ softStart, softEnd }) => softStart || softEnd);
  const soft = html(
    'span',
    { class: 'sign' },
    svg(
      'svg',
      { width: 26, height: 10, viewBox: '0 0 26 10', 'aria-hidden': 'true' },
      svg('rect', {
        class: 'whisker asserted',
        x: 0,
        y: 1,
        width: 26,
        height: 8,
        fill: 'url(#asserted-both)',
      }),
    ),
    texts.soft,
  );
  const line = html(
    'span',
    { class: 'sign' },
    svg(
      'svg',
      { width: 8, height: 14, viewBox: '0 0 8 14', 'aria-hidden': 'true' },
      svg('line', { class: 'marker', x1: 4, x2: 4, y1: 0, y2: 14 }),
    ),
    texts.marker,
  );
  const isMarked = markers.length > 0;
  return html('div', { class: 'legend' }, ...signs, ...(isSoft ? [soft] : []), ...(isMarked ? [line] : []));
}
