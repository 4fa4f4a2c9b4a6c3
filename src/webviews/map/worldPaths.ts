import { geoEqualEarth, geoGraticule10, geoPath, type GeoPath, type GeoProjection } from 'd3-geo';
import { feature, mesh } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import world from 'world-atlas/countries-50m.json';
import type { MapPosition } from './mapMessages';

/** The size of the world before zooming, in pixels; the projection keeps areas true to each other. */
export const worldSize = { width: 1000, height: 487 };

const projection: GeoProjection = geoEqualEarth().fitSize([worldSize.width, worldSize.height], {
  type: 'Sphere',
});

/** Outlines as SVG paths in pixels of the world. */
export interface WorldPaths {
  readonly sphere: string;
  readonly graticule: string;
  readonly land: string;
  readonly borders: string;
}

export function worldPaths(): WorldPaths {
  const topology = world as unknown as Topology<{ land: GeometryCollection; countries: GeometryCollection }>;
  const { land, countries } = topology.objects;
  const draw: GeoPath = geoPath(projection).digits(2);
  return {
    sphere: draw({ type: 'Sphere' }) ?? '',
    graticule: draw(geoGraticule10()) ?? '',
    land: draw(feature(topology, land)) ?? '',
    // What two countries share; coasts are the outline of the land.
    borders: draw(mesh(topology, countries, (one, other) => one !== other)) ?? '',
  };
}

/** Where a position is in pixels of the world. */
export function pointOf({ lat, lon }: MapPosition): readonly [number, number] {
  return projection([lon, lat]) ?? [worldSize.width / 2, worldSize.height / 2];
}
