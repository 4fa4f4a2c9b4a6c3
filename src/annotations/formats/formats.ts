import { brat } from './brat';
import { conll } from './conll';
import type { Format } from './format';
import { spacy } from './spacy';
import { webAnnotation } from './webAnnotationPage';

/** All formats, in the order in which they are listed to a person: those that can be read back first. */
export const formats: readonly Format[] = [webAnnotation, brat, conll, spacy];

export const formatOf = (id: string): Format | undefined => formats.find((format) => format.id === id);
