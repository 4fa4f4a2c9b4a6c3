import * as vscode from 'vscode';
import type { Annotations } from '../../engine/annotations';
import { dateText } from '../../engine/dateText';
import type { StateMessage } from '../../server/protocol';
import type { Disposable } from '../shared/disposable';
import type { Services } from '../shared/services';
import { wording } from '../shared/wording';
import { countLines, dateSourceText, eventCount, nameCount } from './counts';

export interface StatusOptions extends Services {
  /** Whether only a part of the document's marks is drawn. */
  readonly isCapped: (document: vscode.TextDocument) => boolean;
}

export interface Status extends Disposable {
  /** What the status bar says now; undefined while it shows nothing. */
  readonly text: string | undefined;
}

type Condition = 'working' | 'ready' | 'stopped';

/** The status-bar item: what was found in the current article, its date, and what the analysis is doing. */
export function createStatus(options: StatusOptions): Status {
  const { store, current, server } = options;
  const item = vscode.window.createStatusBarItem('dateline.status', vscode.StatusBarAlignment.Right, 90);
  item.name = 'Dateline';
  const reports = new Map<string, StateMessage>();
  let visible = false;

  function show(): void {
    const { document } = current;
    visible = document !== undefined;
    if (!document) {
      item.hide();
      return;
    }
    const annotations = store.get(document.uri);
    const condition = conditionOf(annotations);
    const report = reports.get(document.uri.toString());
    item.text = textOf(condition, annotations, report);
    item.tooltip = tooltipOf(condition, annotations, document, report?.notice);
    item.command = condition === 'stopped' ? 'dateline.restartServer' : 'dateline.events.focus';
    item.accessibilityInformation = { label: spokenOf(condition, annotations) };
    item.show();
    void vscode.commands.executeCommand('setContext', 'dateline.state', condition);
  }

  function conditionOf(annotations: Annotations | undefined): Condition {
    if (server.state === 'stopped') return 'stopped';
    return annotations ? 'ready' : 'working';
  }

  function tooltipOf(
    condition: Condition,
    annotations: Annotations | undefined,
    document: vscode.TextDocument,
    notice: string | undefined,
  ): vscode.MarkdownString {
    const { t } = vscode.l10n;
    const tooltip = new vscode.MarkdownString();
    tooltip.isTrusted = { enabledCommands: ['dateline.setDocumentDate'] };
    const paragraph = (text: string): void => {
      tooltip.appendText(text);
      tooltip.appendMarkdown('\n\n');
    };
    if (condition === 'stopped') paragraph(t('The analysis has stopped. Click to start it again.'));
    if (annotations) {
      for (const line of countLines(annotations, t)) paragraph(line);
      const { date } = annotations;
      paragraph(
        date
          ? t('Date of the document: {0}, {1}', dateText(date.value, wording), dateSourceText(date.source, t))
          : t('The document’s date is not known.'),
      );
      tooltip.appendMarkdown(`[${t('Set the Document’s Date')}](command:dateline.setDocumentDate)\n\n`);
    }
    if (notice !== undefined) paragraph(notice);
    if (options.isCapped(document)) {
      paragraph(t('There are more marks than the limit: those near the visible part are drawn.'));
    }
    return tooltip;
  }

  const subscriptions = vscode.Disposable.from(
    item,
    store.onDidChange(show),
    current.onDidChange(show),
    server.onDidChangeState(show),
    server.onDidReport((report) => {
      reports.set(report.uri, report);
      show();
    }),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => {
      reports.delete(uri.toString());
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

function textOf(
  condition: Condition,
  annotations: Annotations | undefined,
  report: StateMessage | undefined,
): string {
  if (condition === 'stopped') return `$(error) Dateline`;
  if (!annotations) return `$(loading~spin) Dateline`;
  const icon = report?.notice === undefined ? '$(calendar)' : '$(warning)';
  const { t } = vscode.l10n;
  return `${icon} ${t('{0} names, {1} events', nameCount(annotations), eventCount(annotations))}`;
}

function spokenOf(condition: Condition, annotations: Annotations | undefined): string {
  const { t } = vscode.l10n;
  if (condition === 'stopped') return t('Dateline: the analysis has stopped');
  if (!annotations) return t('Dateline: reading the article');
  return t('Dateline: {0}', countLines(annotations, t).join(', '));
}
