import { foldedWords } from '../../index/words';

export type NameMatcher = (name: string) => boolean;

/** Whether a name has a word that begins with each word of the query, whatever their order, case and accents; all for no words. */
export function nameMatcher(query: string): NameMatcher {
  const wanted = foldedWords(query);
  return (name) => {
    if (wanted.length === 0) return true;
    const words = foldedWords(name);
    return wanted.every((each) => words.some((word) => word.startsWith(each)));
  };
}
