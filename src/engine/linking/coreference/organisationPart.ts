import { isCommonWord, organisationHeads } from '../../names/lexicon';
import type { ChainMention, ChainRule } from './chainRule';

export const organisationPart: ChainRule = {
  name: 'short form of an organisation',
  because:
    '"Justice Department" is the "Department of Justice", "Lockheed" is "Lockheed Martin", "Zetas" the "Zetas Cartel".',
  find(mention, document) {
    if (mention.name.type !== 'organization' || mention.words.isAcronym) return undefined;
    const found = document
      .withWord(mention.words.content[0] ?? '')
      .map((position) => document.mentions[position])
      .filter((other) => other !== undefined && other.position !== mention.position)
      .filter(
        (other): other is ChainMention => other?.name.type === 'organization' && isShortForm(mention, other),
      );
    const keys = new Set(found.map(({ words }) => words.key));
    return keys.size === 1 ? found[0]?.position : undefined;
  },
};

function isShortForm(short: ChainMention, long: ChainMention): boolean {
  const words = short.words.content;
  const full = long.words.content;
  if (short.words.key === long.words.key || words.length === 0 || words.length > full.length) return false;
  if (words.length === full.length) return words.every((word) => full.includes(word));
  const first = words[0] ?? '';
  if (!words.every((word, i) => word === full[i])) return false;
  return words.length > 1 || (!isCommonWord(first) && !organisationHeads.has(first));
}
