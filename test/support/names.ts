import { recogniseDates } from '../../src/engine/dates/recogniseDates';
import { recogniseNames } from '../../src/engine/names/recogniseNames';
import { readText } from '../../src/engine/text/readText';
import type { Tagger } from '../../src/model/tagger';
import { shippedIndex, shippedTagger } from './engine';

let tagger: Tagger | undefined;

/** Names by the bundled index, model and rules together, each as `text/kind`, in the order of the text. */
export function namesOf(text: string): string[] {
  tagger ??= shippedTagger();
  const model = readText(text, 'plaintext');
  const { timex } = recogniseDates(model, { date: undefined, languages: ['en', 'es'] });
  return recogniseNames(model, { index: shippedIndex(), tagger, timex }).map(
    (name) => `${model.prose.slice(name.start, name.end)}/${name.type}`,
  );
}
