import { acronym } from './acronym';
import { adjacentCapital } from './adjacentCapital';
import { apposition } from './apposition';
import { datelineAgency } from './datelineAgency';
import { eventOrLaw } from './eventOrLaw';
import type { EvidenceRule } from './evidenceRule';
import { groupShape } from './groupShape';
import { indexForms } from './indexForms';
import { memory } from './memory';
import { ordinaryWord } from './ordinaryWord';
import { organisationCue } from './organisationCue';
import { organisationHead } from './organisationHead';
import { ownEntry } from './ownEntry';
import { personShape } from './personShape';
import { placeCue } from './placeCue';
import { placeHead } from './placeHead';
import { reporting } from './reporting';
import { roleBefore } from './roleBefore';
import { shapeOnly } from './shapeOnly';
import { spanishStart } from './spanishStart';
import { sportsTeam } from './sportsTeam';
import { work } from './work';

/** Rules of evidence for single names. They add up, so that their order says nothing but how a trace reads: inside, then around. */
export const evidenceRules: readonly EvidenceRule[] = [
  indexForms,
  ownEntry,
  shapeOnly,
  personShape,
  organisationHead,
  placeHead,
  eventOrLaw,
  acronym,
  adjacentCapital,
  groupShape,
  spanishStart,
  ordinaryWord,
  roleBefore,
  reporting,
  placeCue,
  organisationCue,
  sportsTeam,
  work,
];

/** What the text itself says of a name, here or elsewhere: counts whole, whatever the recogniser has seen. */
export const tellingRules: readonly EvidenceRule[] = [datelineAgency, apposition, memory];
