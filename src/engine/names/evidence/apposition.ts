import type { EntityKind } from '../../annotations';
import { facilityHeads, organisationCues, placeHeads, roleNouns, spanishNouns, titles } from '../lexicon';
import type { NameDocument } from '../nameDocument';
import { Shape } from '../words';
import { quotes, workNouns } from './work';
import type { EvidenceRule } from './evidenceRule';

const articles = new Set(['the', 'a', 'an', 'its', 'his', 'her', 'their']);
const spanishArticles = new Set(['el', 'la', 'un', 'una', 'su']);
/** Words of an apposition up to its noun: "the largest Danish shipping company". */
const longestPhrase = 7;

export const apposition: EvidenceRule = {
  name: 'apposition',
  because:
    'A noun right after a name, or in a phrase set off by a comma, tells what it is: "X, the Danish company,".',
  weigh(proposal, document) {
    const { words } = document;
    const after = proposal.endWord;
    if (after >= words.count || words.sentences[after] !== words.sentences[proposal.firstWord]) return;
    if (words.shapes[after] === Shape.lower && facilityHeads.has(words.folded(after))) {
      if (proposal.form === undefined)
        proposal.add('facility', 12, 'names.apposition', { word: words.folded(after) });
      return;
    }
    const comma = quotes.has(words.text(after)) ? after + 1 : after;
    if (words.text(comma) !== ',') return;
    const isSpanish = document.isSpanish(after);
    if (!(isSpanish ? spanishArticles : articles).has(words.folded(comma + 1))) return;
    const noun = isSpanish ? words.folded(comma + 2) : headNoun(document, comma + 2);
    if (noun === undefined) return;
    const kind = isSpanish ? kindOfSpanishNoun(noun) : kindOfNoun(noun);
    if (kind !== undefined) proposal.add(kind, 12, 'names.apposition', { word: noun });
  },
};

/** The last small word of a phrase, which ends at a mark, a function word or a number. */
function headNoun(document: NameDocument, from: number): string | undefined {
  const { words } = document;
  let noun: string | undefined;
  for (let word = from; word < Math.min(from + longestPhrase, words.count); word++) {
    const shape = words.shapes[word];
    if (shape === Shape.mark || shape === Shape.number || document.isFunctionWord(word)) break;
    if (shape === Shape.lower) noun = words.folded(word);
  }
  return noun;
}

function kindOfSpanishNoun(noun: string): EntityKind | undefined {
  return (['organization', 'person', 'place'] as const).find((kind) => spanishNouns[kind].has(noun));
}

function kindOfNoun(noun: string): EntityKind | undefined {
  if (roleNouns.has(noun) || titles.has(noun)) return 'person';
  if (organisationCues.has(noun)) return 'organization';
  if (workNouns.has(noun)) return 'work';
  if (placeHeads.has(noun) || noun === 'capital' || noun === 'port') return 'place';
  return facilityHeads.has(noun) ? 'facility' : undefined;
}
