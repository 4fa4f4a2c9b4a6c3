import type { AssetName } from './protocol';

/** What the server needs of the platform that it runs on. */
export interface ServerHost {
  /**
   * The bytes of a bundled asset. `folder` is the one the client named, if it did. Rejects if the asset is missing
   * or cannot be read.
   */
  readAsset(name: AssetName, folder: string | undefined): Promise<Uint8Array>;
  /** The host reads assets without the client, so that they can be opened while the client still starts. */
  readonly readsByItself?: boolean;
  /** Resolves after the messages that wait have been handled. */
  pause(): Promise<void>;
}
