import { anchorAll } from '../../src/annotations/anchor';
import { quote } from '../../src/annotations/statement';

/** What becomes of the annotations of documents that another program rewrote. */
export interface Outcome {
  /** All annotations. */
  readonly annotations: number;
  /** Those whose words are still there, be it with a typo mended. */
  readonly surviving: number;
  readonly right: number;
  /** Placed on other words than its own, and not marked as uncertain. */
  readonly wrong: number;
  /** Placed on other words than its own, and marked as uncertain. */
  readonly uncertain: number;
  /** Without a place though its words are there. */
  readonly lost: number;
  /** Without a place since its words are gone. */
  readonly orphans: number;
}

/**
 * Makes documents, annotates their names, rewrites them (three of twelve paragraphs moved, typos mended, one word in ten another)
 * and anchors the annotations in the outcome. The same for the same number.
 */
export function reanchor(documents: number): Outcome {
  const counts = { annotations: 0, surviving: 0, right: 0, wrong: 0, uncertain: 0, lost: 0, orphans: 0 };
  for (let seed = 1; seed <= documents; seed++) {
    const next = random(seed);
    const document = makeDocument(next);
    const before = layOut(document);
    const after = layOut(rewrite(document, next));
    const marks = [...before.spans];
    const places = anchorAll(
      after.text,
      marks.map(([, span]) => quote(before.text, span)),
    );
    marks.forEach(([mark], i) => {
      const [truth, place] = [after.spans.get(mark), places[i]];
      counts.annotations++;
      if (truth) counts.surviving++;
      if (!place) counts[truth ? 'lost' : 'orphans']++;
      else if (place.start === truth?.start && place.end === truth.end) counts.right++;
      else counts[place.certainty === 'uncertain' ? 'uncertain' : 'wrong']++;
    });
  }
  return counts;
}

const common = (
  'the of and to in a that on for with as was were by from at his her their which after before during over under ' +
  'court police minister talks border city week report officials said met signed trade water school road market ' +
  'group leaders army bank vote law new old small large first last public local early late great young long'
).split(' ');
const names =
  'Mexico,Ana Ruiz,Bo Li,Oslo,Marañón,United Nations,Kim,Zürich 😀 Club,Lima,Ruiz,Supreme Court,Chad'.split(
    ',',
  );

/** A word of a generated document; `mark` is the number of the annotation on it. */
interface Word {
  readonly text: string;
  readonly mark?: number;
  readonly gone?: boolean;
}

type Random = () => number;

/** mulberry32: small, seeded, good enough for test data. */
function random(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const pick = <T>(list: readonly T[], next: Random): T => list[Math.floor(next() * list.length)]!;

function makeDocument(next: Random): Word[][] {
  let mark = 0;
  return Array.from({ length: 12 }, () =>
    Array.from({ length: 60 }, () =>
      next() < 0.12
        ? { text: misspelt(pick(names, next), next), mark: mark++ }
        : { text: pick(common, next) },
    ),
  );
}

/** One name in ten has a typo (one letter doubled) that a later edition mends. */
function misspelt(name: string, next: Random): string {
  const at = 1 + Math.floor(next() * (name.length - 2));
  return next() < 0.1 && name.length > 5 && /[a-z]/.test(name[at]!)
    ? name.slice(0, at) + name[at]! + name.slice(at)
    : name;
}

/** Moves paragraphs, mends typos and changes one word in ten. */
function rewrite(document: readonly Word[][], next: Random): Word[][] {
  const edited = document.map((words) =>
    words.map((word): Word => {
      if (next() < 0.1) return { text: pick(common, next) + pick(common, next), gone: true };
      const correct = names.find(
        (name) =>
          name.length + 1 === word.text.length && word.mark !== undefined && misspells(word.text, name),
      );
      return correct === undefined ? word : { ...word, text: correct };
    }),
  );
  for (let move = 0; move < 3; move++) {
    const [moved] = edited.splice(Math.floor(next() * edited.length), 1);
    edited.splice(Math.floor(next() * edited.length), 0, moved!);
  }
  return edited;
}

const misspells = (text: string, name: string): boolean =>
  Array.from(text).some((_, i) => text.slice(0, i) + text.slice(i + 1) === name);

function layOut(document: readonly Word[][]): {
  text: string;
  spans: Map<number, { start: number; end: number }>;
} {
  const spans = new Map<number, { start: number; end: number }>();
  let text = '';
  for (const words of document) {
    for (const word of words) {
      if (word.mark !== undefined)
        spans.set(word.mark, { start: text.length, end: text.length + word.text.length });
      text += `${word.text} `;
    }
    text = `${text.trimEnd()}.\n\n`;
  }
  return { text, spans };
}
