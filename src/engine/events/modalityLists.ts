import words from './modalityWords.json';

/** The words of `modalityWords.json`, which tells what each list means. */
const set = (list: string): ReadonlySet<string> => new Set(list.split(' '));
export const negating = set(words.negating);
export const planning = set(words.planning);
export const wishing = set(words.wishing);
export const claiming = set(words.claiming);
export const planNouns = set(words.planNouns);
export const aimNouns = set(words.aimNouns);
export const wishNouns = set(words.wishNouns);
export const possibleModals = set(words.possibleModals);
export const plannedModals = set(words.plannedModals);
export const possibleAdjectives = set(words.possibleAdjectives);
export const plannedAdjectives = set(words.plannedAdjectives);
export const reportedAdverbs = set(words.reportedAdverbs);
export const reportedAdjectives = set(words.reportedAdjectives);
export const negativeDeterminers = set(words.negativeDeterminers);
export const conditionals = set(words.conditionals);
export const speech = set(words.speech);
