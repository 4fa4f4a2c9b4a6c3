import { html } from './html';

/** What a list has lines of. */
export interface Listed {
  /** Unique in the list. */
  readonly id: string;
}

export interface LineListOptions<Item extends Listed> {
  /** The line's content: elements, each on a line of its own. */
  content(item: Item): readonly HTMLElement[];
  /** Further classes of the line. */
  style?(item: Item): string;
  /** Another line is the present one. */
  select(id: string): void;
  open(id: string): void;
}

/** Lines that are made in one go; the others follow while the page has nothing else to do. */
const firstLines = 60;
const linesAtOnce = 250;

/** Everything that a drawing shows as lines, for reading and for screen readers: one tab stop, arrow keys, Enter. */
export class LineList<Item extends Listed> {
  readonly element: HTMLElement;
  #items: readonly Item[] = [];
  #lines = new Map<string, HTMLElement>();
  #selected: string | undefined;
  #filling = 0;

  constructor(private readonly options: LineListOptions<Item>) {
    this.element = html('ul', { class: 'list', role: 'listbox', tabindex: '0' });
    this.element.addEventListener('keydown', this.#press.bind(this));
    this.element.addEventListener('click', ({ target }) => {
      const id = (target as Element).closest<HTMLElement>('.line')?.dataset['id'];
      if (id === undefined) return;
      this.options.select(id);
      this.options.open(id);
    });
    this.element.addEventListener('focus', () => {
      const [first] = this.#items;
      if (this.#selected === undefined && first) this.options.select(first.id);
    });
  }

  show(items: readonly Item[], title: string): void {
    this.#items = items;
    this.element.setAttribute('aria-label', title);
    cancelIdle(this.#filling);
    this.#lines = new Map();
    this.element.replaceChildren();
    this.#append(firstLines);
    this.#fillLater();
    this.select(this.#selected);
  }

  select(id: string | undefined): void {
    this.#lines.get(this.#selected ?? '')?.setAttribute('aria-selected', 'false');
    this.#selected = id;
    if (id === undefined) return;
    if (this.#items.some((item) => item.id === id)) while (!this.#lines.has(id)) this.#append(linesAtOnce);
    const line = this.#lines.get(id);
    line?.setAttribute('aria-selected', 'true');
    line?.scrollIntoView({ block: 'nearest' });
    this.element.setAttribute('aria-activedescendant', line?.id ?? '');
  }

  #append(count: number): void {
    const from = this.#lines.size;
    const lines = this.#items.slice(from, from + count).map((item, i) => {
      const line = this.#lineOf(item, `line-${from + i}`);
      this.#lines.set(item.id, line);
      return line;
    });
    this.element.append(...lines);
  }

  #lineOf(item: Item, id: string): HTMLElement {
    const attributes = { role: 'option', id, 'data-id': item.id, 'aria-selected': 'false' };
    const name = `line ${this.options.style?.(item) ?? ''}`.trimEnd();
    return html('li', { class: name, ...attributes }, ...this.options.content(item));
  }

  #fillLater(): void {
    if (this.#lines.size >= this.#items.length) return;
    this.#filling = whenIdle(() => {
      this.#append(linesAtOnce);
      this.#fillLater();
    });
  }

  #press(event: KeyboardEvent): void {
    const place = this.#items.findIndex(({ id }) => id === this.#selected);
    const next = placeAfter(event.key, place, this.#items.length);
    if (next !== undefined) {
      const item = this.#items[next];
      if (item) this.options.select(item.id);
    } else if (event.key === 'Enter' || event.key === ' ') {
      if (this.#selected !== undefined) this.options.open(this.#selected);
    } else return;
    event.preventDefault();
  }
}

function placeAfter(key: string, place: number, count: number): number | undefined {
  const last = count - 1;
  switch (key) {
    case 'ArrowDown':
      return Math.min(place + 1, last);
    case 'ArrowUp':
      return Math.max(place - 1, 0);
    case 'PageDown':
      return Math.min(place + 10, last);
    case 'PageUp':
      return Math.max(place - 10, 0);
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return undefined;
  }
}

/** Safari knows no idle time; a short wait does there. */
function whenIdle(run: () => void): number {
  return 'requestIdleCallback' in window ? window.requestIdleCallback(run) : setTimeout(run, 20);
}

function cancelIdle(handle: number): void {
  if ('cancelIdleCallback' in window) window.cancelIdleCallback(handle);
  else clearTimeout(handle);
}
