import type { TimeExpression } from '../annotations';
import type { EntityIndex } from '../../index/entityIndex';
import type { TaggedSpan, Tagger } from '../../model/tagger';
import type { TextModel } from '../text/textModel';
import { trace } from '../trace';
import { chooseNames, type ChosenName } from './chooseNames';
import { confidenceOf } from './confidence';
import { cutTagged } from './cutTagged';
import { evidenceRules, tellingRules } from './evidence/evidenceRules';
import { weighLists } from './evidence/list';
import { weighTagger } from './evidence/taggerVerdict';
import { mergeWeights, type MergeWeights } from './mergeWeights';
import { trimSpan } from './trimSpan';
import { readNameDocument, type NameDocument } from './nameDocument';
import type { NameMention } from './nameMention';
import type { Proposal } from './proposal';
import { proposeNames } from './propose';
import { proposeRepetitions, rememberNames } from './repetition';
import { tagNames } from './tagNames';

export interface NameContext {
  readonly index: EntityIndex | undefined;
  readonly tagger: Tagger | undefined;
  /** Dates are no names: spans that overlap one are left out, unless a longer name holds it. */
  readonly timex: readonly TimeExpression[];
}

/**
 * Finds the names of a text: sorted, never overlapping, in prose offsets.
 *
 * Three steps: **propose** spans (forms of the index, the trained recogniser, the shape of the words), **weigh** them
 * (every rule of evidence adds to the odds of each kind and of "no name"), **choose** the spans that do not overlap
 * and are worth most. What was sure then is remembered: parts of it are proposed and weighed too, and speak in a
 * last choice, since a name that is clear in one place ("Alejandro Gertz Manero") is the same in another ("Gertz").
 */
export function recogniseNames(text: TextModel, context: NameContext): readonly NameMention[] {
  const document = readNameDocument(text, context.index, context.timex);
  const { tagger } = context;
  const tagged = tagger === undefined ? undefined : tagNames(document, text.sentences, tagger);
  return decideNames(document, tagged, mergeWeights).map((name) =>
    toMention(name, document, tagged !== undefined),
  );
}

/** The names of a document, given what the trained recogniser says of it; without one the rules decide alone. */
export function decideNames(
  document: NameDocument,
  tagged: readonly TaggedSpan[] | undefined,
  weights: MergeWeights,
): ChosenName[] {
  const spans = cutTagged(document, tagged ?? []);
  const proposals = proposeNames(document, spans);
  const weigh = (fresh: readonly Proposal[], known: NameDocument): void => {
    for (const proposal of fresh) for (const rule of evidenceRules) rule.weigh(proposal, known);
    if (tagged !== undefined) weighTagger(fresh, spans, known, weights);
  };
  const first = proposals.all();
  weigh(first, document);
  const share = tagged === undefined ? 1 : weights.memory;
  const chosen = chooseNames(first, document.words);
  const known = rememberNames(chosen, document, share);
  weighLists(chosen, document, share);
  const remembering = { ...document, memory: known };
  weigh(proposeRepetitions(remembering, proposals), remembering);
  const all = proposals.all();
  for (const proposal of all) for (const rule of tellingRules) rule.weigh(proposal, remembering);
  return chooseNames(all, document.words);
}

function toMention(
  { proposal, kind, probability }: ChosenName,
  document: NameDocument,
  hasTagger: boolean,
): NameMention {
  const { firstToken, endToken } = trimSpan(document, proposal.firstToken, proposal.endToken);
  const { starts, ends } = document.tokens;
  return {
    start: starts[firstToken] ?? 0,
    end: ends[endToken - 1] ?? 0,
    firstToken,
    endToken,
    type: kind,
    confidence: confidenceOf(proposal, kind, probability, hasTagger),
    ...(proposal.form === undefined ? {} : { form: proposal.form }),
    trace: trace(proposal.proposer, kind, ...proposal.stepsFor(kind)),
  };
}
