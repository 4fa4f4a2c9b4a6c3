import type { Feature, FeatureCollection, Point } from 'geojson';
import { chainsOf } from './chains';
import { eventTitle, wordsOf } from './eventWords';
import type { AnnotatedDocument, Format } from './format';
import { present } from './json';

/** Places and the events at them as points (RFC 7946): longitude first, WGS 84. */
export const geoJson: Format = {
  id: 'geojson',
  title: 'GeoJSON',
  loses: [
    'all that has no place with known coordinates: persons, dates, events elsewhere',
    'the text but for the annotated words',
  ],
  write: (documents) => {
    const collection: FeatureCollection<Point> = {
      type: 'FeatureCollection',
      features: documents.flatMap((document) => [...placeFeatures(document), ...eventFeatures(document)]),
    };
    return Promise.resolve([
      { name: 'dateline.geojson', content: `${JSON.stringify(collection, null, 2)}\n` },
    ]);
  },
};

function placeFeatures({ name, text, annotations: { entities } }: AnnotatedDocument): Feature<Point>[] {
  return chainsOf(entities).flatMap(({ chain, main, mentions }) => {
    const geometry = pointOf(main);
    if (!geometry) return [];
    const words = [
      ...new Set(mentions.flatMap((i) => entities[i] ?? []).map((entity) => wordsOf(text, entity))),
    ];
    const { type, label, id, wikidata, geonames } = main;
    return [
      {
        type: 'Feature',
        id: `${name}#entity-${chain}`,
        geometry,
        properties: {
          document: name,
          kind: type,
          name: label,
          ...present({ id, wikidata, geonames }),
          words,
          mentions: mentions.length,
        },
      },
    ];
  });
}

function eventFeatures({
  name,
  text,
  annotations: { entities, events },
}: AnnotatedDocument): Feature<Point>[] {
  return events.flatMap((event, i) => {
    const place = event.place?.entity === undefined ? undefined : entities[event.place.entity];
    const geometry = place && pointOf(place);
    if (!geometry) return [];
    const { type, modality, date } = event;
    return [
      {
        type: 'Feature',
        id: `${name}#event-${i}`,
        geometry,
        properties: {
          document: name,
          kind: type,
          name: eventTitle(text, event),
          place: place.label,
          modality,
          ...present({ date }),
        },
      },
    ];
  });
}

function pointOf({ lat, lon }: { readonly lat?: number; readonly lon?: number }): Point | undefined {
  return lat === undefined || lon === undefined ? undefined : { type: 'Point', coordinates: [lon, lat] };
}
