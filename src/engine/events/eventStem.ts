import { profileOf } from './wordProfiles';

const endings = ['ation', 'ition', 'ion', 'ing', 'ment', 'al', 'ure', 'e', 'y'] as const;
/** Nouns whose verb has another stem. */
const irregular: ReadonlyMap<string, string> = new Map([
  ['death', 'di'],
  ['die', 'di'],
  ['explosion', 'explod'],
  ['sale', 'sell'],
  ['flight', 'fly'],
  ['birth', 'bear'],
  ['invasion', 'invad'],
  ['decision', 'decid'],
  ['collision', 'collid'],
  ['shot', 'shoot'],
  ['speech', 'speak'],
  ['talks', 'talk'],
]);

/**
 * What a trigger's verb and noun have in common: "extradite" and "extradition" give "extradit", "meet" and "meeting"
 * give "meet".
 */
export function eventStem(lemma: string): string {
  const known = irregular.get(lemma);
  if (known !== undefined) return known;
  for (const ending of endings) {
    if (!lemma.endsWith(ending) || lemma.length - ending.length < 4) continue;
    const stem = lemma.slice(0, -ending.length);
    if (ending !== 'ation' && ending !== 'ition' && ending !== 'al') return stem;
    if (profileOf(stem).verb > 0 || profileOf(`${stem}e`).verb > 0) return stem;
  }
  return lemma;
}
