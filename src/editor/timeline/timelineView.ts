import * as vscode from 'vscode';
import type { FromPage, ToPage } from '../../webviews/timeline/timelineMessages';
import type { Disposable } from '../shared/disposable';
import type { EventScope } from '../shared/events/eventScope';
import type { ShownItems } from '../shared/events/shownItems';
import { revealSpan } from '../shared/reveal';
import { createMessageView, type MessageView } from '../shared/webview/messageView';
import { wording } from '../shared/wording';
import { createTimelineExport } from './timelineExport';
import { timelineData } from './timelineData';

export interface TimelineViewOptions {
  readonly scope: EventScope;
  readonly shown: ShownItems;
  readonly extensionUri: vscode.Uri;
}

/** The Timeline view: the events in scope on an axis of time, with the same filter as the Events view. */
export function createTimelineView(
  options: TimelineViewOptions,
  subscriptions: Disposable[],
): MessageView<FromPage> {
  const { scope, shown, extensionUri } = options;
  const data = () =>
    timelineData(
      { articles: scope.articles(), items: shown.read(), filter: shown.filter.words },
      wording,
      vscode.l10n.t,
    );
  const view = createMessageView<FromPage>({
    viewId: 'dateline.timeline',
    title: vscode.l10n.t('Timeline'),
    extensionUri,
    name: 'timeline',
    build: (): ToPage => ({ type: 'show', data: data() }),
    onDidChangeSource: shown.onDidChange,
  });

  /** Spans are taken from the documents of this very moment. */
  async function open(id: string): Promise<void> {
    const main = shown.read().find((item) => item.id === id)?.main;
    if (main) await revealSpan(vscode.Uri.parse(main.article.uri), main.mention.sentence);
  }

  subscriptions.push(
    view,
    view.onDidReceive((message) => {
      if (message.type === 'open') void open(message.id);
      else if (message.type === 'filter') shown.filter.become(message.words);
    }),
    vscode.commands.registerCommand('dateline.showTimeline', () =>
      vscode.commands.executeCommand('dateline.timeline.focus'),
    ),
    createTimelineExport({ view, data, extensionUri }),
  );
  return view;
}
