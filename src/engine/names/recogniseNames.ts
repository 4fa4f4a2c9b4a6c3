import type { TimeExpression } from '../annotations';
import type { EntityIndex } from '../../index/entityIndex';
import type { TaggedSpan, Tagger } from '../../model/tagger';
import type { TextModel } from '../text/textModel';
import { trace } from '../trace';
import { chooseNames, type ChosenName } from './chooseNames';
import { evidenceRules } from './evidence/evidenceRules';
import { weighTagger } from './evidence/taggerVerdict';
import { trimSpan } from './trimSpan';
import { readNameDocument, type NameDocument } from './nameDocument';
import type { NameMention } from './nameMention';
import { proposeNames, tagNames } from './propose';
import { proposeRepetitions, rememberNames } from './repetition';

export interface NameContext {
  readonly index: EntityIndex | undefined;
  readonly tagger: Tagger | undefined;
  /** Dates are no names: spans that overlap one are left out, unless a longer name holds it. */
  readonly timex: readonly TimeExpression[];
}

/**
 * Finds the names of a text: sorted, never overlapping, in prose offsets.
 *
 * Three steps, twice: **propose** spans (forms of the index, the trained recogniser, the shape of the words),
 * **weigh** them (every rule of evidence adds to the odds of each kind and of "no name"), **choose** the spans that
 * do not overlap and are worth most. What the first round was sure of is evidence for the second, since a name that
 * is clear in one place ("Alejandro Gertz Manero") is the same in another ("Gertz").
 */
export function recogniseNames(text: TextModel, context: NameContext): readonly NameMention[] {
  const document = readNameDocument(text, context.index, context.timex);
  const tagged = tagNames(document, context.tagger);
  const first = recogniseRound(document, tagged, context.tagger !== undefined);
  const remembering = { ...document, memory: rememberNames(first, document) };
  const second = recogniseRound(remembering, tagged, context.tagger !== undefined);
  return second.map((name) => toMention(name, document));
}

function recogniseRound(
  document: NameDocument,
  tagged: readonly TaggedSpan[],
  hasTagger: boolean,
): ChosenName[] {
  const proposals = proposeNames(document, tagged);
  proposeRepetitions(document, proposals);
  const all = proposals.all();
  for (const proposal of all) for (const rule of evidenceRules) rule.weigh(proposal, document);
  if (hasTagger) weighTagger(all, tagged);
  return chooseNames(all, document.words);
}

function toMention({ proposal, kind, probability }: ChosenName, document: NameDocument): NameMention {
  const { firstToken, endToken } = trimSpan(document, proposal.firstToken, proposal.endToken);
  const { starts, ends } = document.tokens;
  return {
    start: starts[firstToken] ?? 0,
    end: ends[endToken - 1] ?? 0,
    firstToken,
    endToken,
    type: kind,
    confidence: probability,
    ...(proposal.form === undefined ? {} : { form: proposal.form }),
    trace: trace(proposal.proposer, kind, ...proposal.stepsFor(kind)),
  };
}
