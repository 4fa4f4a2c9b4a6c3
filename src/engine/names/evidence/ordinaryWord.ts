import { calendarWords, isGivenName } from '../lexicon';
import { BlockStyle, type NameDocument } from '../nameDocument';
import type { Proposal } from '../proposal';
import { Shape } from '../words';
import type { EvidenceRule } from './evidenceRule';

export const ordinaryWord: EvidenceRule = {
  name: 'ordinary word',
  because: 'Sentences, headlines and capitals give everyday words a capital too.',
  weigh(proposal, document) {
    const { words } = document;
    const { firstWord: first, endWord: end } = proposal;
    const folded = words.folded(first);
    if (end - first === 1) {
      weighSingle(proposal, document, folded);
      return;
    }
    const ordinary = countOrdinary(proposal, document);
    const isForm = proposal.form !== undefined;
    if (document.styleOf(first) !== BlockStyle.normal && !isForm)
      proposal.add('none', ordinary === end - first ? 4 : 0.6 + ordinary, 'names.headline');
    else if (ordinary === end - first && !isForm) proposal.add('none', 0.8, 'names.ordinaryWords');
    if (words.opensSentence(first) && !isForm && isSentenceOpener(document, first))
      proposal.add('none', 2.2, 'names.sentenceStart');
    if (document.isFunctionWord(first) && !(isForm && document.isSpanish(first)))
      proposal.add('none', 4, 'names.functionWord', { word: folded });
  },
};

/** An everyday word at the start of a sentence that the document writes small elsewhere, or that is no given name. */
function isSentenceOpener(document: NameDocument, word: number): boolean {
  const { words } = document;
  const folded = words.folded(word);
  if (!words.isCommon(word) || isGivenName(folded)) return false;
  return document.smallCount(folded) > 0 && document.capitalCount(folded) === 0;
}

function weighSingle(proposal: Proposal, document: NameDocument, folded: string): void {
  const { words } = document;
  const word = proposal.firstWord;
  const shape = words.shapes[word];
  if (calendarWords.has(folded)) proposal.add('none', 4, 'names.calendar', { word: folded });
  if (shape === Shape.upper || shape === Shape.dotted || shape === Shape.code) {
    if (shape === Shape.code && proposal.form === undefined) proposal.add('none', 1.5, 'names.code');
    if (shape === Shape.dotted && folded.length === 1) proposal.add('none', 5, 'names.loneInitial');
    return;
  }
  if (document.isFunctionWord(word)) proposal.add('none', 5, 'names.functionWord', { word: folded });
  const common = words.isCommon(word);
  const small = document.smallCount(folded);
  const capital = document.capitalCount(folded) - (words.opensSentence(word) ? 0 : 1);
  const bare = document.styleOf(word) !== BlockStyle.normal || words.opensSentence(word);
  if (common)
    proposal.add('none', bare ? (capital > 0 ? 1.5 : 3.5) : 1.4, 'names.ordinaryWord', { word: folded });
  else if (bare && proposal.form === undefined && capital === 0)
    proposal.add('none', 0.8, 'names.sentenceStart');
  if (small > 0) proposal.add('none', 1.5, 'names.smallElsewhere', { word: folded });
  if (shape === Shape.camel) proposal.add('product', 1.2, 'names.camel');
}

function countOrdinary(proposal: Proposal, { words }: NameDocument): number {
  let ordinary = 0;
  for (let word = proposal.firstWord; word < proposal.endWord; word++)
    if (words.shapes[word] === Shape.mark || words.isCommon(word)) ordinary++;
  return ordinary;
}
