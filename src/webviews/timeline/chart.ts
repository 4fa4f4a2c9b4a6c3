import { select, type Selection } from 'd3-selection';
import { zoom, zoomIdentity, zoomTransform, type D3ZoomEvent, type ZoomBehavior } from 'd3-zoom';
import { fill, html } from '../shared/html';
import { onceAFrame } from '../shared/onceAFrame';
import { svg } from '../shared/svg';
import type { TimeSpan } from './axis';
import { fitSpan, layOut, type ChartLayout, type LaidItem } from './chartLayout';
import { axisHeight, ChartDrawing } from './drawChart';
import { lanesOf, type LaneChoice } from './lanes';
import type { TimelineData, TimelineItem } from './timelineMessages';

export interface ChartListener {
  /** An item was clicked. */
  open(id: string): void;
  /** Items that zooming can not part were clicked. */
  list(ids: readonly string[]): void;
}

const hour = 3_600_000;
const year = 365.25 * 24 * hour;
/** Zoomed in all the way, so much time is seen; zoomed out all the way, at least so much. */
const shortestView = hour;
const longestView = 3000 * year;

/** The chart: an axis of time that stands still, and below it lanes that scroll. */
export class Chart {
  readonly element: HTMLElement;
  readonly #scroller: HTMLElement;
  readonly #spacer: HTMLElement;
  readonly #axisSvg = svg('svg', { class: 'axis-svg', 'aria-hidden': 'true' });
  readonly #lanesSvg = svg('svg', { class: 'lanes-svg', 'aria-hidden': 'true' });
  readonly #surface: Selection<SVGSVGElement, unknown, null, undefined>;
  readonly #zoom: ZoomBehavior<SVGSVGElement, unknown>;
  #drawing: ChartDrawing | undefined;
  #data: TimelineData | undefined;
  #fit: TimeSpan = { start: 0, end: 1 };
  #lanes: LaneChoice = 'none';
  #selected: string | undefined;
  #layout: { readonly key: string; readonly value: ChartLayout } | undefined;
  #width = 0;
  readonly #scheduleDraw = onceAFrame(() => {
    this.#draw();
  });

  constructor(private readonly listener: ChartListener) {
    this.#spacer = html('div', { class: 'spacer' });
    this.#scroller = html('div', { class: 'scroller', tabindex: '-1' }, this.#lanesSvg, this.#spacer);
    this.element = html(
      'div',
      { class: 'chart', tabindex: '0', role: 'application' },
      this.#axisSvg,
      this.#scroller,
    );
    this.#surface = select(this.#lanesSvg);
    this.#zoom = zoom<SVGSVGElement, unknown>()
      .filter(
        (event: MouseEvent) => !event.button && (event.type !== 'wheel' || event.ctrlKey || event.metaKey),
      )
      .extent(() => [
        [0, 0],
        [Math.max(this.#width, 1), 1],
      ])
      .on('zoom', (_event: D3ZoomEvent<SVGSVGElement, unknown>) => {
        this.#scheduleDraw();
      });
    this.#surface.call(this.#zoom).on('dblclick.zoom', null);
    this.#scroller.addEventListener('scroll', () => {
      this.#scheduleDraw();
    });
    this.#scroller.addEventListener('wheel', this.#panByWheel.bind(this), { passive: false });
    this.#lanesSvg.addEventListener('click', this.#click.bind(this));
    new ResizeObserver(() => {
      this.#resize();
    }).observe(this.#scroller);
  }

  show(data: TimelineData, lanes: LaneChoice): void {
    const isSameChoice = this.#data?.scope === data.scope && this.#data.filter === data.filter;
    const before = isSameChoice ? this.#span() : undefined;
    this.#drawing ??= this.#makeDrawing(data);
    this.#data = data;
    this.#lanes = lanes;
    this.#layout = undefined;
    this.#drawing.forget();
    const span = fitSpan(data.items, data.markers[0]?.time ?? 0);
    if (!isSameChoice || span.start !== this.#fit.start || span.end !== this.#fit.end)
      this.#setFit(span, before);
    this.#draw();
  }

  get layout(): ChartLayout | undefined {
    return this.#layout?.value;
  }

  select(id: string | undefined): void {
    if (id === this.#selected) return;
    this.#selected = id;
    this.#scheduleDraw();
  }

  /** Brings an item into view, in time and among the lanes. */
  reveal(id: string): void {
    const laid = this.#laidItem(id);
    if (!laid) return;
    const { x } = this.#transform();
    const seen = laid.left + x;
    if (seen < 40 || seen > this.#width - 120)
      this.#zoom.translateBy(this.#surface, (this.#width / 3 - seen) / this.#transform().k, 0);
    const { scrollTop, clientHeight } = this.#scroller;
    const bottom = scrollTop + clientHeight - axisHeight;
    if (laid.y - 14 < scrollTop || laid.y + 14 > bottom)
      this.#scroller.scrollTop = Math.max(0, laid.y - clientHeight / 2);
    this.#scheduleDraw();
  }

  /** Zooms about the selected item where it is in view, else about the middle. */
  zoomBy(factor: number): void {
    const laid = this.#laidItem(this.#selected);
    const seen = (laid?.left ?? NaN) + this.#transform().x;
    const isInView = seen >= 0 && seen <= this.#width;
    this.#zoom.scaleBy(this.#surface, factor, isInView ? [seen, 0] : undefined);
  }

  /** Moves by a share of the view's width; to later times where it is positive. */
  panBy(share: number): void {
    this.#zoom.translateBy(this.#surface, (-share * this.#width) / this.#transform().k, 0);
  }

  zoomToFit(): void {
    this.#zoom.transform(this.#surface, zoomIdentity);
  }

  /** The present view with all lanes, as a drawing of its own; lanes are cut at `mostHeight` pixels. */
  picture(mostHeight: number): {
    readonly element: SVGSVGElement;
    readonly width: number;
    readonly height: number;
  } {
    const { layout } = this;
    const data = this.#data;
    if (!layout || !data) throw new RangeError('Nothing is shown yet.');
    const height = Math.min(layout.height, mostHeight);
    const drawing = this.#makeDrawing(data, false);
    drawing.draw(layout, { left: -this.#transform().x, top: 0, width: this.#width, height }, data.markers);
    drawing.lanes.setAttribute('transform', `translate(0 ${axisHeight})`);
    const total = height + axisHeight;
    const element = svg('svg', { viewBox: `0 0 ${this.#width} ${total}`, width: this.#width, height: total });
    element.append(drawing.axis, drawing.lanes);
    return { element, width: this.#width, height: total };
  }

  #laidItem(id: string | undefined): LaidItem | undefined {
    return this.layout?.lanes.flatMap(({ items }) => items).find(({ item }) => item.id === id);
  }

  #makeDrawing({ locale, texts }: TimelineData, isShown = true): ChartDrawing {
    const drawing = new ChartDrawing({ locale, more: (count) => fill(texts.more, count) });
    if (!isShown) return drawing;
    this.#axisSvg.replaceChildren(drawing.axis);
    this.#lanesSvg.replaceChildren(drawing.lanes);
    return drawing;
  }

  #transform(): { readonly k: number; readonly x: number } {
    return zoomTransform(this.#lanesSvg);
  }

  #baseScale(): number {
    return this.#width / (this.#fit.end - this.#fit.start);
  }

  /** The time in view. */
  #span(): TimeSpan {
    const { k, x } = this.#transform();
    const scale = this.#baseScale() * k;
    const start = this.#fit.start - x / scale;
    return { start, end: start + this.#width / scale };
  }

  /** Another span to fit to; what was in view stays so where `keep` names it. */
  #setFit(fit: TimeSpan, keep: TimeSpan | undefined): void {
    this.#fit = fit;
    const length = fit.end - fit.start;
    this.#zoom.scaleExtent([Math.min(0.5, length / longestView), Math.max(2, length / shortestView)]);
    if (!keep || !(keep.end > keep.start)) {
      this.zoomToFit();
      return;
    }
    const k = length / (keep.end - keep.start);
    const x = (fit.start - keep.start) * this.#baseScale() * k;
    this.#zoom.transform(this.#surface, zoomIdentity.translate(x, 0).scale(k));
  }

  #resize(): void {
    const width = this.#scroller.clientWidth;
    if (width === this.#width && this.#lanesSvg.clientHeight === this.#scroller.clientHeight) return;
    const { k, x } = this.#transform();
    const before = this.#width;
    this.#width = width;
    if (before > 0 && width > 0 && width !== before)
      this.#zoom.transform(this.#surface, zoomIdentity.translate((x * width) / before, 0).scale(k));
    this.#draw();
  }

  #draw(): void {
    const data = this.#data;
    const width = this.#scroller.clientWidth;
    if (!data || !this.#drawing || width === 0) return;
    this.#width = width;
    const { k, x } = this.#transform();
    const layout = this.#layoutAt(data, this.#baseScale() * k);
    this.#spacer.style.height = `${layout.height}px`;
    const height = this.#scroller.clientHeight;
    const selected = this.#selected === undefined ? {} : { selected: this.#selected };
    const view = { left: -x, top: this.#scroller.scrollTop, width, height, ...selected };
    this.#drawing.draw(layout, view, data.markers);
  }

  #layoutAt(data: TimelineData, scale: number): ChartLayout {
    const key = `${scale} ${this.#lanes} ${this.#fit.start}`;
    if (this.#layout?.key !== key) {
      const lanes = lanesOf(data.items, this.#lanes, data.texts);
      this.#layout = { key, value: layOut(lanes, this.#fit.start, scale) };
    }
    return this.#layout.value;
  }

  #panByWheel(event: WheelEvent): void {
    const sideways = event.shiftKey ? event.deltaY || event.deltaX : event.deltaX;
    if (event.ctrlKey || event.metaKey || sideways === 0) return;
    event.preventDefault();
    this.#zoom.translateBy(this.#surface, -sideways / this.#transform().k, 0);
  }

  #click(event: MouseEvent): void {
    const target = event.target instanceof Element ? event.target : undefined;
    const id = target?.closest<SVGGElement>('.item')?.dataset['id'];
    if (id !== undefined) this.listener.open(id);
    const ids = target?.closest<SVGGElement>('.cluster')?.dataset['ids'];
    if (ids !== undefined) this.#openCluster(JSON.parse(ids) as readonly string[]);
  }

  /** Zooms to the items' time; where they can not be parted so, they are listed. */
  #openCluster(ids: readonly string[]): void {
    const items = this.#data?.items.filter(({ id }) => ids.includes(id)) ?? [];
    const span = spanOf(items);
    if (!span || span.end - span.start < 4 * hour) {
      this.listener.list(ids);
      return;
    }
    const margin = (span.end - span.start) * 0.3;
    const k = (this.#fit.end - this.#fit.start) / (span.end - span.start + 2 * margin);
    const x = (this.#fit.start - span.start + margin) * this.#baseScale() * k;
    this.#zoom.transform(this.#surface, zoomIdentity.translate(x, 0).scale(k));
  }
}

function spanOf(items: readonly TimelineItem[]): TimeSpan | undefined {
  const starts = items.flatMap(({ start, end }) => start ?? end ?? []);
  if (starts.length === 0) return undefined;
  return { start: Math.min(...starts), end: Math.max(...starts) };
}
