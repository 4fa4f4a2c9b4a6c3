import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { EntityIndex } from '../../index/entityIndex';
import { openIndex } from '../../index/reader';

/** The index of the checkout, whose forms are features of the recogniser. */
export function shippedIndex(): EntityIndex {
  const opened = openIndex(readFileSync(path.resolve(__dirname, '../../../media/index.bin')));
  if (!opened.ok) throw new Error(opened.problem.message);
  return opened.index;
}
