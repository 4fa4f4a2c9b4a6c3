/** The kinds of names in the order of the model's tags and gazetteer bits: a trained model depends on it. */
export const entityKinds = [
  'person',
  'organization',
  'place',
  'group',
  'event',
  'work',
  'law',
  'product',
  'facility',
] as const;
