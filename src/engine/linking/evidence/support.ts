import { isGivenName } from '../../names/lexicon';
import { nothing, type LinkRule } from './linkRule';

export const support: LinkRule = {
  name: 'support',
  because:
    'Little-known people have namesakes: without anything else in the text that speaks for one, none is meant.',
  weigh({ candidate, record, chain }, document) {
    if (record.kind !== 'person' || record.prominence >= 0.7) return nothing;
    for (const word of document.entries.descriptionWords(candidate.entry))
      if (document.wordCount(word) > 0 && !chain.head.words.words.includes(word)) return nothing;
    const [given = ''] = chain.head.words.words;
    const weight = -2 * (0.85 - record.prominence) - (isGivenName(given) ? 0.5 : 0);
    return { weight, step: { code: 'link.unsupported' } };
  },
};
