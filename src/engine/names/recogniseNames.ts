import type { TimeExpression } from '../annotations';
import type { EntityIndex } from '../../index/entityIndex';
import type { Tagger } from '../../model/tagger';
import type { TextModel } from '../text/textModel';
import { trace } from '../trace';
import { chooseNames, type ChosenName } from './chooseNames';
import { confidenceOf } from './confidence';
import { cutTagged } from './cutTagged';
import type { EvidenceRule } from './evidence/evidenceRule';
import { evidenceRules } from './evidence/evidenceRules';
import { memory } from './evidence/memory';
import { weighTagger } from './evidence/taggerVerdict';
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
  const tagged = cutTagged(document, tagNames(document, text.sentences, context.tagger));
  const weigh = (
    proposals: readonly Proposal[],
    rules: readonly EvidenceRule[],
    known: NameDocument,
  ): void => {
    for (const proposal of proposals) for (const rule of rules) rule.weigh(proposal, known);
    if (context.tagger !== undefined && rules === evidenceRules) weighTagger(proposals, tagged);
  };
  const proposals = proposeNames(document, tagged);
  const first = proposals.all();
  weigh(first, evidenceRules, document);
  const remembering = { ...document, memory: rememberNames(chooseNames(first, document.words), document) };
  const repeated = proposeRepetitions(remembering, proposals);
  weigh(repeated, evidenceRules, remembering);
  weigh(proposals.all(), [memory], remembering);
  return chooseNames(proposals.all(), document.words).map((name) =>
    toMention(name, document, context.tagger !== undefined),
  );
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
