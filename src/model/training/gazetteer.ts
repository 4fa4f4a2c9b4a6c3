import type { TextModel } from '../../engine/text/textModel';
import type { TaggerInput } from '../tagger';

/** The gazetteer's part of a tagger's input; empty without an index. */
export function gazetteerOf(): (text: TextModel) => Pick<TaggerInput, 'gazetteer'> {
  return () => ({});
}
