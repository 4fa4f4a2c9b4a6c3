import type { EntityIndex } from '../index/entityIndex';
import { openIndex } from '../index/reader';
import { openModel } from '../model/reader';
import type { Tagger } from '../model/tagger';

/** The bundled files of `media/` that the engine works with. */
export const assetNames = ['index.bin', 'model.bin'] as const;
export type AssetName = (typeof assetNames)[number];

export interface AssetProblem {
  readonly asset: AssetName;
  /** `missing`: it could not be read at all; `damaged`: its bytes are not what they should be. */
  readonly reason: 'missing' | 'damaged';
  /** English: what was found. */
  readonly detail: string;
}

export interface OpenedAssets {
  readonly index?: EntityIndex;
  readonly tagger?: Tagger;
  /** At most one an asset. The engine works without either, and finds less. */
  readonly problems: readonly AssetProblem[];
}

/** Gives the bytes of an asset, which must not change afterwards; rejects if it cannot be read. */
export type ReadAsset = (name: AssetName) => Promise<Uint8Array>;

/** Opens what the engine works with from the bytes that a host reads. Never rejects. */
export async function openAssets(read: ReadAsset): Promise<OpenedAssets> {
  const all = await Promise.all(assetNames.map((asset) => openAsset(asset, read)));
  return Object.assign({}, ...all, { problems: all.flatMap(({ problems }) => problems) }) as OpenedAssets;
}

/** What an asset opens to, or what is wrong with its bytes. */
type Opening = Omit<OpenedAssets, 'problems'> | { readonly damage: string };

const openers: Readonly<Record<AssetName, (bytes: Uint8Array) => Opening>> = {
  'index.bin': (bytes) => {
    const opened = openIndex(bytes);
    return opened.ok ? { index: opened.index } : { damage: opened.problem.message };
  },
  'model.bin': (bytes) => {
    const opened = openModel(bytes);
    return opened.ok ? { tagger: opened.tagger } : { damage: opened.problem.message };
  },
};

async function openAsset(asset: AssetName, read: ReadAsset): Promise<OpenedAssets> {
  let bytes: Uint8Array;
  try {
    bytes = await read(asset);
  } catch (error) {
    return { problems: [{ asset, reason: 'missing', detail: String(error) }] };
  }
  const opening = openChecked(asset, bytes);
  if (!('damage' in opening)) return { ...opening, problems: [] };
  return { problems: [{ asset, reason: 'damaged', detail: opening.damage }] };
}

/** A file that passes the readers' checks and still cannot be read (made by another build, say) is a damaged one. */
function openChecked(asset: AssetName, bytes: Uint8Array): Opening {
  try {
    return openers[asset](bytes);
  } catch (error) {
    return { damage: String(error) };
  }
}
