import type { NameDocument } from '../nameDocument';
import { Shape } from '../words';
import type { EvidenceRule } from './evidenceRule';

const subjectVerbs = new Set([
  'beat',
  'beats',
  'defeated',
  'thrashed',
  'trounced',
  'hammered',
  'routed',
  'edged',
  'drew',
  'lost',
  'won',
  'scored',
  'led',
  'trailed',
  'host',
  'hosts',
  'face',
  'faces',
  'play',
  'plays',
  'played',
  'kicked',
  'batting',
  'bowled',
  'striker',
  'midfielder',
  'defender',
  'goalkeeper',
  'captain',
  'coach',
  'skipper',
  'batsman',
  'winger',
  'fly-half',
  'prop',
  'great',
  'v',
  'vs',
  'versus',
]);
const objectWords = new Set([
  'beat',
  'beats',
  'beating',
  'defeated',
  'defeating',
  'against',
  'v',
  'vs',
  'versus',
  'over',
  'thrashed',
]);

export const sportsTeam: EvidenceRule = {
  name: 'sports team',
  because: 'In a report of sport "England beat Samoa" is of two teams, and no country is meant.',
  weigh(proposal, document) {
    if (!document.isSport || proposal.form === undefined || !document.kindsOf(proposal.form).has('place'))
      return;
    const word = teamCue(proposal.firstWord, proposal.endWord, document);
    if (word === undefined) return;
    proposal.add('organization', 7, 'names.sport', { word });
    proposal.add('place', -2, 'names.sport', { word });
  },
};

function teamCue(first: number, end: number, document: NameDocument): string | undefined {
  const { words } = document;
  const sentence = words.sentences[first];
  const before = first - 1;
  if (before >= 0 && words.sentences[before] === sentence && words.shapes[before] === Shape.lower) {
    if (objectWords.has(words.folded(before))) return words.folded(before);
    if (words.folded(before) === 'in' || words.folded(before) === 'at') return undefined;
  }
  if (end >= words.count || words.sentences[end] !== sentence) return undefined;
  if (words.shapes[end] === Shape.number && !document.isTime(end) && words.text(end).length <= 3)
    return words.text(end);
  return words.shapes[end] === Shape.lower && subjectVerbs.has(words.folded(end))
    ? words.folded(end)
    : undefined;
}
