import type { AssetName, AssetProblem } from '../engine/assets';
import type { Localiser } from './localiser';

/** One sentence about a bundled file that cannot be used: the file, what is lost, and the remedy. */
export function assetText({ asset, reason }: AssetProblem, localiser: Localiser): string {
  const file = `media/${asset}`;
  const state =
    reason === 'missing'
      ? localiser.t('The file {file} of Dateline is missing.', { file })
      : localiser.t('The file {file} of Dateline is damaged.', { file });
  const loss = localiser.t(losses[asset]);
  return `${state} ${loss} ${localiser.t('Reinstall the extension to get it back.')}`;
}

const losses: Readonly<Record<AssetName, string>> = {
  'index.bin': 'Names are found by their shape alone and lead to no cards.',
  'model.bin': 'Names are found by the index and by rules alone.',
};
