import { ambiguousSpanishWords, functionWords, spanishFunctionWords } from './lexicon';
import { Shape, type Words } from './words';

/**
 * Tells which sentences are Spanish, by their function words: names in them stand among other small words, and other
 * words open sentences. A sentence without any is as most of its document; 1 for each Spanish sentence.
 */
export function spanishSentences(words: Words, sentenceCount: number): Uint8Array {
  const spanish = new Float64Array(sentenceCount);
  const english = new Float64Array(sentenceCount);
  for (let word = 0; word < words.count; word++) {
    if (words.shapes[word] !== Shape.lower && !words.opensSentence(word)) continue;
    const sentence = words.sentences[word] ?? 0;
    const folded = words.folded(word);
    if (ambiguousSpanishWords.has(folded)) spanish[sentence] = (spanish[sentence] ?? 0) + ambiguousWeight;
    else if (spanishFunctionWords.has(folded)) spanish[sentence] = (spanish[sentence] ?? 0) + 1;
    else if (functionWords.has(folded)) english[sentence] = (english[sentence] ?? 0) + 1;
  }
  const isMostlySpanish = sumOf(spanish) > 2 * sumOf(english) && sumOf(spanish) >= 1;
  return Uint8Array.from(spanish, (weight, sentence) => {
    const other = english[sentence] ?? 0;
    if (weight < 1 && other === 0) return isMostlySpanish ? 1 : 0;
    return weight >= 1 && weight > other ? 1 : 0;
  });
}

/** Three particles count as one word that only Spanish has. */
const ambiguousWeight = 0.34;

const sumOf = (numbers: Float64Array): number => numbers.reduce((sum, number) => sum + number, 0);
