import { execFileSync } from 'node:child_process';
import path from 'node:path';
import type { EntityKind } from '../../src/engine/annotations';

interface Span {
  readonly start: number;
  readonly end: number;
}

/** A document of a development corpus with its names, spans in UTF-16 code units. */
export interface GoldDocument {
  readonly text: string;
  /** The parts that are annotated. */
  readonly regions: readonly (readonly [start: number, end: number])[];
  /** Names with a kind of `coarseKind`; those of other scales of labels have the kind `other`. */
  readonly names: readonly (Span & { readonly kind: string })[];
}

/** Reads a corpus by the shared scorer's own functions, so that spans are cut as it cuts them. */
export function goldDocuments(shared: string, gold: string): GoldDocument[] {
  const script = `import(${JSON.stringify(path.join(shared, 'score/score.mjs'))}).then(({ readLines, toUtf16, trim }) => {
    for (const doc of readLines(${JSON.stringify(gold)}).map(toUtf16)) {
      const names = doc.entities.filter((x) => !('mention' in x) || x.mention === 'NAM').map((x) => ({ ...trim(x, doc.text), type: x.type }));
      console.log(JSON.stringify({ text: doc.text, regions: doc.regions, names }));
    }
  })`;
  return execFileSync('node', ['-e', script], { encoding: 'utf8', maxBuffer: 1 << 28 })
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const { text, regions, names } = JSON.parse(line) as Omit<GoldDocument, 'names'> & {
        names: readonly (Span & { readonly type: string })[];
      };
      const kinds = names.map(({ start, end, type }) => ({ start, end, kind: coarse.get(type) ?? 'other' }));
      return { text, regions, names: kinds };
    });
}

const labels = (kind: string, names: string): [string, string][] =>
  names.split(' ').map((name) => [name, kind]);
/** The scorer's scale of labels. */
const coarse = new Map([
  ...labels('PER', 'PER PERS PERSON person politician writer musicalartist scientist researcher'),
  ...labels('ORG', 'ORG ORGANIZATION organisation politicalparty corporation group band university'),
  ...labels('LOC', 'LOC LOCATION GPE FAC location country'),
]);
const coarseOfKind = new Map<EntityKind, string>([
  ['person', 'PER'],
  ['organization', 'ORG'],
  ['place', 'LOC'],
  ['facility', 'LOC'],
]);

/** One of the scorer's kinds for one of ours; `other` for those that are not in its sum. */
export const coarseKind = (kind: EntityKind): string => coarseOfKind.get(kind) ?? 'other';
