import type { FormMatch } from '../../index/entityIndex';
import type { TaggedSpan } from '../../model/tagger';
import { isUsableMatch } from './gazetteerCase';
import { regionAbbreviations } from './lexicon';
import type { NameDocument } from './nameDocument';
import { findNameRuns, isNameLike, type NameRun } from './nameRuns';
import { Proposal } from './proposal';
import { Shape } from './words';

/** Proposals by span: who proposes a span again finds the one that is there. */
export class ProposalList {
  readonly #bySpan = new Map<number, Proposal>();

  constructor(private readonly document: NameDocument) {}

  /** The proposal for a run of tokens, made if there is none. */
  at(firstToken: number, endToken: number, proposer: string): Proposal {
    const key = firstToken * 64 + Math.min(endToken - firstToken, 63);
    const known = this.#bySpan.get(key);
    if (known) return known;
    const { wordOfToken } = this.document.words;
    const made = new Proposal(
      firstToken,
      endToken,
      wordOfToken[firstToken] ?? 0,
      (wordOfToken[endToken - 1] ?? 0) + 1,
      proposer,
    );
    this.#bySpan.set(key, made);
    return made;
  }

  atWords(firstWord: number, endWord: number, proposer: string): Proposal {
    const { firstToken, endToken } = this.document.words;
    return this.at(firstToken[firstWord] ?? 0, endToken[endWord - 1] ?? 0, proposer);
  }

  /** Sorted by start, then by descending length. */
  all(): Proposal[] {
    return [...this.#bySpan.values()].sort((a, b) => a.firstToken - b.firstToken || b.endToken - a.endToken);
  }
}

/** All spans that may be names, from the index's forms, the tagger and the shape of the words. */
export function proposeNames(document: NameDocument, tagged: readonly TaggedSpan[]): ProposalList {
  const proposals = new ProposalList(document);
  const { runs, titleWords } = findNameRuns(document);
  const starts = proposeForms(document, titleWords, proposals);
  proposeRegions(document, proposals);
  for (const span of tagged) proposals.at(span.firstToken, span.endToken, 'model');
  for (const run of runs) proposeRun(document, run, starts, proposals);
  return proposals;
}

/** Proposes the index's forms that are written as names; gives the ends of the forms at each first word. */
function proposeForms(
  document: NameDocument,
  titleWords: ReadonlySet<number>,
  proposals: ProposalList,
): Map<number, number[]> {
  const ends = new Map<number, number[]>();
  const { words } = document;
  for (const match of document.matches) {
    if (!isUsableMatch(document, match) || isInTitle(document, match, titleWords)) continue;
    const proposal = proposals.at(match.firstToken, fullStopEnd(document, match.endToken), 'gazetteer');
    proposal.form = match.form;
    const first = words.wordOfToken[match.firstToken] ?? 0;
    proposeWithCountry(document, first, proposal, proposals);
    const known = ends.get(first);
    if (known) known.push(proposal.endWord);
    else ends.set(first, [proposal.endWord]);
  }
  return ends;
}

/** "U.S. Food and Drug Administration": the abbreviated country right before a body belongs to its name. */
function proposeWithCountry(
  document: NameDocument,
  first: number,
  proposal: Proposal,
  proposals: ProposalList,
): void {
  const { words } = document;
  const before = first - 1;
  if (before < 0 || proposal.form === undefined || words.sentences[before] !== words.sentences[first]) return;
  const country = words.folded(before);
  if ((country !== 'us' && country !== 'uk') || !isNameLike(document, before)) return;
  if (proposal.endWord - first < 2 || (document.kindsOf(proposal.form).get('organization') ?? 0) < 0.5)
    return;
  const longer = proposals.atWords(before, proposal.endWord, 'gazetteer');
  longer.form ??= proposal.form;
}

/** Whether all words of a form belong to a title: the "State" of "Secretary of State". */
function isInTitle({ words }: NameDocument, match: FormMatch, titleWords: ReadonlySet<number>): boolean {
  const first = words.wordOfToken[match.firstToken] ?? 0;
  const last = words.wordOfToken[match.endToken - 1] ?? 0;
  return titleWords.has(first) && titleWords.has(last);
}

/** "Fresno, Calif.": abbreviated states after a comma, with the form of what they stand for. */
function proposeRegions(document: NameDocument, proposals: ProposalList): void {
  const { words, index } = document;
  for (let word = 1; word + 1 < words.count; word++) {
    if (words.text(word - 1) !== ',' || words.shapes[word] === Shape.lower) continue;
    const end = isTwoPart(document, word) ? word + 2 : word + 1;
    const region = regionOf(document, word, end);
    if (region === undefined || !isNameLike(document, word)) continue;
    const proposal = proposals.atWords(word, end, 'gazetteer');
    const form = index?.formOf(region) ?? -1;
    if (form >= 0) proposal.form = form;
    proposal.add('place', 4, 'names.regionAbbreviation', { region });
  }
}

/** "W. Va." is two words. */
function isTwoPart({ words }: NameDocument, word: number): boolean {
  return words.folded(word) === 'w' && words.folded(word + 1) === 'va';
}

/** What an abbreviation stands for; "M.D." and "P.A." with full stops inside stand for no state. */
function regionOf({ words }: NameDocument, word: number, end: number): string | undefined {
  const folded = end > word + 1 ? 'wva' : words.folded(word);
  if (words.shapes[word] === Shape.dotted && !dottedRegions.has(folded)) return undefined;
  return regionAbbreviations.get(folded);
}

const dottedRegions = new Set(['nj', 'ny', 'nm', 'nh', 'nc', 'sc', 'nd', 'sd', 'wva', 'ri', 'dc', 'bc']);

/** The end of a form with the full stop that belongs to its last word: "U.S." where the form is "U.S". */
function fullStopEnd(document: NameDocument, endToken: number): number {
  const { words } = document;
  const wordEnd = words.endToken[words.wordOfToken[endToken - 1] ?? 0] ?? endToken;
  return wordEnd === endToken + 1 && document.tokens.text(endToken) === '.' ? wordEnd : endToken;
}

/** Proposes a run whole, without its first word at a sentence's start, and what follows a known name at its start. */
function proposeRun(
  document: NameDocument,
  run: NameRun,
  formEnds: ReadonlyMap<number, readonly number[]>,
  proposals: ProposalList,
): void {
  const { words } = document;
  const whole = proposals.atWords(run.first, run.end, 'shape');
  whole.followsTitle ||= run.followsTitle;
  if (words.opensSentence(run.first) && run.end - run.first > 1)
    proposals.atWords(firstNameWord(document, run.first + 1, run.end), run.end, 'shape');
  for (const end of formEnds.get(run.first) ?? [])
    if (end < run.end) proposals.atWords(firstNameWord(document, end, run.end), run.end, 'shape');
  for (let word = run.first + 1; word < run.end; word++)
    if (words.shapes[word] === Shape.lower && document.isFunctionWord(word))
      proposeParts(document, run, word, proposals);
}

/** The parts beside a small word: a run "University of Lagos" may after all be two names. */
function proposeParts(document: NameDocument, run: NameRun, at: number, proposals: ProposalList): void {
  proposals.atWords(run.first, at, 'shape');
  const next = firstNameWord(document, at + 1, run.end);
  if (next < run.end) proposals.atWords(next, run.end, 'shape');
}

function firstNameWord(document: NameDocument, from: number, end: number): number {
  const { shapes } = document.words;
  let word = from;
  while (word < end - 1 && (shapes[word] === Shape.lower || shapes[word] === Shape.mark)) word++;
  return word;
}
