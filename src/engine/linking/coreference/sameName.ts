import type { EntityKind } from '../../annotations';
import type { ChainRule } from './chainRule';

/** Kinds that one name in one document may waver between; a person is never a place. */
export function agree(a: EntityKind, b: EntityKind): boolean {
  if (a === b) return true;
  if (a === 'person' || b === 'person' || a === 'group' || b === 'group') return false;
  return true;
}

/** Mentions that are asked for their kind at most: that many of another kind before the first of this one are odd. */
const mostLooked = 16;

export const sameName: ChainRule = {
  name: 'same name',
  because: 'One name means one thing in one document.',
  find: ({ name, words, position }, document) =>
    document
      .withKey(words.key)
      .slice(0, mostLooked)
      .find(
        (other) => other < position && agree(name.type, document.mentions[other]?.name.type ?? name.type),
      ),
};
