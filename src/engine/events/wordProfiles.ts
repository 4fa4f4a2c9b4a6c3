import classes from './wordClasses.json';

/** What WordNet knows of a lemma; shares are levels from 0 (none) to 4 (nearly all), see `wordClasses.json`. */
export interface WordProfile {
  readonly verb: number;
  readonly noun: number;
  readonly adjective: number;
  readonly adverb: number;
  /** Field of its commonest verb sense, `a` (body) to `o` (weather); `-` for none. */
  readonly verbField: string;
  /** How much of its noun senses name happenings. */
  readonly happening: number;
  /** How much of its noun senses name speech, feelings or states. */
  readonly state: number;
}

const unknown: WordProfile = {
  verb: 0,
  noun: 0,
  adjective: 0,
  adverb: 0,
  verbField: '-',
  happening: 0,
  state: 0,
};

/** Read on first use: twenty thousand words are not needed before the first text. */
let profiles: ReadonlyMap<string, WordProfile> | undefined;

/** The profile of a folded lemma; all zero where it is not listed. */
export function profileOf(lemma: string): WordProfile {
  profiles ??= readProfiles();
  return profiles.get(lemma) ?? unknown;
}

function readProfiles(): ReadonlyMap<string, WordProfile> {
  const map = new Map<string, WordProfile>();
  for (const [code, words] of Object.entries(classes.profiles)) {
    const profile = readProfile(code);
    for (const word of words.split(' ')) map.set(word, profile);
  }
  return map;
}

function readProfile(code: string): WordProfile {
  const digit = (at: number): number => Number(code.charAt(at));
  return {
    verb: digit(0),
    noun: digit(1),
    adjective: digit(2),
    adverb: digit(3),
    verbField: code.charAt(4),
    happening: digit(5),
    state: digit(6),
  };
}
