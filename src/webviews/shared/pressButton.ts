import { html } from './html';

/** A button; `title` says in words what a sign as label means. */
export function pressButton(
  label: string,
  name: string,
  press: () => void,
  title = label,
): HTMLButtonElement {
  const element = html('button', { type: 'button', class: name, title, 'aria-label': title }, label);
  element.addEventListener('click', press);
  return element;
}
