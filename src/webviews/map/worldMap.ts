import { select, type Selection } from 'd3-selection';
import { zoom, zoomIdentity, zoomTransform, type ZoomBehavior, type ZoomTransform } from 'd3-zoom';
import { html } from '../shared/html';
import { onceAFrame } from '../shared/onceAFrame';
import { svg } from '../shared/svg';
import { fitPlaces, mostZoom, wholeWorld, type Size } from './fitPlaces';
import type { MapData, MapPlace } from './mapMessages';
import { placeMarks, type MapTransform, type PlaceMark } from './placeMarks';
import { worldPaths, worldSize } from './worldPaths';

const ring = 4;

/** The map: the world, which is drawn once and moved, and the places above it, which are drawn anew. */
export class WorldMap {
  readonly element: HTMLElement;
  readonly #svg = svg('svg', { class: 'map-svg', 'aria-hidden': 'true' });
  readonly #world: SVGGElement;
  readonly #places = svg('g', { class: 'places' });
  readonly #surface: Selection<SVGSVGElement, unknown, null, undefined>;
  readonly #zoom: ZoomBehavior<SVGSVGElement, unknown>;
  #data: MapData | undefined;
  #marks: readonly PlaceMark[] = [];
  #selected: string | undefined;
  #size: Size = { width: 0, height: 0 };
  readonly #scheduleDraw = onceAFrame(() => {
    this.#draw();
  });

  constructor(open: (id: string) => void) {
    this.#world = drawWorld();
    this.#svg.append(this.#world, this.#places);
    this.element = html('div', { class: 'map', tabindex: '0', role: 'application' }, this.#svg);
    this.#surface = select(this.#svg);
    this.#zoom = zoom<SVGSVGElement, unknown>()
      .extent(() => [
        [0, 0],
        [this.#size.width, this.#size.height],
      ])
      .translateExtent([
        [0, 0],
        [worldSize.width, worldSize.height],
      ])
      .on('zoom', () => {
        this.#scheduleDraw();
      });
    this.#surface.call(this.#zoom).on('dblclick.zoom', null);
    this.#svg.addEventListener('click', ({ target }) => {
      const id = (target as Element).closest<SVGGElement>('.place')?.dataset['id'];
      if (id !== undefined) open(id);
    });
    new ResizeObserver(() => {
      this.#resize();
    }).observe(this.element);
  }

  get marks(): readonly PlaceMark[] {
    return this.#marks;
  }

  show(data: MapData): void {
    const isOtherScope = this.#data?.scope !== data.scope;
    this.#data = data;
    this.#measure();
    if (isOtherScope) this.zoomToFit();
    this.#draw();
  }

  select(id: string | undefined): void {
    this.#selected = id;
    this.#bringIntoView(this.#marks.find(({ place }) => place.id === id));
    this.#scheduleDraw();
  }

  zoomBy(factor: number): void {
    const mark = this.#marks.find(({ place }) => place.id === this.#selected);
    this.#zoom.scaleBy(this.#surface, factor, mark && this.#isInView(mark) ? [mark.x, mark.y] : undefined);
  }

  /** Moves by shares of the view; to the east and south where they are positive. */
  panBy(x: number, y: number): void {
    const { k } = this.#transform();
    this.#zoom.translateBy(this.#surface, (-x * this.#size.width) / k, (-y * this.#size.height) / k);
  }

  zoomToFit(): void {
    if (this.#data) this.#become(fitPlaces(this.#data.places, this.#size));
  }

  #become({ k, x, y }: MapTransform): void {
    this.#zoom.transform(this.#surface, zoomIdentity.translate(x, y).scale(k));
  }

  #transform(): ZoomTransform {
    return zoomTransform(this.#svg);
  }

  #isInView({ x, y }: PlaceMark): boolean {
    return x >= 0 && y >= 0 && x <= this.#size.width && y <= this.#size.height;
  }

  #bringIntoView(mark: PlaceMark | undefined): void {
    if (!mark || this.#isInView(mark)) return;
    const { k } = this.#transform();
    const { width, height } = this.#size;
    this.#zoom.translateBy(this.#surface, (width / 2 - mark.x) / k, (height / 2 - mark.y) / k);
  }

  #measure(): void {
    const { clientWidth: width, clientHeight: height } = this.element;
    this.#size = { width, height };
    const { k } = wholeWorld(this.#size);
    if (k > 0) this.#zoom.scaleExtent([k, k * mostZoom]);
  }

  #resize(): void {
    const wasShown = this.#size.width > 0;
    this.#measure();
    if (this.#size.width === 0) return;
    if (!wasShown) this.zoomToFit();
    this.#draw();
  }

  #draw(): void {
    const transform = this.#transform();
    this.#world.setAttribute('transform', transform.toString());
    this.#marks = placeMarks(this.#data?.places ?? [], transform);
    const shown = this.#marks.filter((mark) => this.#isInView(mark) || mark.place.id === this.#selected);
    this.#places.replaceChildren(...shown.map((mark) => drawPlace(mark, mark.place.id === this.#selected)));
  }
}

/** Lines keep their width when the world is made larger. */
function drawWorld(): SVGGElement {
  const { sphere, graticule, land, borders } = worldPaths();
  return svg(
    'g',
    { class: 'world' },
    svg('path', { class: 'sphere', d: sphere }),
    svg('path', { class: 'graticule', d: graticule }),
    svg('path', { class: 'land', d: land }),
    svg('path', { class: 'borders', d: borders }),
  );
}

function drawPlace({ place, x, y, radius, label, labelled }: PlaceMark, isSelected: boolean): SVGGElement {
  const group = svg(
    'g',
    { class: 'place', 'data-id': place.id, transform: `translate(${x.toFixed(1)} ${y.toFixed(1)})` },
    svg('title', {}, titleOf(place)),
  );
  if (isSelected) group.append(svg('circle', { class: 'ring', r: radius + ring }));
  group.append(svg('circle', { class: 'mark', r: radius }), svg('circle', { class: 'middle', r: 1.5 }));
  if (labelled || isSelected) group.append(svg('text', { class: 'place-label', x: radius + 3, y: 4 }, label));
  return group;
}

function titleOf({ label, detail }: MapPlace): string {
  return `${label} · ${detail}`;
}
