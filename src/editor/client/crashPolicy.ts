import { l10n, window } from 'vscode';
import type * as ClientLibrary from 'vscode-languageclient';

export interface CrashPolicyOptions {
  /** The client library's words for what to do, which are loaded with it. */
  readonly actions: Pick<typeof ClientLibrary, 'CloseAction' | 'ErrorAction'>;
  /** A person asks for a new server after it was given up. */
  readonly restart: () => void;
  /** The server is given up. */
  readonly stopped: () => void;
}

const maxCrashes = 4;
const periodInMilliseconds = 3 * 60_000;

/**
 * A server that ends is started again, with one word about it; one that ends more than four times within three
 * minutes stays off until a person starts it. Marks, trees and dates set by hand are kept by the client and stay.
 */
export function createCrashPolicy(options: CrashPolicyOptions): ClientLibrary.ErrorHandler {
  const { CloseAction, ErrorAction } = options.actions;
  let crashes: number[] = [];
  return {
    error: () => ({ action: ErrorAction.Continue, handled: true }),
    closed() {
      const now = Date.now();
      crashes = [...crashes.filter((time) => now - time < periodInMilliseconds), now];
      if (crashes.length > maxCrashes) {
        options.stopped();
        void offerRestart(options.restart);
        return { action: CloseAction.DoNotRestart, handled: true };
      }
      if (crashes.length === 1) {
        void window.showWarningMessage(
          l10n.t('Dateline’s analysis ended unexpectedly and was started again. Nothing was lost.'),
        );
      }
      return { action: CloseAction.Restart, handled: true };
    },
  };
}

async function offerRestart(restart: () => void): Promise<void> {
  const again = l10n.t('Start Again');
  const answer = await window.showErrorMessage(
    l10n.t(
      'Dateline’s analysis ended {0} times within three minutes and stays off. What was found is kept; the log “Dateline” in the Output view says more.',
      maxCrashes + 1,
    ),
    again,
  );
  if (answer === again) restart();
}
