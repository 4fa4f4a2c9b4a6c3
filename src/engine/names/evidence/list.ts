import type { EntityKind } from '../../annotations';
import type { ChosenName } from '../chooseNames';
import type { NameDocument } from '../nameDocument';

/** How much a list says, in natural logarithms of odds; of 3 to 16 the best on the training corpora. */
const weight = 12;
/** A name that is less sure says nothing of the others. */
const sure = 0.7;
const joints = new Set([',', 'and', 'or', 'y', 'e', 'o']);

/**
 * Names in a list of three or more are mostly of one kind: in "Rotterdam, Hamburg and Bergen" the first two say what
 * Bergen is. Weighs each name of a first choice by the kind that most of the others of its list surely have.
 */
export function weighLists(names: readonly ChosenName[], document: NameDocument, share: number): void {
  let first = 0;
  for (let i = 1; i <= names.length; i++) {
    const left = names[i - 1];
    const right = names[i];
    if (left && right && isJoined(left, right, document)) continue;
    if (i - first >= 3) weighList(names.slice(first, i), document, share);
    first = i;
  }
}

function weighList(list: readonly ChosenName[], document: NameDocument, share: number): void {
  for (const name of list) {
    const others = list.filter((other) => other !== name && other.probability >= sure);
    const model = others.find(({ kind }) => countOf(others, kind) * 2 > others.length);
    if (model === undefined || countOf(others, model.kind) < 2 || model.kind === name.kind) continue;
    const { form } = name.proposal;
    if (form !== undefined && !document.kindsOf(form).has(model.kind)) continue;
    name.proposal.add(model.kind, weight * share, 'names.list', { name: textOf(model, document) });
  }
}

const countOf = (names: readonly ChosenName[], kind: EntityKind): number =>
  names.reduce((count, name) => count + (name.kind === kind ? 1 : 0), 0);

function textOf({ proposal }: ChosenName, { prose, tokens }: NameDocument): string {
  return prose.slice(tokens.starts[proposal.firstToken], tokens.ends[proposal.endToken - 1]);
}

/** Whether nothing but a comma, "and", "or", "y" or a comma with one of these stands between two names. */
function isJoined(left: ChosenName, right: ChosenName, { words }: NameDocument): boolean {
  const from = left.proposal.endWord;
  const to = right.proposal.firstWord;
  if (to === from || to - from > 2 || words.sentences[from] !== words.sentences[to]) return false;
  for (let word = from; word < to; word++) if (!joints.has(words.folded(word))) return false;
  return true;
}
