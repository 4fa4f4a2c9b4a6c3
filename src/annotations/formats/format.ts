import type { Annotations, Problem } from '../../engine/annotations';
import type { EntityRecord } from '../../index/entityIndex';

/** A document with its annotations: what every format writes, and what those that can be read give back. */
export interface AnnotatedDocument {
  /** The file's name without its folder; files that a format writes for one document are named after it. */
  readonly name: string;
  readonly text: string;
  readonly annotations: Annotations;
}

/** The index's record of an entry, where it has one. */
export type RecordOf = (id: string) => EntityRecord | undefined;

export interface FormatFile {
  /** Without a folder. */
  readonly name: string;
  readonly content: string;
}

/**
 * One format that annotations are taken elsewhere in. To add one, write a file with an object of this shape and list it in
 * `formats.ts`; the tests over all formats and the command line then take it in.
 */
export interface Format {
  /** As it is named on the command line. */
  readonly id: string;
  readonly title: string;
  /** What an annotated document has and the format's files do not, each as a phrase: "confidence". */
  readonly loses: readonly string[];
  /**
   * Writes documents, in their order. The result depends on the arguments alone. Large libraries are imported here, so that
   * they are evaluated only when their format is used.
   */
  write(documents: readonly AnnotatedDocument[], recordOf: RecordOf): Promise<readonly FormatFile[]>;
  /** For formats that can be read back. */
  readonly reader?: FormatReader;
}

export interface FormatReader {
  /**
   * For formats that keep the text in a file of its own: that file's path as seen from the folder of the given one. Undefined
   * where the file does not tell.
   */
  textFile?(file: FormatFile): string | undefined;
  /**
   * Reads what `write` wrote, and what other tools write in the same format. Never throws: what cannot be used is told as a
   * problem and left out. `text` is the content of the text file, or empty.
   */
  read(file: FormatFile, text: string): ReadResult;
}

export interface ReadResult {
  readonly documents: readonly AnnotatedDocument[];
  readonly problems: readonly Problem[];
}

/** Writes one file a document, named after it. */
export function fileEach(
  documents: readonly AnnotatedDocument[],
  extension: string,
  write: (document: AnnotatedDocument) => string,
): readonly FormatFile[] {
  return documents.map((document) => ({ name: `${document.name}.${extension}`, content: write(document) }));
}
