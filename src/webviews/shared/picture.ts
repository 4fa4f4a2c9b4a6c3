/** What the look of an SVG element depends on; these are set by a style sheet in the page and written out in a picture. */
const lookOf = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-opacity',
  'stroke-dasharray',
  'stop-color',
  'stop-opacity',
  'opacity',
  'font-family',
  'font-size',
  'font-weight',
  'text-decoration-line',
  'display',
] as const;

export interface Picture {
  readonly element: SVGSVGElement;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
}

/**
 * A drawing as a file of its own, with the colours and fonts that it has in this page: the text of an SVG, or the bytes
 * of a PNG of twice its size in base 64. Rejects where the browser cannot draw it.
 */
export async function pictureOf(picture: Picture, format: 'svg' | 'png'): Promise<string> {
  const text = standalone(picture);
  return format === 'svg' ? text : rasterise(text, picture);
}

function standalone({ element, width, height }: Picture): string {
  element.classList.add('picture');
  document.body.append(element);
  try {
    const background = document.createElementNS(element.namespaceURI, 'rect');
    for (const [key, value] of Object.entries({
      width: String(width),
      height: String(height),
      class: 'background',
    }))
      background.setAttribute(key, value);
    element.prepend(background);
    for (const each of element.querySelectorAll<SVGElement>('*')) writeLook(each);
    element.removeAttribute('class');
    return `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(element)}`;
  } finally {
    element.remove();
  }
}

function writeLook(element: SVGElement): void {
  const style = getComputedStyle(element);
  const isText = element instanceof SVGTextContentElement;
  for (const name of lookOf) {
    if (!isText && name.startsWith('font')) continue;
    const value = style.getPropertyValue(name);
    // An attribute with a gradient stays as it is: the computed value would hold the page's address.
    if (value === '' || element.getAttribute(name)?.startsWith('url(') === true) continue;
    element.setAttribute(name, value);
  }
}

async function rasterise(text: string, { width, height }: Picture): Promise<string> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = width * 2;
  canvas.height = height * 2;
  const context = canvas.getContext('2d');
  if (!context) throw new Error('The browser has no canvas.');
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  const address = canvas.toDataURL('image/png');
  const [, bytes] = address.split(',');
  if (bytes === undefined || bytes === '') throw new Error('The picture is too large for the browser.');
  return bytes;
}
