import type { TaggedSpan, Tagger, TaggerInput } from '../../model/tagger';
import type { Sentence } from '../text/textModel';
import { gazetteerBits } from './gazetteerBits';
import type { NameDocument } from './nameDocument';

/** What the trained recogniser says of the text. */
export function tagNames(
  document: NameDocument,
  sentences: readonly Sentence[],
  tagger: Tagger,
): readonly TaggedSpan[] {
  return tagger.tag(taggerInput(document, sentences));
}

/** The document as the recogniser reads it; training reads documents through this too. */
export function taggerInput(document: NameDocument, sentences: readonly Sentence[]): TaggerInput {
  const { tokens } = document;
  const gazetteer = gazetteerBits(document);
  return {
    count: tokens.count,
    text: (token) => tokens.text(token),
    sentenceStarts: sentences.map((sentence) => sentence.firstToken),
    spaceBefore: tokens.spaceBefore,
    ...(gazetteer ? { gazetteer } : {}),
  };
}
