import type * as Formats from '../annotations/formats/formats';

/** The formats, read when they are first needed: with their libraries they are as large as the rest of the server. */
export const loadFormats = (): Promise<typeof Formats> => import('../annotations/formats/formats');
