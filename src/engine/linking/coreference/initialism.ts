import type { ChainRule } from './chainRule';

export const initialism: ChainRule = {
  name: 'initialism',
  because:
    '"UNHCR" is the name before it whose words have these initials, where there is just one such name.',
  find({ name, words, position }, document) {
    const letters = words.key;
    const fewest = name.form === undefined || name.type === 'organization' ? 2 : 3;
    if (!words.isAcronym || letters.length < fewest || name.type === 'person') return undefined;
    const found = document.withInitials(letters).filter((other) => other < position);
    const keys = new Set(found.map((other) => document.mentions[other]?.words.key));
    return keys.size === 1 ? found[0] : undefined;
  },
};
