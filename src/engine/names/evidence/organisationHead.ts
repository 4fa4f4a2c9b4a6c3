import { companySuffixes, isGivenName, organisationHeads, organisationOf } from '../lexicon';
import type { NameDocument } from '../nameDocument';
import type { Proposal } from '../proposal';
import { Shape } from '../words';
import type { EvidenceRule } from './evidenceRule';

/** Heads that are as often the last word of a work, a person or a place as of an organisation. */
const weakHeads = new Set([
  'house',
  'force',
  'group',
  'front',
  'press',
  'post',
  'times',
  'union',
  'united',
  'team',
  'office',
  'network',
  'service',
  'mission',
  'command',
  'campaign',
  'school',
  'court',
  'radio',
  'center',
  'centre',
]);

export const organisationHead: EvidenceRule = {
  name: 'organisation head',
  because: 'The head noun tells the kind: "Ministry of …", "… University", "… Cartel", "… Inc.".',
  weigh(proposal, document) {
    const { words } = document;
    const last = words.folded(proposal.endWord - 1);
    const length = proposal.endWord - proposal.firstWord;
    if (length > 1 && companySuffixes.has(last.replace(/\.$/, '')) && last.length > 1) {
      proposal.add('organization', 5, 'names.companySuffix', { word: words.text(proposal.endWord - 1) });
      return;
    }
    if (length > 1 && organisationHeads.has(last))
      proposal.add('organization', weakHeads.has(last) ? 2.2 : 3.4, 'names.organisationHead', { word: last });
    else if (length === 1 && organisationHeads.has(last) && !words.opensSentence(proposal.firstWord))
      proposal.add('organization', 1, 'names.organisationHead', { word: last });
    weighOf(proposal, document);
    weighAmpersand(proposal, document);
  },
};

function weighOf(proposal: Proposal, { words }: NameDocument): void {
  for (let word = proposal.firstWord + 1; word < proposal.endWord - 1; word++) {
    if (words.shapes[word] !== Shape.lower) continue;
    const folded = words.folded(word);
    if (folded !== 'of' && folded !== 'for' && folded !== 'de') continue;
    const head = words.folded(word - 1);
    if (organisationOf.has(head)) proposal.add('organization', 3.2, 'names.organisationHead', { word: head });
    return;
  }
}

/** "Johnson & Johnson", "Smith & Wesson". */
function weighAmpersand(proposal: Proposal, { words }: NameDocument): void {
  for (let word = proposal.firstWord + 1; word < proposal.endWord; word++)
    if (words.text(word) === '&' && !isGivenName(words.folded(word - 1)) && !words.isCommon(word - 1))
      proposal.add('organization', 2.5, 'names.ampersand');
}
