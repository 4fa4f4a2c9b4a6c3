import type { Candidate } from '../../../index/entityIndex';
import type { LinkRule } from './linkRule';

/** How far a use of a form leads to its entry before anything else is known, for a form of one word. */
const trust: Readonly<Record<Candidate['use'], number>> = {
  name: 0.6,
  acronym: 0,
  demonym: 2.5,
  code: -1,
  short: -1.2,
  common: -0.8,
};

export const formUse: LinkRule = {
  name: 'use of the form',
  because: 'A full name leads to its entry almost surely, a surname or an everyday word seldom by itself.',
  weigh({ candidate }) {
    const length = Math.min(candidate.length, 4);
    const weight =
      (length > 1 ? 1.4 + 0.4 * length + (candidate.use === 'short' ? -1 : 0) : trust[candidate.use]) -
      1.2 * candidate.variant +
      0.8 * (candidate.forms - 1);
    return { weight, step: { code: `link.use.${candidate.use}` } };
  },
};
