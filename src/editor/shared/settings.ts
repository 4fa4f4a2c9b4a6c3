import * as vscode from 'vscode';
import { markKinds, type MarkKind } from './kinds';
import type { Disposable } from './disposable';

const groupings = ['date', 'kind', 'participant', 'place', 'document'] as const;
export type EventGrouping = (typeof groupings)[number];

/** What the views of events and places tell of: the current article, or all open ones. */
export type ScopeChoice = 'article' | 'open';

/** The settings that the editor reads, checked: a value of the wrong type counts as the default. */
export interface Settings {
  /** VS Code language ids of the documents that are read. */
  readonly documentLanguages: readonly string[];
  readonly highlights: boolean;
  readonly kinds: ReadonlySet<MarkKind>;
  readonly groupBy: EventGrouping;
  readonly minorEvents: boolean;
  readonly scope: ScopeChoice;
  /** Marks drawn in one editor before only those near its visible part are. */
  readonly maxMarks: number;
}

export interface SettingsSource extends Disposable {
  /** The settings as they are now; read once for every change. */
  current(): Settings;
  readonly onDidChange: vscode.Event<vscode.ConfigurationChangeEvent>;
}

export const section = 'dateline';

export function createSettings(): SettingsSource {
  let cached: Settings | undefined;
  const changed = new vscode.EventEmitter<vscode.ConfigurationChangeEvent>();
  const subscriptions = vscode.Disposable.from(
    changed,
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (!event.affectsConfiguration(section)) return;
      cached = undefined;
      changed.fire(event);
    }),
  );
  return {
    current: () => (cached ??= read(vscode.workspace.getConfiguration(section))),
    onDidChange: changed.event,
    dispose() {
      subscriptions.dispose();
    },
  };
}

function read(configuration: vscode.WorkspaceConfiguration): Settings {
  const kinds = asRecord(configuration.get('highlights.kinds'));
  return {
    documentLanguages: asStrings(configuration.get('documents.languages')),
    highlights: configuration.get('highlights.enabled') !== false,
    kinds: new Set(markKinds.filter((kind) => kinds[kind] !== false)),
    groupBy: asGrouping(configuration.get('events.groupBy')),
    minorEvents: configuration.get('events.showMinor') === true,
    scope: configuration.get('events.scope') === 'open' ? 'open' : 'article',
    maxMarks: asCount(configuration.get('limits.maxMarks'), 5000),
  };
}

function asRecord(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

function asStrings(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : [];
}

function asGrouping(value: unknown): EventGrouping {
  return groupings.find((grouping) => grouping === value) ?? 'date';
}

function asCount(value: unknown, otherwise: number): number {
  return typeof value === 'number' && value >= 1 ? Math.floor(value) : otherwise;
}
