import type { Tokens } from '../text/tokens';
import { ChunkReader, type NounPhrase, type VerbGroup } from './chunks';
import { draftSentence, type TokenRange } from './taggedSentence';
import { TagRepair } from './tagRepair';
import type { TokenCover } from './tokenCover';
import { WordTagger } from './wordTagger';

/** One sentence after the light analysis. Arrays are indexed by token minus `firstToken`. */
export interface SentenceSyntax {
  readonly firstToken: number;
  readonly endToken: number;
  readonly tags: Uint8Array;
  readonly lemmas: readonly string[];
  readonly phrases: readonly NounPhrase[];
  readonly groups: readonly VerbGroup[];
  /** Phrase or group that a token is in, or -1. */
  readonly phraseOf: Int16Array;
  readonly groupOf: Int16Array;
  /** Whether nearly every word is capitalised, so that capitals tell nothing. */
  readonly titleCase: boolean;
}

/** Tags the words of a sentence and groups them into noun phrases and verb groups. Linear in the sentence's length. */
export function analyseSentence(tokens: Tokens, range: TokenRange, cover: TokenCover): SentenceSyntax {
  const draft = draftSentence(tokens, range, cover);
  const tagger = new WordTagger(draft);
  tagger.tagWords();
  new TagRepair(draft).repair();
  const chunks = new ChunkReader(draft);
  const { phrases, phraseOf } = chunks.findPhrases();
  const { groups, groupOf } = chunks.findGroups();
  return {
    firstToken: range.firstToken,
    endToken: range.endToken,
    tags: draft.tags,
    lemmas: draft.lemmas,
    phrases,
    groups,
    phraseOf,
    groupOf,
    titleCase: tagger.titleCase,
  };
}
