import type { ChainRule } from './chainRule';

export const bracketedAcronym: ChainRule = {
  name: 'bracketed acronym',
  because: '"Jalisco New Generation Cartel (CJNG)" says that both are one; so does "CJNG (Jalisco …)".',
  find({ name, words, position }, { text, mentions }) {
    const before = mentions[position - 1];
    if (before === undefined || name.firstToken !== before.name.endToken + 1) return undefined;
    if (text.tokens.text(before.name.endToken) !== '(' || text.tokens.text(name.endToken) !== ')')
      return undefined;
    const [short, long] = words.isAcronym ? [words, before.words] : [before.words, words];
    const couldBe = short.isAcronym && long.words.length > 1 && !long.isAcronym;
    // "SAN FRANCISCO (AP)": the agency of a dateline is not its place.
    const isDateline = before.name.type === 'place' && name.type === 'organization';
    const isPerson = before.name.type === 'person' || name.type === 'person';
    return couldBe && !isDateline && !isPerson ? before.position : undefined;
  },
};
