import { acronym } from './acronym';
import { adjacentCapital } from './adjacentCapital';
import { apposition } from './apposition';
import { eventOrLaw } from './eventOrLaw';
import type { EvidenceRule } from './evidenceRule';
import { groupShape } from './groupShape';
import { indexForms } from './indexForms';
import { ordinaryWord } from './ordinaryWord';
import { organisationCue } from './organisationCue';
import { organisationHead } from './organisationHead';
import { personShape } from './personShape';
import { placeCue } from './placeCue';
import { placeHead } from './placeHead';
import { reporting } from './reporting';
import { roleBefore } from './roleBefore';
import { shapeOnly } from './shapeOnly';
import { spanishStart } from './spanishStart';
import { sportsTeam } from './sportsTeam';
import { work } from './work';

/** All rules of evidence but that of memory, which speaks when the others have spoken. They add up, so that their order says nothing but how a trace reads: inside, then around. */
export const evidenceRules: readonly EvidenceRule[] = [
  indexForms,
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
  apposition,
  reporting,
  placeCue,
  organisationCue,
  sportsTeam,
  work,
];
