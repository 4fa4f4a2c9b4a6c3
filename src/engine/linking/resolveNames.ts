import type { DocumentDate, EntityMention } from '../annotations';
import type { EntityIndex } from '../../index/entityIndex';
import type { NameMention } from '../names/nameMention';
import type { TextModel } from '../text/textModel';

export interface LinkContext {
  readonly index: EntityIndex | undefined;
  readonly date: DocumentDate | undefined;
}

/**
 * Groups names into coreference chains and links each chain to an index entry, or to none. Returns one mention a
 * name, in the names' order, in prose offsets; a name that turns out to be none may be left out, and partial
 * names that only a chain explains ("Gertz") may be added.
 */
export function resolveNames(
  text: TextModel,
  names: readonly NameMention[],
  _context: LinkContext,
): readonly EntityMention[] {
  return names.map((name, i) => ({ ...name, chain: i, label: text.prose.slice(name.start, name.end) }));
}
