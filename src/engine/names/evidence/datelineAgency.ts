import type { EvidenceRule } from './evidenceRule';
import { isDateline } from './placeCue';

export const datelineAgency: EvidenceRule = {
  name: 'agency of a dateline',
  because:
    'The name in brackets before the dash of a dateline is the agency that sent the report: "KYIV (AP) —".',
  weigh(proposal, document) {
    const { words } = document;
    const { firstWord, endWord } = proposal;
    const dash = endWord + 1;
    if (firstWord < 2 || dash >= words.count) return;
    if (words.text(firstWord - 1) !== '(' || words.text(endWord) !== ')' || !dashes.has(words.text(dash)))
      return;
    let start = firstWord - 1;
    while (start > 0 && !words.opensSentence(start)) start--;
    let end = start;
    while (end < firstWord - 1 && words.text(end) !== ',') end++;
    if (isDateline(start, end, document)) proposal.add('organization', 8, 'names.dateline');
  },
};

const dashes = new Set(['—', '–', '-', '--']);
