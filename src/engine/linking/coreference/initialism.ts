import type { ChainRule } from './chainRule';

export const initialism: ChainRule = {
  name: 'initialism',
  because:
    '"UNHCR" is the name before it whose words have these initials, where there is just one such name.',
  find({ name, words, position }, document) {
    const letters = words.key;
    if (!words.isAcronym || letters.length < (name.form === undefined ? 2 : 3) || name.type === 'person')
      return undefined;
    const found = document.withInitials(letters).filter((other) => other < position);
    const keys = new Set(found.map((other) => document.mentions[other]?.words.key));
    return keys.size === 1 ? found[0] : undefined;
  },
};
