import * as vscode from 'vscode';
import type { MapFromPage, MapToPage } from '../../webviews/map/mapMessages';
import type { Disposable } from '../shared/disposable';
import type { EventScope } from '../shared/events/eventScope';
import { excerptAround } from '../shared/excerpt';
import { revealSpan } from '../shared/reveal';
import { createMessageView } from '../shared/webview/messageView';
import { mapData } from './mapData';
import { placesInScope, type PlaceItem, type PlaceMention } from './placesInScope';

export interface MapViewOptions {
  readonly scope: EventScope;
  readonly extensionUri: vscode.Uri;
}

/** The Map view: the places that the articles in scope name, on a map of the world that is bundled. */
export function createMapView({ scope, extensionUri }: MapViewOptions, subscriptions: Disposable[]): void {
  const view = createMessageView<MapFromPage>({
    viewId: 'dateline.map',
    title: vscode.l10n.t('Map'),
    extensionUri,
    name: 'map',
    build: (): MapToPage => ({ type: 'show', data: mapData(scope.articles(), vscode.l10n.t) }),
    onDidChangeSource: scope.onDidChange,
  });

  /** Spans are taken from the documents of this very moment. */
  async function open(id: string): Promise<void> {
    const place = placesInScope(scope.articles()).find((each) => each.id === id);
    const chosen = place && (await pickMention(place));
    if (chosen) await revealSpan(vscode.Uri.parse(chosen.article.uri), chosen.mention);
  }

  subscriptions.push(
    view,
    view.onDidReceive((message) => {
      if (message.type === 'open') void open(message.id);
    }),
    vscode.commands.registerCommand('dateline.showMap', () =>
      vscode.commands.executeCommand('dateline.map.focus'),
    ),
  );
}

/** The only mention, or the one that the person chooses. */
async function pickMention({ label, mentions }: PlaceItem): Promise<PlaceMention | undefined> {
  if (mentions.length < 2) return mentions[0];
  const items = mentions.map((each) => ({
    mention: each,
    label: excerptAround(each.article.text, each.mention).text,
    description: vscode.l10n.t('{0}, line {1}', each.article.name, lineOf(each)),
  }));
  const chosen = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t('Mentions of {0}', label),
    matchOnDescription: true,
  });
  return chosen?.mention;
}

/** From 1, as people count. */
function lineOf({ article, mention }: PlaceMention): number {
  return article.text.slice(0, mention.start).split('\n').length;
}
