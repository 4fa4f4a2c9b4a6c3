import type { HoverCommand } from './protocol';

/**
 * A piece of a line. Only the functions of this file make one, and each escapes what it is given, so that a card
 * holds no markup but its own.
 */
export interface Inline {
  readonly markdown: string;
  readonly plain: string;
  /** Only this file can make an inline. */
  readonly [escaped]: true;
}
const escaped: unique symbol = Symbol('escaped');

const inline = (markdown: string, plain: string): Inline => ({ markdown, plain, [escaped]: true });

/**
 * Text that stands for itself. Every ASCII punctuation mark is escaped, which takes in what VS Code's
 * `MarkdownString.appendText` escapes and also stops entities, HTML and bare links of editors that render more
 * than VS Code does; white space is collapsed; control and direction-overriding characters are left out.
 */
export function text(raw: string): Inline {
  const plain = readable(raw);
  return inline(escape(plain), plain);
}

/** Strong text; empty where the text is. */
export function strong(raw: string): Inline {
  const plain = readable(raw).trim();
  return inline(plain === '' ? '' : `**${escape(plain)}**`, plain);
}

/** Emphasised text; empty where the text is. */
export function emphasis(raw: string): Inline {
  const plain = readable(raw).trim();
  return inline(plain === '' ? '' : `_${escape(plain)}_`, plain);
}

/** A link to a web page. `address` is made by `links.ts` from checked identifiers. */
export function webLink(label: string, address: URL): Inline {
  const plain = readable(label);
  return inline(`[${escape(plain)}](${destination(address.href)})`, plain);
}

/** A link that runs a command of the editor with one JSON argument. */
export function commandLink(label: string, command: HoverCommand, argument: object): Inline {
  const plain = readable(label);
  const query = encodeURIComponent(JSON.stringify([argument]));
  return inline(`[${escape(plain)}](${destination(`command:${command}?${query}`)})`, plain);
}

/** Blocks of inlines, written as Markdown or as plain text. */
export class CardBuilder {
  readonly #blocks: { readonly prefix: string; readonly parts: readonly Inline[] }[][] = [];

  get isEmpty(): boolean {
    return this.#blocks.length === 0;
  }

  paragraph(...parts: readonly Inline[]): this {
    if (parts.some((part) => part.plain !== '')) this.#blocks.push([{ prefix: '', parts }]);
    return this;
  }

  list(items: readonly (readonly Inline[])[]): this {
    if (items.length > 0) this.#blocks.push(items.map((parts) => ({ prefix: '- ', parts })));
    return this;
  }

  toMarkdown(): string {
    return this.#join((part) => part.markdown);
  }

  toPlain(): string {
    return this.#join((part) => part.plain);
  }

  #join(show: (part: Inline) => string): string {
    return this.#blocks
      .map((lines) => lines.map(({ prefix, parts }) => prefix + parts.map(show).join('')).join('\n'))
      .join('\n\n');
  }
}

/** C0 and C1 controls, and the characters that embed or override text direction. */
// eslint-disable-next-line no-control-regex -- control characters are meant
const unreadable = /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\u202a-\u202e\u2066-\u2069]/g;

function readable(raw: string): string {
  return raw
    .replace(unreadable, '')
    .replace(/\s+/g, ' ')
    .replace(/\p{Surrogate}/gu, '\ufffd');
}

function escape(plain: string): string {
  return plain.replace(/[!-/:-@[-`{-~]/g, '\\$&');
}

/** Percent-encodes what could end a Markdown link destination. */
function destination(address: string): string {
  return address.replace(/[()<>\s\\]/g, (mark) => `%${mark.charCodeAt(0).toString(16).padStart(2, '0')}`);
}
