import { arrowKeys, type Direction } from '../shared/arrowKeys';
import { fill, html } from '../shared/html';
import type { PageHost } from '../shared/hosts';
import { LineList } from '../shared/lineList';
import { pressButton } from '../shared/pressButton';
import type { MapData, MapFromPage, MapPlace, MapToPage } from './mapMessages';
import { placeTowards } from './placeNeighbours';
import { WorldMap } from './worldMap';

/** What the page keeps while it is hidden. */
export interface MapState {
  readonly isListShown: boolean;
}
export type MapHost = PageHost<MapToPage, MapFromPage, MapState>;

const zoomStep = 1.6;
const panStep = 0.2;

const ways: Readonly<Record<Direction, readonly [number, number]>> = {
  left: [-panStep, 0],
  right: [panStep, 0],
  up: [0, -panStep],
  down: [0, panStep],
};

/** The whole page: controls, map, list. */
export class MapApp {
  readonly #map: WorldMap;
  readonly #list: LineList<MapPlace>;
  readonly #footer = html('div', { class: 'footer' });
  readonly #spoken = html('div', { class: 'spoken', 'aria-live': 'polite' });
  readonly #note = html('p', { class: 'note', hidden: true });
  readonly #body: HTMLElement;
  #listButton: HTMLButtonElement | undefined;
  #data: MapData | undefined;
  #state: MapState;
  #selected: string | undefined;

  constructor(
    private readonly root: HTMLElement,
    private readonly host: MapHost,
  ) {
    this.#state = { isListShown: host.state?.isListShown ?? false };
    const open = (id: string): void => {
      this.#select(id);
      host.send({ type: 'open', id });
    };
    this.#map = new WorldMap(open);
    this.#list = new LineList({
      open,
      select: this.#select.bind(this),
      content: (place) => placeLine(place, this.#data?.texts.notOnMap ?? ''),
    });
    this.#body = html('div', { class: 'body' }, this.#map.element, this.#note, this.#list.element);
    this.#map.element.addEventListener('keydown', (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey || !this.#act(event)) return;
      event.preventDefault();
      event.stopPropagation();
    });
    this.#map.element.setAttribute('aria-describedby', 'keys');
    host.listen(({ data }) => {
      this.#show(data);
    });
    host.send({ type: 'ready' });
  }

  #show(data: MapData): void {
    const isFirst = this.#data === undefined;
    this.#data = data;
    if (isFirst) this.#build(data);
    this.#list.show(data.places, data.texts.list);
    const mapped = data.places.filter(({ position }) => position);
    this.#note.hidden = mapped.length > 0;
    this.#note.textContent = data.texts.empty;
    const elsewhere = data.places.length - mapped.length;
    const missing = elsewhere === 0 ? '' : fill(data.texts.elsewhere, elsewhere);
    this.#footer.replaceChildren(
      html('span', { class: 'missing' }, missing),
      html('span', { class: 'space' }),
      html('span', { class: 'map-source' }, data.texts.source),
    );
    if (!data.places.some(({ id }) => id === this.#selected)) this.#select(undefined);
    this.#map.show(data);
    this.root.dataset['shown'] = String(mapped.length);
  }

  /** The frame of the page, made when its words are known. */
  #build({ texts }: MapData): void {
    const map = this.#map;
    const press = pressButton;
    this.#listButton = press(texts.list, 'list-button', () => {
      this.#showList(!this.#state.isListShown);
    });
    const toolbar = html(
      'div',
      { class: 'toolbar', role: 'toolbar', 'aria-label': texts.title },
      html('span', { class: 'space' }),
      press(
        '−',
        'zoom-out',
        () => {
          map.zoomBy(1 / zoomStep);
        },
        texts.zoomOut,
      ),
      press(
        '+',
        'zoom-in',
        () => {
          map.zoomBy(zoomStep);
        },
        texts.zoomIn,
      ),
      press(texts.fit, 'fit', () => {
        map.zoomToFit();
      }),
      this.#listButton,
    );
    map.element.setAttribute('aria-label', texts.chart);
    const keys = html('p', { class: 'spoken', id: 'keys' }, texts.keys);
    this.root.replaceChildren(toolbar, this.#body, this.#footer, keys, this.#spoken);
    this.#showList(this.#state.isListShown);
  }

  #showList(isListShown: boolean): void {
    this.#state = { isListShown };
    this.host.keep(this.#state);
    this.#body.classList.toggle('with-list', isListShown);
    this.#listButton?.setAttribute('aria-pressed', String(isListShown));
  }

  #select(id: string | undefined): void {
    this.#selected = id;
    this.#map.select(id);
    this.#list.select(id);
    const place = this.#data?.places.find((each) => each.id === id);
    if (place) this.#spoken.textContent = `${place.label}, ${place.detail}`;
  }

  /** Whether the key means something here. */
  #act({ key, shiftKey }: KeyboardEvent): boolean {
    const direction = arrowKeys[key];
    if (direction && shiftKey) this.#map.panBy(...(ways[direction] as [number, number]));
    else if (direction) this.#move(direction);
    else if (key === '+' || key === '=') this.#map.zoomBy(zoomStep);
    else if (key === '-') this.#map.zoomBy(1 / zoomStep);
    else if (key === '0') this.#map.zoomToFit();
    else if (key === 'Home') this.#select(this.#map.marks[0]?.place.id);
    else if (key === 'End') this.#select(this.#map.marks.at(-1)?.place.id);
    else if ((key === 'Enter' || key === ' ') && this.#selected !== undefined)
      this.host.send({ type: 'open', id: this.#selected });
    else return false;
    return true;
  }

  #move(direction: Direction): void {
    const next = placeTowards(this.#map.marks, this.#selected, direction);
    if (next !== undefined) this.#select(next);
  }
}

/** A place in the list: its name, how often, and the words around its first mention. */
function placeLine(place: MapPlace, notOnMap: string): readonly HTMLElement[] {
  const facts = place.position ? place.detail : `${place.detail} · ${notOnMap}`;
  return [
    html('span', { class: 'line-head' }, html('span', { class: 'line-words' }, place.label), ` · ${facts}`),
    html('span', { class: 'line-sentence' }, place.excerpt),
  ];
}
