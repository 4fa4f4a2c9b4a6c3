import { readFileSync } from 'node:fs';
import path from 'node:path';

/** English label and description that Wikidata has for a thing named in name-suggestion-index. */
export interface BrandFact {
  readonly label?: string;
  readonly description?: string;
}

let cached: Readonly<Record<string, BrandFact | undefined>> | undefined;

/** By Wikidata id. */
export function brandFacts(): Readonly<Record<string, BrandFact | undefined>> {
  if (cached === undefined) {
    const file = path.join('node_modules', 'name-suggestion-index', 'dist', 'wikidata', 'wikidata.min.json');
    const { wikidata } = JSON.parse(readFileSync(file, 'utf8')) as { wikidata: Record<string, BrandFact> };
    cached = wikidata;
  }
  return cached;
}
