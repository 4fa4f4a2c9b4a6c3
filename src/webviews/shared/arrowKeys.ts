/** Where the arrow keys lead. */
export type Direction = 'left' | 'right' | 'up' | 'down';

/** The directions by the keys' names. */
export const arrowKeys: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};
