import * as vscode from 'vscode';
import { kindHeading, kindIcons, markKinds, type MarkKind } from '../shared/kinds';
import type { Services } from '../shared/services';
import { changeSetting } from '../shared/changeSetting';

interface KindItem extends vscode.QuickPickItem {
  readonly mark: MarkKind;
}

/** The commands that choose which kinds are shown, and whether marks are shown at all. */
export function createShowKinds({ settings }: Pick<Services, 'settings'>): vscode.Disposable {
  async function choose(): Promise<void> {
    const { kinds } = settings.current();
    const items: KindItem[] = markKinds.map((kind) => ({
      mark: kind,
      label: `$(${kindIcons[kind]}) ${kindHeading(kind, vscode.l10n.t)}`,
      picked: kinds.has(kind),
    }));
    const chosen = await vscode.window.showQuickPick(items, {
      canPickMany: true,
      title: vscode.l10n.t('Kinds to Show'),
    });
    if (!chosen) return;
    const shown = new Set(chosen.map(({ mark }) => mark));
    const value = Object.fromEntries(markKinds.map((kind) => [kind, shown.has(kind)]));
    await changeSetting('highlights.kinds', value);
  }
  return vscode.Disposable.from(
    vscode.commands.registerCommand('dateline.chooseKinds', choose),
    vscode.commands.registerCommand('dateline.toggleHighlights', () =>
      changeSetting('highlights.enabled', !settings.current().highlights),
    ),
  );
}
