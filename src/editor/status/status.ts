import * as vscode from 'vscode';
import { dateText } from '../../engine/dateText';
import type { StateMessage } from '../../server/protocol';
import type { Disposable } from '../shared/disposable';
import type { Services } from '../shared/services';
import { wording } from '../shared/wording';
import { dateSourceText, summarise, type Summary } from './summary';

export interface StatusOptions extends Services {
  /** Whether only a part of the document's marks is drawn. */
  readonly isCapped: (document: vscode.TextDocument) => boolean;
}

export interface Status extends Disposable {
  /** What the status bar says now; undefined while it shows nothing. */
  readonly text: string | undefined;
}

/** What is to be told of the current article. */
interface Report {
  readonly condition: 'working' | 'ready' | 'stopped';
  /** Absent until the first result, or where there was none; after a crash, what was found before. */
  readonly summary?: Summary;
  /** What was left out, and why. */
  readonly notices: readonly string[];
}

const { t } = vscode.l10n;

/** The status-bar item: what was found in the current article, its date, and what the analysis is doing. */
export function createStatus(options: StatusOptions): Status {
  const { store, current, server, settings } = options;
  const item = vscode.window.createStatusBarItem('dateline.status', vscode.StatusBarAlignment.Right, 90);
  item.name = 'Dateline';
  const states = new Map<string, StateMessage>();
  let visible = false;

  function reportOn(document: vscode.TextDocument): Report {
    const annotations = store.get(document.uri);
    const { state, notice } = states.get(document.uri.toString()) ?? {};
    const isDone = annotations !== undefined || state === 'skipped';
    const capped = t('There are more marks than the limit: those near the visible part are drawn.');
    return {
      condition: server.state === 'stopped' ? 'stopped' : isDone ? 'ready' : 'working',
      ...(annotations ? { summary: summarise(annotations, settings.current().minorEvents, t) } : {}),
      notices: [...(notice === undefined ? [] : [notice]), ...(options.isCapped(document) ? [capped] : [])],
    };
  }

  function show(): void {
    const { document } = current;
    visible = document !== undefined;
    if (!document) {
      item.hide();
      return;
    }
    const report = reportOn(document);
    item.text = textOf(report);
    item.tooltip = tooltipOf(report);
    item.command = report.condition === 'stopped' ? 'dateline.restartServer' : 'dateline.events.focus';
    item.accessibilityInformation = { label: spokenOf(report) };
    item.show();
    void vscode.commands.executeCommand('setContext', 'dateline.state', report.condition);
  }

  const subscriptions = vscode.Disposable.from(
    item,
    store.onDidChange(show),
    current.onDidChange(show),
    settings.onDidChange(show),
    server.onDidChangeState(show),
    server.onDidReport((state) => {
      states.set(state.uri, state);
      show();
    }),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => {
      states.delete(uri.toString());
    }),
  );
  show();
  return {
    get text() {
      return visible ? item.text : undefined;
    },
    dispose() {
      subscriptions.dispose();
    },
  };
}

function textOf({ condition, summary, notices }: Report): string {
  if (condition === 'stopped') return '$(error) Dateline';
  if (condition === 'working') return '$(loading~spin) Dateline';
  const icon = notices.length === 0 ? '$(calendar)' : '$(warning)';
  if (!summary) return `${icon} Dateline`;
  return `${icon} ${t('{0} names, {1} events', summary.names, summary.events)}`;
}

function spokenOf({ condition, summary, notices }: Report): string {
  if (condition === 'stopped') return t('Dateline: the analysis has stopped');
  if (condition === 'working') return t('Dateline: reading the article');
  return t('Dateline: {0}', [...(summary?.lines ?? []), ...notices].join(', '));
}

function tooltipOf({ condition, summary, notices }: Report): vscode.MarkdownString {
  const tooltip = new vscode.MarkdownString();
  tooltip.isTrusted = { enabledCommands: ['dateline.setDocumentDate'] };
  const paragraphs = [
    ...(condition === 'stopped' ? [t('The analysis has stopped. Click to start it again.')] : []),
    ...(summary ? [summary.lines.join(' · '), documentDateText(summary)] : []),
    ...notices,
  ];
  for (const paragraph of paragraphs) {
    tooltip.appendText(paragraph);
    tooltip.appendMarkdown('\n\n');
  }
  if (summary) tooltip.appendMarkdown(`[${t('Set the Document’s Date')}](command:dateline.setDocumentDate)`);
  return tooltip;
}

function documentDateText({ date }: Summary): string {
  if (!date) return t('The document’s date is not known.');
  return t('Date of the document: {0}, {1}', dateText(date.value, wording), dateSourceText(date.source, t));
}
