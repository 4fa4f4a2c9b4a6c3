import { basename, dirname, join } from 'node:path';
import { anchorAll } from '../annotations/anchor';
import { applyStatements } from '../annotations/applyStatements';
import { readSidecar } from '../annotations/sidecar';
import type { Annotations } from '../engine/annotations';
import { printable } from './marks';
import { readIfThere } from './readIfThere';
import { write, type Streams } from './streams';

/**
 * What the engine found with what people said in the file's sidecar (`.dateline/NAME.jsonld` beside it) laid over it. A sidecar that
 * cannot be read, and words that are not in the text any more, are told on the standard error.
 */
export async function withSidecar(
  file: string,
  text: string,
  found: Annotations,
  { stderr }: Pick<Streams, 'stderr'>,
): Promise<Annotations> {
  if (file === '-') return found;
  const path = join(dirname(file), '.dateline', `${basename(file)}.jsonld`);
  const tell = (message: string): Promise<void> => write(stderr, `dateline: ${printable(message)}\n`);
  const json = await readIfThere(path, (reason) =>
    tell(`${path} cannot be read (${reason}); what people said is left out. Check its permissions.`),
  );
  if (json === null) return found;
  const read = readSidecar(json, text, path);
  if (!read.ok) {
    await tell(read.problem.message);
    return found;
  }
  const { statements } = read.sidecar;
  const places = anchorAll(
    text,
    statements.map(({ quote }) => quote),
  );
  const orphans = places.filter((place) => !place).length;
  if (orphans > 0)
    await tell(
      `${path}: the words of ${orphans} of ${statements.length} annotations are not in ${file} any more; they are left out.`,
    );
  const placed = statements.flatMap((statement, i) => {
    const place = places[i];
    return place ? [{ statement, place }] : [];
  });
  return applyStatements(found, placed, text);
}
