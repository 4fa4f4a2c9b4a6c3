import type { Translate } from '../shared/translate';
import type { ReviewFilter, ReviewItem } from './reviewQueue';

/** What was done in a review so far. */
export interface Tally {
  accepted: number;
  rejected: number;
  passedOver: number;
}

export function filterLabel(filter: ReviewFilter, t: Translate): string {
  switch (filter) {
    case 'all':
      return t('Names, dates and events');
    case 'names':
      return t('Names');
    case 'unknown':
      return t('Names that are in no index');
    case 'dates':
      return t('Dates');
    case 'events':
      return t('Events');
  }
}

/** What the status bar says: how far the review is, and how sure the shown item is. */
export function progressText(tally: Tally, left: number, { confidence }: ReviewItem, t: Translate): string {
  const done = tally.accepted + tally.rejected + tally.passedOver;
  const place = t('Review {0} of {1}', done + 1, done + left);
  return confidence === undefined ? place : t('{0}, {1} % sure', place, Math.round(confidence * 100));
}

export const progressTooltip = (t: Translate): string =>
  t('Enter accepts, Delete rejects, Tab passes over, with Shift for all mentions; Escape ends the review.');

export const summaryText = ({ accepted, rejected, passedOver }: Tally, t: Translate): string =>
  t('Review ended: {0} accepted, {1} rejected, {2} passed over.', accepted, rejected, passedOver);
