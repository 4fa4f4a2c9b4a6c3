import type { Tokens } from '../text/tokens';
import type { NounPhrase } from './chunks';
import type { SentenceSyntax } from './sentenceSyntax';
import { Tag } from './wordTags';

/**
 * One analysed sentence, asked by position: a token's is counted from the sentence's first, a phrase's and a verb
 * group's is its place in `syntax.phrases` and `syntax.groups`. Positions outside give an empty word, punctuation, or -1.
 */
export class SyntaxView {
  constructor(
    protected readonly tokens: Tokens,
    readonly syntax: SentenceSyntax,
  ) {}

  word(i: number): string {
    return i >= 0 && i < this.syntax.tags.length ? this.tokens.folded(this.syntax.firstToken + i) : '';
  }

  tag(i: number): number {
    return this.syntax.tags[i] ?? Tag.punctuation;
  }

  phraseAt(i: number): number {
    return this.syntax.phraseOf[i] ?? -1;
  }

  phrase(position: number): NounPhrase | undefined {
    return this.syntax.phrases[position];
  }

  /** Position in the sentence of a phrase's first token, and of the token after its last. */
  first(position: number): number {
    return (this.syntax.phrases[position]?.firstToken ?? 0) - this.syntax.firstToken;
  }

  end(position: number): number {
    return (this.syntax.phrases[position]?.endToken ?? 0) - this.syntax.firstToken;
  }

  head(position: number): number {
    return (this.syntax.phrases[position]?.headToken ?? 0) - this.syntax.firstToken;
  }

  /** The group whose main verb stands at `i`, or -1. */
  groupWithMain(i: number): number {
    const position = this.syntax.groupOf[i] ?? -1;
    return this.syntax.groups[position]?.mainToken === this.syntax.firstToken + i ? position : -1;
  }

  main(group: number): number {
    return (this.syntax.groups[group]?.mainToken ?? 0) - this.syntax.firstToken;
  }

  start(group: number): number {
    return (this.syntax.groups[group]?.firstToken ?? 0) - this.syntax.firstToken;
  }
}
