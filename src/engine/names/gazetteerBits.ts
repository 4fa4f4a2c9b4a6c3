import type { FormMatch } from '../../index/entityIndex';
import { gazetteerBits as bitsOf, type GazetteerEvidence } from '../../model/features';
import { Casing } from '../text/tokens';
import type { NameDocument } from './nameDocument';

/** Entries of a form that are looked at, and the least share of its uses that an entry or a kind must have. */
const candidateLimit = 5;
const leastShare = 0.08;

/** What the index knows at each token, as evidence for the tagger; undefined without an index. */
export function gazetteerBits(document: NameDocument): Uint32Array | undefined {
  if (document.index === undefined) return undefined;
  const { index } = document;
  const evidence: GazetteerEvidence[] = [];
  let reached = 0;
  for (const match of document.matches) {
    // Matches are sorted by start, longest first: one that does not reach further lies inside an earlier one.
    if (match.endToken <= reached || !isWrittenAsName(document, match)) continue;
    reached = match.endToken;
    const uses = new Set<string>();
    for (const { prior, use } of index.candidates(match.form).slice(0, candidateLimit)) {
      if (prior >= leastShare) uses.add(use);
    }
    if (uses.has('acronym') && uses.size === 1 && !isUpper(document, match.firstToken)) continue;
    evidence.push({
      firstToken: match.firstToken,
      endToken: match.endToken,
      kinds: [...document.kindsOf(match.form)].flatMap(([kind, share]) =>
        share >= leastShare ? [kind] : [],
      ),
      common: uses.has('common'),
      short: uses.has('short'),
      acronym: uses.has('acronym') || uses.has('code'),
      demonym: uses.has('demonym'),
    });
  }
  return bitsOf(document.tokens.count, evidence);
}

/** A form without a capital is an everyday word more often than a name. */
function isWrittenAsName({ tokens }: NameDocument, match: FormMatch): boolean {
  for (let token = match.firstToken; token < match.endToken; token++) {
    const casing = tokens.casings[token] ?? Casing.none;
    if (casing !== Casing.none && casing !== Casing.lower) return true;
  }
  return false;
}

const isUpper = ({ tokens }: NameDocument, token: number): boolean => tokens.casings[token] === Casing.upper;
