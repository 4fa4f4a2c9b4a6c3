interface Kept {
  readonly element: SVGGElement;
  readonly look: string;
}

/** Drawn things that are kept from picture to picture: one that looks the same is moved and not made again. */
export class KeptElements {
  #before = new Map<string, Kept>();
  #now = new Map<string, Kept>();

  constructor(private readonly parent: SVGGElement) {}

  /** Puts a thing to its place in this picture; `look` tells all that its element depends on but the place. */
  put(
    key: string,
    look: string,
    place: { readonly x: number; readonly y: number },
    make: () => SVGGElement,
  ): void {
    const before = this.#before.get(key);
    const element = before?.look === look ? before.element : make();
    element.setAttribute('transform', `translate(${place.x.toFixed(1)} ${place.y.toFixed(1)})`);
    if (!before) this.parent.append(element);
    else if (element !== before.element) before.element.replaceWith(element);
    this.#before.delete(key);
    this.#now.set(key, { element, look });
  }

  /** The picture is whole: takes away what is not in it. */
  finish(): void {
    for (const { element } of this.#before.values()) element.remove();
    this.#before = this.#now;
    this.#now = new Map();
  }

  /** Takes everything away. */
  clear(): void {
    this.parent.replaceChildren();
    this.#before = new Map();
    this.#now = new Map();
  }
}
