import { createEngine } from '../../src/engine';
import { createScalarKernel } from '../../src/model/kernel/scalarKernel';
import { shippedIndex, shippedTagger } from '../support/engine';
import { annotateInBrowser } from './annotateInBrowser';

export interface Sameness {
  readonly with: string;
  /** Texts whose whole annotations are the same, to the last digit. */
  readonly same: number;
  readonly of: number;
}

/** Compares whole annotations in Node with SIMD with those of the scalar kernel, and with those of a browser's worker. */
export async function sameResults(texts: readonly string[]): Promise<Sameness[]> {
  const index = shippedIndex();
  const engine = createEngine({ tagger: shippedTagger(), index });
  const scalar = createEngine({ tagger: shippedTagger(createScalarKernel()), index });
  const here = texts.map((text) => JSON.stringify(engine.annotate({ text })));
  const count = (others: readonly string[]): number => here.filter((json, i) => json === others[i]).length;
  const found = [
    {
      with: 'the scalar kernel',
      same: count(texts.map((text) => JSON.stringify(scalar.annotate({ text })))),
      of: texts.length,
    },
  ];
  const browser = await annotateInBrowser(texts);
  if (browser === undefined) console.log('No browser on this machine: its worker is not compared.');
  else
    found.push({
      with: `a worker of Chromium ${browser.version}`,
      same: count(browser.annotations),
      of: texts.length,
    });
  return found;
}
