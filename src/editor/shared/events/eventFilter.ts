import * as vscode from 'vscode';
import type { Disposable } from '../disposable';

/** One filter for all views of events. */
export interface EventFilter extends Disposable {
  /** What was typed; empty for no filter. */
  readonly words: string;
  /** Sets what is filtered for, as if it was typed. */
  become(words: string): void;
  readonly onDidChange: vscode.Event<void>;
}

/** The filter of the views of events: an input box that filters while one types, and a command that takes it back. */
export function createEventFilter(): EventFilter {
  let words = '';
  const changed = new vscode.EventEmitter<void>();

  function become(next: string): void {
    if (next === words) return;
    words = next;
    void vscode.commands.executeCommand('setContext', 'dateline.eventsFiltered', words !== '');
    changed.fire();
  }

  function ask(): void {
    const before = words;
    let accepted = false;
    const input = vscode.window.createInputBox();
    input.title = vscode.l10n.t('Filter Events');
    input.placeholder = vscode.l10n.t('A name, a place, a date or any words of the sentence');
    input.value = words;
    input.onDidChangeValue(become);
    input.onDidAccept(() => {
      accepted = true;
      input.hide();
    });
    input.onDidHide(() => {
      if (!accepted) become(before);
      input.dispose();
    });
    input.show();
  }

  const subscriptions = vscode.Disposable.from(
    changed,
    vscode.commands.registerCommand('dateline.filterEvents', (value?: unknown) => {
      if (typeof value === 'string') become(value);
      else ask();
    }),
    vscode.commands.registerCommand('dateline.clearEventFilter', () => {
      become('');
    }),
  );
  return {
    get words() {
      return words;
    },
    become,
    onDidChange: changed.event,
    dispose() {
      subscriptions.dispose();
    },
  };
}
