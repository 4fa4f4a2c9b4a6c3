import * as vscode from 'vscode';
import type { Disposable } from '../disposable';
import type { SettingsSource } from '../settings';
import { wording } from '../wording';
import type { EventFilter } from './eventFilter';
import { eventItems, type EventItem } from './eventItems';
import type { EventScope } from './eventScope';
import { matchEvents } from './matchEvents';

/** The events that tree and timeline show: those in scope that pass the filter. */
export interface ShownItems extends Disposable {
  /** Taken from the documents as they are at this moment. */
  read(): readonly EventItem[];
  readonly filter: EventFilter;
  readonly onDidChange: vscode.Event<void>;
}

export function createShownItems(
  scope: EventScope,
  filter: EventFilter,
  settings: SettingsSource,
): ShownItems {
  const changed = new vscode.EventEmitter<void>();
  const change = (): void => {
    changed.fire();
  };
  const subscriptions = vscode.Disposable.from(
    changed,
    scope.onDidChange(change),
    filter.onDidChange(change),
  );
  return {
    read: () =>
      matchEvents(eventItems(scope.articles(), settings.current().minorEvents), {
        filter: filter.words,
        wording,
        t: vscode.l10n.t,
      }),
    filter,
    onDidChange: changed.event,
    dispose() {
      subscriptions.dispose();
    },
  };
}
