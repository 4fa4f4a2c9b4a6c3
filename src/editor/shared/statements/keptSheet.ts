import type { SidecarPlace } from './sidecarPlace';

/** A sheet of statements that is held by the server and kept in a file. */
export interface KeptSheet {
  /** The sheet's address: the document's, or the sidecar's of a folder. */
  readonly address: string;
  readonly place: SidecarPlace;
  /** The file's text as the server last heard or told it; undefined before the file was first read. */
  known: string | null | undefined;
  /** `known` was written here, and the server has not heard of that. */
  wrote: boolean;
  /** The file is no sidecar: it is left alone, and what is said is held in memory. */
  isUnreadable: boolean;
  /** What is to be written and could not be so far. */
  unwritten: string | null | undefined;
  /** The sidecar of a document that has none was looked for. */
  isFollowed: boolean;
  /** Work on the file, one thing after the other; never rejects. */
  work: Promise<void>;
  /** The next attempt to write what could not be written. */
  retry: ReturnType<typeof setTimeout> | undefined;
  attempts: number;
}

export function keptSheet(address: string, place: SidecarPlace): KeptSheet {
  return {
    address,
    place,
    known: undefined,
    wrote: false,
    isUnreadable: false,
    unwritten: undefined,
    isFollowed: false,
    work: Promise.resolve(),
    retry: undefined,
    attempts: 0,
  };
}
