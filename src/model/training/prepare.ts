/**
 * Reads documents as the engine does and writes what training needs of them, so that tokens, sentences and features
 * have one definition.
 *
 *     npx tsx src/model/training/prepare.ts OUTPUT_FOLDER DOCUMENTS.jsonl…
 *
 * Each document is `{ id, text }`, one a line. Written are, for each file, `NAME.tokens.jsonl` (offsets in UTF-16
 * code units, sentence starts, context bits, repetition groups and the word's number) and for all together `words.jsonl` (a line a
 * word: its spelling, its vector keys, its spelling rows).
 */
import { createReadStream, createWriteStream, mkdirSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { readNameDocument } from '../../engine/names/nameDocument';
import { taggerInput } from '../../engine/names/tagNames';
import { readText } from '../../engine/text/readText';
import { contextBits, repetitionGroups, wordFeatures } from '../features';
import { shippedIndex } from './shippedIndex';

interface Document {
  readonly id: string;
  readonly text: string;
}

async function main(): Promise<void> {
  const [folder, ...files] = process.argv.slice(2);
  if (folder === undefined || files.length === 0) {
    throw new Error('usage: prepare.ts OUTPUT_FOLDER DOCUMENTS.jsonl…');
  }
  mkdirSync(folder, { recursive: true });
  const index = shippedIndex();
  const numbers = new Map<string, number>();
  const words = createWriteStream(path.join(folder, 'words.jsonl'));
  const numberOf = (word: string): number => {
    const known = numbers.get(word);
    if (known !== undefined) return known;
    const { vectorKeys, spelling } = wordFeatures(word);
    words.write(JSON.stringify([word, vectorKeys, spelling]) + '\n');
    numbers.set(word, numbers.size);
    return numbers.size - 1;
  };
  for (const file of files) {
    const name = path.basename(file).replace(/\.jsonl$/, '');
    const output = createWriteStream(path.join(folder, `${name}.tokens.jsonl`));
    for await (const line of createInterface({ input: createReadStream(file) })) {
      if (line === '') continue;
      const { id, text } = JSON.parse(line) as Document;
      const model = readText(text, 'plaintext');
      const { tokens } = model;
      const input = taggerInput(readNameDocument(model, index, []), model.sentences);
      const numbersOfWords = Array.from({ length: tokens.count }, (_, token) => numberOf(tokens.text(token)));
      output.write(
        JSON.stringify({
          id,
          starts: [...tokens.starts],
          ends: [...tokens.ends],
          sentences: input.sentenceStarts,
          context: [...contextBits(input)],
          groups: [...repetitionGroups(input)],
          words: numbersOfWords,
        }) + '\n',
      );
    }
    output.end();
  }
  words.end();
}

void main();
