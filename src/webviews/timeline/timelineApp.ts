import { arrowKeys, type Direction } from '../shared/arrowKeys';
import { fill, html } from '../shared/html';
import type { PageHost } from '../shared/hosts';
import { LineList } from '../shared/lineList';
import { pictureOf } from '../shared/picture';
import { Chart } from './chart';
import { eventLine } from './eventLine';
import { isDated, type LaneChoice } from './lanes';
import { legend } from './legend';
import { neighbourOf } from './neighbours';
import { Toolbar } from './toolbar';
import type { FromPage, TimelineData, TimelineItem, ToPage } from './timelineMessages';

/** What the page keeps while it is hidden. */
export interface TimelineState {
  readonly lanes: LaneChoice;
  readonly isListShown: boolean;
}
export type TimelineHost = PageHost<ToPage, FromPage, TimelineState>;

/** Lanes below so many pixels are left out of a picture. */
const mostPictureHeight = 8000;

/** The whole page: controls, chart, list, legend. */
export class TimelineApp {
  readonly #chart: Chart;
  readonly #list: LineList<TimelineItem>;
  readonly #footer = html('div', { class: 'footer' });
  readonly #spoken = html('div', { class: 'spoken', 'aria-live': 'polite' });
  readonly #note = html('p', { class: 'note', hidden: true });
  readonly #body: HTMLElement;
  #toolbar: Toolbar | undefined;
  #data: TimelineData | undefined;
  #state: TimelineState;
  #selected: string | undefined;

  constructor(
    private readonly root: HTMLElement,
    private readonly host: TimelineHost,
  ) {
    this.#state = { lanes: host.state?.lanes ?? 'none', isListShown: host.state?.isListShown ?? false };
    const open = (id: string): void => {
      this.#select(id);
      host.send({ type: 'open', id });
    };
    this.#chart = new Chart({
      open,
      list: ([first]) => {
        this.#keep({ isListShown: true });
        if (first !== undefined) this.#select(first);
        this.#list.element.focus();
      },
    });
    this.#list = new LineList({
      open,
      select: this.#select.bind(this),
      content: (item) => eventLine(item, this.#data?.texts.undated ?? ''),
      style: ({ modality }) => modality,
    });
    this.#body = html('div', { class: 'body' }, this.#chart.element, this.#note, this.#list.element);
    this.#chart.element.addEventListener('keydown', this.#press.bind(this));
    this.#chart.element.setAttribute('aria-describedby', 'keys');
    host.listen((message) => {
      if (message.type === 'show') this.#show(message.data);
      else void this.#draw(message.request, message.format);
    });
    host.send({ type: 'ready' });
  }

  #show(data: TimelineData): void {
    this.#data = data;
    this.#toolbar ??= this.#build(data);
    this.#toolbar.show({ filter: data.filter, ...this.#state });
    this.#chart.show(data, this.#state.lanes);
    this.#list.show(data.items, data.texts.list);
    this.#note.hidden = data.items.some(isDated);
    this.#note.textContent = data.filter === '' ? data.texts.empty : data.texts.nothingFound;
    this.#showFooter(data);
    if (this.#selected !== undefined && !data.items.some(({ id }) => id === this.#selected))
      this.#select(undefined);
    this.root.dataset['shown'] = String(data.items.length);
  }

  /** The frame of the page, made when its words are known. */
  #build({ texts }: TimelineData): Toolbar {
    const toolbar = new Toolbar(texts, {
      filter: (words) => {
        this.host.send({ type: 'filter', words });
      },
      lanes: (lanes) => {
        this.#keep({ lanes });
        if (this.#data) this.#chart.show(this.#data, lanes);
      },
      zoomBy: (factor) => {
        this.#chart.zoomBy(factor);
      },
      fit: () => {
        this.#chart.zoomToFit();
      },
      toggleList: () => {
        this.#keep({ isListShown: !this.#state.isListShown });
      },
    });
    this.#chart.element.setAttribute('aria-label', texts.chart);
    const keys = html('p', { class: 'spoken', id: 'keys' }, texts.keys);
    this.root.replaceChildren(toolbar.element, this.#body, this.#footer, keys, this.#spoken);
    this.#body.classList.toggle('with-list', this.#state.isListShown);
    return toolbar;
  }

  #showFooter(data: TimelineData): void {
    const { items, texts } = data;
    const undated = items.filter((item) => !isDated(item));
    this.#footer.replaceChildren(legend(data));
    const [first] = undated;
    if (!first) return;
    const button = html(
      'button',
      { type: 'button', class: 'undated' },
      fill(texts.undatedCount, undated.length),
    );
    button.addEventListener('click', () => {
      this.#keep({ isListShown: true });
      this.#select(first.id);
      this.#list.element.focus();
    });
    this.#footer.append(button);
  }

  #keep(change: Partial<TimelineState>): void {
    this.#state = { ...this.#state, ...change };
    this.host.keep(this.#state);
    this.#body.classList.toggle('with-list', this.#state.isListShown);
    if (this.#data) this.#toolbar?.show({ filter: this.#data.filter, ...this.#state });
  }

  #select(id: string | undefined): void {
    this.#selected = id;
    this.#chart.select(id);
    this.#list.select(id);
    const item = this.#data?.items.find((each) => each.id === id);
    if (!item || id === undefined) return;
    this.#chart.reveal(id);
    this.#spoken.textContent = [
      item.dateText ?? this.#data?.texts.undated,
      item.words,
      item.state,
      item.detail,
      item.kind,
    ]
      .filter(Boolean)
      .join(', ');
  }

  #press(event: KeyboardEvent): void {
    if (!this.#act(event)) return;
    event.preventDefault();
    event.stopPropagation();
  }

  /** Whether the key means something here. */
  #act({ key, shiftKey, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
    if (ctrlKey || metaKey || altKey) return false;
    const direction = arrowKeys[key];
    if (direction && shiftKey) this.#chart.panBy(direction === 'left' || direction === 'up' ? -0.2 : 0.2);
    else if (direction) this.#move(direction);
    else if (key === '+' || key === '=') this.#chart.zoomBy(1.6);
    else if (key === '-') this.#chart.zoomBy(1 / 1.6);
    else if (key === '0') this.#chart.zoomToFit();
    else if (key === 'PageDown') this.#chart.panBy(0.8);
    else if (key === 'PageUp') this.#chart.panBy(-0.8);
    else if (key === 'Home' || key === 'End')
      this.#select(this.#data?.items.filter(isDated).at(key === 'Home' ? 0 : -1)?.id);
    else if ((key === 'Enter' || key === ' ') && this.#selected !== undefined)
      this.host.send({ type: 'open', id: this.#selected });
    else return false;
    return true;
  }

  #move(direction: Direction): void {
    const { layout } = this.#chart;
    const next = layout && this.#data && neighbourOf(this.#data.items, layout, this.#selected, direction);
    if (next !== undefined) this.#select(next);
  }

  async #draw(request: number, format: 'svg' | 'png'): Promise<void> {
    const content = await pictureOf(this.#chart.picture(mostPictureHeight), format).catch(() => undefined);
    this.host.send({ type: 'image', request, ...(content === undefined ? {} : { content }) });
  }
}
