import type { ChosenName } from '../chooseNames';
import type { NameDocument } from '../nameDocument';

/** How much a neighbour in a list says, times its probability. */
const weight = 2;
/** A neighbour that is less sure says nothing. */
const sure = 0.7;

/**
 * Names in a list are mostly of one kind: in "Rotterdam, Hamburg and Bergen" the first two say what Bergen is. Weighs
 * each name of a first choice by the names right before and after it in the same list.
 */
export function weighLists(names: readonly ChosenName[], document: NameDocument, share: number): void {
  for (let i = 0; i + 1 < names.length; i++) {
    const left = names[i];
    const right = names[i + 1];
    if (left === undefined || right === undefined || !isList(left, right, document)) continue;
    tell(left, right, document, share);
    tell(right, left, document, share);
  }
}

function tell(from: ChosenName, to: ChosenName, document: NameDocument, share: number): void {
  if (from.probability < sure || from.kind === to.kind) return;
  const { proposal } = to;
  if (proposal.form !== undefined && !document.kindsOf(proposal.form).has(from.kind)) return;
  const name = document.prose.slice(
    document.tokens.starts[from.proposal.firstToken],
    document.tokens.ends[from.proposal.endToken - 1],
  );
  proposal.add(from.kind, weight * share * from.probability, 'names.list', { name });
}

/** Whether nothing but a comma, "and", "or", "y" or a comma with one of these stands between two names. */
function isList(left: ChosenName, right: ChosenName, { words }: NameDocument): boolean {
  const from = left.proposal.endWord;
  const to = right.proposal.firstWord;
  if (to === from || to - from > 2 || words.sentences[from] !== words.sentences[to]) return false;
  for (let word = from; word < to; word++) if (!joints.has(words.folded(word))) return false;
  return true;
}

const joints = new Set([',', 'and', 'or', 'y', 'e', 'o']);
