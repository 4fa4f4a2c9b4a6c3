import type { MapData, MapTexts } from '../../webviews/map/mapMessages';
import type { Article } from '../shared/events/article';
import { excerptAround } from '../shared/excerpt';
import type { Translate } from '../shared/translate';
import { placesInScope, type PlaceItem } from './placesInScope';

/** All that the page of the map shows. */
export function mapData(articles: readonly Article[], t: Translate): MapData {
  return {
    texts: mapTexts(t),
    scope: articles.map(({ uri }) => uri).join('\n'),
    places: placesInScope(articles).map((place) => ({
      id: place.id,
      label: place.label,
      mentions: place.mentions.length,
      detail: place.mentions.length === 1 ? t('1 mention') : t('{0} mentions', String(place.mentions.length)),
      ...(place.position ? { position: place.position } : {}),
      excerpt: excerptOf(place),
    })),
  };
}

function excerptOf({ mentions: [first] }: PlaceItem): string {
  return first ? excerptAround(first.article.text, first.mention).text : '';
}

/** The words of the map's page. */
function mapTexts(t: Translate): MapTexts {
  return {
    title: t('Map'),
    chart: t('Map of the places'),
    keys: t(
      'Arrow keys go from place to place, Enter shows the mentions, plus and minus zoom, 0 shows all places, Shift with arrow keys moves the map.',
    ),
    zoomIn: t('Zoom in'),
    zoomOut: t('Zoom out'),
    fit: t('Show all'),
    list: t('List of places'),
    empty: t('No place with known coordinates was found.'),
    // The page fills the place itself, when it has counted.
    elsewhere: t('{0} without known coordinates', '{0}'),
    notOnMap: t('not on the map'),
    source: t('Made with Natural Earth'),
  };
}
