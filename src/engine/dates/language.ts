import type { Span } from '../annotations';
import type { TextModel } from '../text/textModel';
import type { CompiledLanguage } from './compiledLanguage';

/**
 * Tells the language of each block by its function words; a block without evidence has the language of the whole
 * document, and a document without any the first one of the list.
 */
export function languageOfBlocks(
  text: TextModel,
  languages: readonly [CompiledLanguage, ...CompiledLanguage[]],
): (block: number) => CompiledLanguage {
  const [first] = languages;
  if (languages.length === 1) return () => first;
  const totals = languages.map(() => 0);
  const ofBlock = text.blocks.map((block) => {
    const counts = countFunctionWords(text, block.start, block.end, languages);
    counts.forEach((count, i) => (totals[i] = (totals[i] ?? 0) + count));
    return mostFrequent(counts, languages) ?? mostFrequent(countDateWords(text, block, languages), languages);
  });
  const ofDocument = mostFrequent(totals, languages) ?? first;
  return (block) => ofBlock[block] ?? ofDocument;
}

function countFunctionWords(
  { tokens }: TextModel,
  start: number,
  end: number,
  languages: readonly CompiledLanguage[],
): number[] {
  const counts = languages.map(() => 0);
  const first = tokens.at(start);
  const last = Math.min(tokens.at(end), first + tellingTokens);
  for (const [i, { functionWords }] of languages.entries()) {
    let count = 0;
    for (let token = first; token < last; token++) if (functionWords.has(tokens.folded(token))) count++;
    counts[i] = count;
  }
  return counts;
}

/** So many tokens tell the language of a block. */
const tellingTokens = 60;

/** Words of the date tables; looked at only where there are no function words, as in a headline. */
function countDateWords(
  { tokens }: TextModel,
  block: Span,
  languages: readonly CompiledLanguage[],
): number[] {
  const counts = languages.map(() => 0);
  const last = Math.min(tokens.at(block.end), tokens.at(block.start) + tellingTokens);
  for (let token = tokens.at(block.start); token < last; token++) {
    const word = tokens.folded(token);
    for (const [i, { starters }] of languages.entries())
      if (starters.has(word)) counts[i] = (counts[i] ?? 0) + 1;
  }
  return counts;
}

/** The language with the most words, or undefined where none has any or two are level. */
function mostFrequent(
  counts: readonly number[],
  languages: readonly CompiledLanguage[],
): CompiledLanguage | undefined {
  const most = Math.max(...counts);
  if (most === 0 || counts.filter((count) => count === most).length > 1) return undefined;
  return languages[counts.indexOf(most)];
}
