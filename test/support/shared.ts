import { existsSync } from 'node:fs';
import path from 'node:path';

/**
 * The folder of corpora, scorer and articles beside the checkout (`DATELINE_SHARED` names another place), or
 * undefined where it is absent. Nothing of it is part of the product; tests that need it skip without it.
 */
export function sharedFolder(): string | undefined {
  const folder = path.resolve(process.env['DATELINE_SHARED'] ?? path.join(__dirname, '../../../shared'));
  return existsSync(path.join(folder, 'score/score.mjs')) ? folder : undefined;
}

/** The file of a corpus named without folder and ending (`ner_conll03_dev`). Throws with the list of known ones. */
export function corpusFile(shared: string, name: string): string {
  const files = ['dev', 'train'].map((part) => path.join(shared, 'corpora', part, `${name}.jsonl.gz`));
  const file = files.find((candidate) => existsSync(candidate));
  if (file === undefined) throw new Error(`No corpus "${name}" in ${path.join(shared, 'corpora')}.`);
  return file;
}
