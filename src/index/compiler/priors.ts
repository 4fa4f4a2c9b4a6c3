import { surfaceForms, type SurfaceForm } from '../surfaceForms';
import type { EntityInput } from '../entityInput';
import { foldedWords } from '../words';
import { isCommonName, personalNames } from './commonNames';
import type { EntryName, IndexEntry } from './compileIndex';
import type { FormUse } from '../entityIndex';

/** How many times more a text speaks of an entry of prominence 1 than of one of prominence 0. */
const span = 100_000;
/**
 * Weight of everything outside the index that a form may mean, as the prominence of an entry that weighs as
 * much: a bare surname is mostly somebody's who is in no index, an everyday word mostly that word.
 */
const outside: Readonly<Record<FormUse, number>> = {
  name: 0.1,
  code: 0.3,
  demonym: 0.1,
  acronym: 0.35,
  short: 0.5,
  common: 0.55,
};
/** Forms with more candidates than this keep the best. */
const mostCandidates = 24;

/** Entries with their names and priors: an entry's share of a form's uses, by prominence and by the form's weight. */
export function withPriors(records: readonly EntityInput[]): IndexEntry[] {
  const people = personalNames(records);
  const formsOf = records.map((record) => distinctForms(surfaceForms(record, isCommonName(record, people))));
  const totals = totalWeights(records, formsOf);
  return records.map((record, i) => ({
    record: stored(record),
    names: (formsOf[i] ?? []).flatMap(({ key, form }): EntryName[] => {
      const total = totals.get(key);
      const weight = weightOf(record, form);
      if (total === undefined || weight < total.least) return [];
      return [{ text: form.text, use: form.use, prior: weight / (total.inside + total.outside) }];
    }),
  }));
}

interface KeyedForm {
  readonly key: string;
  readonly form: SurfaceForm;
}

/** Of forms that fold to the same words the weightiest. */
function distinctForms(forms: readonly SurfaceForm[]): KeyedForm[] {
  const best = new Map<string, SurfaceForm>();
  for (const form of forms) {
    const key = foldedWords(form.text).join(' ');
    const known = best.get(key);
    if (known === undefined || known.weight < form.weight) best.set(key, form);
  }
  return [...best].map(([key, form]) => ({ key, form }));
}

interface Total {
  inside: number;
  outside: number;
  /** The weight that a candidate must have to be kept. */
  least: number;
}

function totalWeights(
  records: readonly EntityInput[],
  formsOf: readonly (readonly KeyedForm[])[],
): Map<string, Total> {
  const weights = new Map<string, number[]>();
  const totals = new Map<string, Total>();
  for (const [i, record] of records.entries()) {
    for (const { key, form } of formsOf[i] ?? []) {
      const weight = weightOf(record, form);
      const beyond = span ** outside[form.use];
      const total = totals.get(key);
      if (total === undefined) totals.set(key, { inside: weight, outside: beyond, least: 0 });
      else {
        total.inside += weight;
        total.outside = Math.max(total.outside, beyond);
      }
      const list = weights.get(key);
      if (list === undefined) weights.set(key, [weight]);
      else list.push(weight);
    }
  }
  for (const [key, list] of weights) {
    if (list.length <= mostCandidates) continue;
    const total = totals.get(key);
    if (total !== undefined) total.least = list.sort((a, b) => b - a)[mostCandidates - 1] ?? 0;
  }
  return totals;
}

function weightOf({ prominence }: EntityInput, form: SurfaceForm): number {
  return span ** prominence * form.weight;
}

/** The record as the index keeps it: without what only forms are made from. */
function stored(record: EntityInput): IndexEntry['record'] {
  const kept = { ...record };
  delete kept.short;
  delete kept.forms;
  return kept;
}
