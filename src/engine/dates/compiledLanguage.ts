import type { LanguageRules, Modifier } from './languageRules';
import { compilePatterns, type PatternNode } from './patterns';

/** A word or phrase of a class; `rest` are the words after the first. */
export interface LexiconEntry {
  readonly rest: readonly string[];
  readonly className: string;
  readonly value: string | number;
  /** Counts only when capitalised: the word has another use. */
  readonly capitalised: boolean;
}

export interface CompiledModifier {
  readonly words: readonly string[];
  readonly modifier: Modifier;
}

/** A language's tables, prepared for look-up by word. */
export interface CompiledLanguage {
  readonly rules: LanguageRules;
  /** By first word; longer phrases first. */
  readonly lexicon: ReadonlyMap<string, readonly LexiconEntry[]>;
  readonly patterns: PatternNode;
  readonly functionWords: ReadonlySet<string>;
  /** By last word; longer ones first. */
  readonly modifiersBefore: ReadonlyMap<string, readonly CompiledModifier[]>;
  /** By first word; longer ones first. */
  readonly modifiersAfter: ReadonlyMap<string, readonly CompiledModifier[]>;
  /** Words that can start an expression. */
  readonly starters: ReadonlySet<string>;
  /** First words of numbers. */
  readonly numberWords: ReadonlySet<string>;
  readonly sets: ContextSets;
}

/** The context and tense words of the tables as sets. */
export type ContextSets = Readonly<
  Record<
    | 'introducers'
    | 'counted'
    | 'labels'
    | 'ambiguous'
    | 'common'
    | 'stretches'
    | 'ages'
    | 'within'
    | 'inside'
    | 'firm'
    | 'nameTails'
    | 'ended'
    | 'infinitive'
    | 'since'
    | 'until'
    | 'articles'
    | 'past'
    | 'future'
    | 'present'
    | 'notVerbs'
    | 'saying'
    | 'days'
    | 'timeless'
    | 'clock',
    ReadonlySet<string>
  >
>;

export function compileLanguage(rules: LanguageRules): CompiledLanguage {
  const { context, tense, numbers } = rules;
  const lexicon = compileLexicon(rules);
  const patterns = compilePatterns(rules.rules, rules.shorthands);
  const numberWords = new Set([
    ...Object.keys(numbers.cardinals),
    ...Object.keys(numbers.scales),
    ...Object.keys(numbers.ordinals),
  ]);
  return {
    rules,
    lexicon,
    patterns,
    functionWords: new Set(rules.functionWords),
    numberWords,
    modifiersBefore: compileModifiers(rules, 'before'),
    modifiersAfter: compileModifiers(rules, 'after'),
    starters: new Set([...lexicon.keys(), ...patterns.words.keys(), ...numberWords]),
    sets: {
      introducers: new Set(context.introducers),
      counted: new Set(context.counted),
      labels: new Set(context.labels),
      ambiguous: new Set(context.ambiguous),
      common: new Set(context.common),
      stretches: new Set(context.stretches),
      ages: new Set(context.ages),
      within: new Set(context.within),
      inside: new Set(context.inside),
      firm: new Set(context.firm),
      nameTails: new Set(context.nameTails),
      ended: new Set(context.ended),
      infinitive: new Set(context.infinitive),
      since: new Set(context.since),
      until: new Set(context.until),
      articles: new Set(context.articles),
      days: new Set(context.days),
      timeless: new Set(context.timeless),
      clock: new Set(context.clock),
      past: new Set(tense.past),
      future: new Set(tense.future),
      present: new Set(tense.present),
      notVerbs: new Set(tense.notVerbs),
      saying: new Set(tense.saying),
    },
  };
}

function compileModifiers(rules: LanguageRules, side: Modifier['side']): Map<string, CompiledModifier[]> {
  const byWord = new Map<string, CompiledModifier[]>();
  for (const modifier of rules.modifiers) {
    if (modifier.side !== side) continue;
    const words = modifier.words.split(' ');
    const key = (side === 'before' ? words.at(-1) : words[0]) ?? '';
    byWord.set(key, [...(byWord.get(key) ?? []), { words, modifier }]);
  }
  for (const entries of byWord.values()) entries.sort((a, b) => b.words.length - a.words.length);
  return byWord;
}

function compileLexicon(rules: LanguageRules): Map<string, LexiconEntry[]> {
  const lexicon = new Map<string, LexiconEntry[]>();
  for (const [className, words] of Object.entries(rules.classes)) {
    const capitalised = rules.capitalised.includes(className);
    for (const [phrase, value] of Object.entries(words)) {
      const [first = '', ...rest] = phrase.split(' ');
      const entries = lexicon.get(first) ?? [];
      const isAmbiguous = rules.context.common.includes(phrase);
      entries.push({ rest, className, value, capitalised: capitalised && isAmbiguous });
      lexicon.set(first, entries);
    }
  }
  for (const entries of lexicon.values()) entries.sort((a, b) => b.rest.length - a.rest.length);
  return lexicon;
}
