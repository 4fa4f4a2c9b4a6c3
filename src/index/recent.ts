/**
 * Values that were asked for lately, by key: at least the last `size` different ones and at most twice as many. Values are
 * made from their keys alone and are not changed, so that keeping them is seen in nothing but the time.
 */
export class Recent<Key, Value> {
  #young = new Map<Key, Value>();
  #old = new Map<Key, Value>();

  constructor(private readonly size: number) {}

  /** The kept value of a key, or the one that `make` gives. */
  get(key: Key, make: () => Value): Value {
    const known = this.#young.get(key);
    if (known !== undefined) return known;
    const value = this.#old.get(key) ?? make();
    if (this.#young.size >= this.size) {
      this.#old = this.#young;
      this.#young = new Map();
    }
    this.#young.set(key, value);
    return value;
  }
}
