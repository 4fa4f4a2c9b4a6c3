import type { TimelineTexts } from '../../webviews/timeline/timelineMessages';
import type { Translate } from '../shared/translate';

/** The words of the timeline's page. */
export function timelineTexts(t: Translate): TimelineTexts {
  return {
    title: t('Timeline'),
    chart: t('Chart of the events in time'),
    keys: t(
      'Arrow keys go from event to event, Enter shows the sentence, plus and minus zoom, 0 shows everything, Shift with arrow keys moves in time.',
    ),
    filter: t('Filter events'),
    lanes: t('Lanes'),
    noLanes: t('None'),
    byParticipant: t('Participants'),
    byPlace: t('Places'),
    byDocument: t('Documents'),
    zoomIn: t('Zoom in'),
    zoomOut: t('Zoom out'),
    fit: t('Show all'),
    list: t('List of events'),
    undated: t('undated'),
    // The page fills the place itself, when it has counted.
    undatedCount: t('{0} without a date', '{0}'),
    empty: t('No dated event was found.'),
    nothingFound: t('No event has these words.'),
    more: t('{0} events that stand close together', '{0}'),
    noParticipant: t('No participant named'),
    noPlace: t('No place named'),
    asserted: t('fact'),
    planned: t('planned'),
    possible: t('possible'),
    reported: t('reported'),
    negated: t('did not happen'),
    soft: t('day uncertain'),
    marker: t('date of the article'),
    close: t('Close'),
  };
}
