import { brat } from './brat';
import { conll } from './conll';
import { csv } from './csv';
import { followTheMoney } from './followTheMoney';
import { footnotes } from './footnotes';
import type { Format } from './format';
import { geoJson } from './geoJson';
import { iCalendar } from './iCalendar';
import { schemaOrg } from './schemaOrg';
import { spacy } from './spacy';
import { tei } from './tei';
import { timeMl } from './timeMl';
import { timelineJs } from './timelineJs';
import { uimaCas } from './uimaCas';
import { webAnnotation } from './webAnnotationPage';
import { wikiLinks } from './wikiLinks';

/** All formats, in the order in which they are listed to a person: those that can be read back first. */
export const formats: readonly Format[] = [
  webAnnotation,
  brat,
  conll,
  spacy,
  tei,
  uimaCas,
  timeMl,
  csv,
  geoJson,
  iCalendar,
  timelineJs,
  followTheMoney,
  schemaOrg,
  footnotes,
  wikiLinks,
];

export const formatOf = (id: string): Format | undefined => formats.find((format) => format.id === id);
