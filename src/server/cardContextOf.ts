import type { Analysis } from './analyses';
import type { CardContext } from './cards/cardContext';
import type { ServerContext } from './context';
import { today } from './today';

/** What a card of an analysed document is written from, as all stands now. */
export async function cardContextOf(
  { engine, localiser, settings, sheets }: ServerContext,
  analysis: Analysis,
  commandLinks: boolean,
): Promise<CardContext> {
  const { index } = await engine();
  const { findings } = await settings();
  const said = sheets.placed(analysis.uri);
  return { analysis, index, localiser, commandLinks, findings, said, today: today() };
}
