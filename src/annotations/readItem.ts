import type { WrittenItem } from './sidecar';

/** An item that was read: its text is made when it is first asked for, which for most is when the page is written. */
export class ReadItem implements WrittenItem {
  #text: string | undefined;
  #write: (() => string) | undefined;

  constructor(
    readonly id: string,
    write: () => string,
  ) {
    this.#write = write;
  }

  get text(): string {
    this.#text ??= this.#write?.() ?? '';
    this.#write = undefined;
    return this.#text;
  }
}
