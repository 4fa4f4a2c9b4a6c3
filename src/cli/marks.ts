import { styleText } from 'node:util';
import type { Annotations, EntityKind, Span } from '../engine/annotations';

/** What a mark is of: a kind of name, a date, or the words of an event. */
export type MarkKind = EntityKind | 'date' | 'happening';

interface Mark extends Span {
  readonly kind: MarkKind;
}

type Style = Parameters<typeof styleText>[0];

/** Colours of names, an underline for dates and bold for events, so that colour is not the only sign. */
const styles: Readonly<Record<MarkKind, Style>> = {
  person: 'cyan',
  organization: 'magenta',
  place: 'green',
  group: 'yellow',
  event: 'red',
  work: 'blue',
  law: 'blueBright',
  product: 'magentaBright',
  facility: 'greenBright',
  date: ['underline', 'yellow'],
  happening: ['bold'],
};

/** The text with its marks: styled where `coloured`, else in brackets with the kind. Safe to show in a terminal. */
export function markedText(text: string, annotations: Annotations, coloured: boolean): string {
  let shown = '';
  let end = 0;
  for (const mark of disjointMarks(annotations)) {
    const words = printable(text.slice(mark.start, mark.end));
    shown += printable(text.slice(end, mark.start));
    shown += coloured ? styled(mark.kind, words) : bracketed(mark.kind, words);
    end = mark.end;
  }
  return shown + printable(text.slice(end));
}

/** The kinds that are marked in a text, each in its own style. */
export function legend(annotations: Annotations): string {
  const kinds = new Set(disjointMarks(annotations).map(({ kind }) => kind));
  return [...kinds].map((kind) => styled(kind, names[kind] ?? kind)).join('  ');
}

const names: Readonly<Partial<Record<MarkKind, string>>> = { event: 'named event', happening: 'event' };

/** Each line break is left outside the style, so that pagers that work line by line show it right. */
function styled(kind: MarkKind, words: string): string {
  return words.replace(/[^\r\n]+/g, (line) => styleText(styles[kind], line, { validateStream: false }));
}

/** Events are left unmarked in brackets: they are in the table, and their words would drown the names. */
function bracketed(kind: MarkKind, words: string): string {
  return kind === 'happening' ? words : `[${kind}: ${words}]`;
}

/** Marks that do not overlap, in text order: names before dates before events where they would. */
function disjointMarks({ entities, timex, events }: Annotations): readonly Mark[] {
  const layers: readonly (readonly Mark[])[] = [
    entities.map(({ start, end, type }) => ({ start, end, kind: type })),
    timex.map(({ start, end }) => ({ start, end, kind: 'date' })),
    events.map(({ start, end }) => ({ start, end, kind: 'happening' })),
  ];
  return layers.reduce(mergedWithout);
}

/** Two sorted lists in one, without the marks of the second that overlap one of the first. */
function mergedWithout(first: readonly Mark[], second: readonly Mark[]): readonly Mark[] {
  const merged: Mark[] = [];
  let next = 0;
  for (const mark of second) {
    for (let taken = first[next]; taken && taken.end <= mark.start; taken = first[++next]) merged.push(taken);
    const follower = first[next];
    if (!follower || follower.start >= mark.end) merged.push(mark);
  }
  return [...merged, ...first.slice(next)];
}

/** Control characters as their pictures, so that a text cannot command the terminal. */
export function printable(text: string): string {
  // eslint-disable-next-line no-control-regex -- control characters are meant
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]|\r(?!\n)/g, (control) => {
    const code = control.charCodeAt(0);
    return code < 0x20 ? String.fromCharCode(0x2400 + code) : '\u2421';
  });
}
