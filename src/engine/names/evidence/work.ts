import { Shape } from '../words';
import type { EvidenceRule } from './evidenceRule';

export const workNouns = new Set([
  'album',
  'film',
  'movie',
  'novel',
  'song',
  'single',
  'book',
  'series',
  'play',
  'musical',
  'opera',
  'documentary',
  'memoir',
  'painting',
  'sitcom',
  'poem',
  'thriller',
  'comedy',
  'drama',
]);
export const quotes = new Set(['"', '“', '”', '‘', '’', "'", '«', '»']);

export const work: EvidenceRule = {
  name: 'work',
  because: 'Titles of works stand in quotation marks, or after "film", "novel", "album".',
  weigh(proposal, { words }) {
    const before = proposal.firstWord - 1;
    if (before < 0) return;
    const isQuoted =
      quotes.has(words.text(before)) &&
      proposal.endWord < words.count &&
      quotes.has(words.text(proposal.endWord));
    if (isQuoted && proposal.endWord - proposal.firstWord > 1) proposal.add('work', 3.2, 'names.quoted');
    const noun = quotes.has(words.text(before)) ? before - 1 : before;
    if (noun < 0 || words.shapes[noun] !== Shape.lower || !workNouns.has(words.folded(noun))) return;
    const everyday = words.isCommon(proposal.firstWord);
    proposal.add('work', isQuoted || everyday ? 3.5 : 2, 'names.workNoun', { word: words.folded(noun) });
  },
};
