import type { Annotations } from '../../../engine/annotations';

/** A document as the views of events and places read it, free of the editor's own classes. */
export interface Article {
  /** Its address as a string: the same for the same document. */
  readonly uri: string;
  /** What a person calls it: the path in the workspace, or the tab's title. */
  readonly name: string;
  readonly text: string;
  /** In offsets of `text`. */
  readonly annotations: Annotations;
}
