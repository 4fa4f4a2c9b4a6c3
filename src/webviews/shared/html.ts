export type HtmlAttributes = Readonly<Record<string, string | boolean>>;

/** An HTML element with its attributes (`true` for one without value, `false` for none) and children. Text is never parsed. */
export function html<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: HtmlAttributes = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === true) element.setAttribute(key, '');
    else if (value !== false) element.setAttribute(key, value);
  }
  element.append(...children);
  return element;
}

/** Fills the places `{0}`, `{1}`, … of a text. */
export function fill(text: string, ...values: readonly (string | number)[]): string {
  return text.replace(/\{(\d)\}/g, (whole, place: string) => String(values[Number(place)] ?? whole));
}
