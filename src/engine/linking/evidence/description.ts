import { isCommonWord } from '../../names/lexicon';
import { nothing, type LinkRule } from './linkRule';

const most = 1.8;

export const description: LinkRule = {
  name: 'description',
  because: 'A text about someone uses the words that describe them: "singer", "senator", "Jalisco".',
  weigh({ candidate, chain }, document) {
    let weight = 0;
    let first: string | undefined;
    for (const word of document.entries.descriptionWords(candidate.entry)) {
      if (chain.head.words.words.includes(word) || document.wordCount(word) === 0) continue;
      weight += isCommonWord(word) ? 0.3 : 0.6;
      first ??= word;
    }
    if (first === undefined) return nothing;
    return { weight: Math.min(weight, most), step: { code: 'link.description', args: { word: first } } };
  },
};
