/** Prints the Wikidata ids that `media/index.bin` holds, one a line, for the scorer's `--index-ids`. */
import { readFileSync } from 'node:fs';
import { openIndex } from '../reader';

const opened = openIndex(readFileSync('media/index.bin'));
if (!opened.ok) throw new Error(opened.problem.message);
const { index } = opened;
for (let entry = 0; entry < index.entryCount; entry++) {
  const { wikidata } = index.record(entry);
  if (wikidata !== undefined) console.log(wikidata);
}
