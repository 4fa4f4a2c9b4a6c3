import { particles } from '../../names/lexicon';
import type { ChainMention, ChainRule } from './chainRule';

export const personPart: ChainRule = {
  name: 'part of a person’s name',
  because:
    'After "Alejandro Gertz Manero" the text says "Gertz Manero" or "Gertz"; the fullest name that was said last is meant.',
  find(mention, document) {
    if (mention.name.type !== 'person') return undefined;
    let last: number | undefined;
    const later: number[] = [];
    for (const first of document.withWord(mention.words.words.at(-1) ?? '')) {
      const other = document.mentions[first];
      if (other === undefined || !isPart(mention, other)) continue;
      const before = document.lastBefore(first, mention.position);
      if (before === undefined) later.push(first);
      else last = Math.max(last ?? before, before);
    }
    // A headline may say the surname before the text says the name; only where one full name alone holds it.
    return last ?? (later.length === 1 ? later[0] : undefined);
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
