/** Corpora that the recogniser is measured on, and never learns from. */
export const developmentCorpora = [
  'ner_conll03_dev',
  'ner_worldwide_dev',
  'ner_uner_ewt_dev',
  'ner_wnut17_dev',
  'all_meantime_dev',
  'ner_crossner_politics_dev',
] as const;
