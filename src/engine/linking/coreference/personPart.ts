import { particles } from '../../names/lexicon';
import type { ChainDocument, ChainMention, ChainRule } from './chainRule';

export const personPart: ChainRule = {
  name: 'part of a person’s name',
  because:
    'After "Alejandro Gertz Manero" the text says "Gertz Manero" or "Gertz"; the fullest name that was said last is meant.',
  find(mention, document) {
    if (mention.name.type !== 'person') return undefined;
    const earlier: ChainMention[] = [];
    const later: ChainMention[] = [];
    for (const position of document.withWord(mention.words.words.at(-1) ?? '')) {
      const other = document.mentions[position];
      if (other === undefined || !isPart(mention, other)) continue;
      (position < mention.position ? earlier : later).push(other);
    }
    return lastNamed(earlier) ?? onlyOne(later, document);
  },
};

/** Whether a name's words are some of a fuller one's, in order and not particles alone; initials may stand for words. */
export function isPart(part: ChainMention, whole: ChainMention): boolean {
  if (whole.name.type !== 'person') return false;
  const words = part.words.words;
  const full = whole.words.words;
  if (full.length < 2 || words.length > full.length || part.words.key === whole.words.key) return false;
  if (words.every((word) => particles.has(word))) return false;
  let at = 0;
  for (const word of words) {
    while (at < full.length && !matches(word, full[at] ?? '')) at++;
    if (at === full.length) return whole.words.nickname.includes(words[0] ?? '') && words.length === 1;
    at++;
  }
  return words.some((word) => word.length > 1 && full.includes(word));
}

const matches = (word: string, full: string): boolean =>
  word === full || (word.length === 1 && full.startsWith(word));

const lastNamed = (mentions: readonly ChainMention[]): number | undefined => mentions.at(-1)?.position;

/** A headline may say the surname before the text says the name; only where the name is not in doubt. */
function onlyOne(mentions: readonly ChainMention[], _document: ChainDocument): number | undefined {
  return new Set(mentions.map(({ words }) => words.key)).size === 1 ? mentions[0]?.position : undefined;
}
