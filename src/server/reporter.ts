import { MessageType, type Connection } from 'vscode-languageserver';
import { passes } from '../engine/pipeline';
import type { AnalysesHost, Analysis, SlowRun } from './analyses';
import type { ClientTraits } from './clientTraits';
import type { Localiser } from './localiser';
import { annotationsNotification, stateNotification, type StateMessage } from './protocol';
import { showMessage } from './showMessage';

type Reports = Pick<AnalysesHost, 'onSlow' | 'onFinished' | 'onStopped' | 'onFailed'>;

/** Documents of fewer UTF-16 code units are analysed too soon for a progress notice to be read. */
const leastForProgress = 200_000;

/** Tells the client how the analyses go: results, states, progress, limits, failures. */
export function reporter(connection: Connection, client: ClientTraits, localiser: Localiser): Reports {
  const limited = new Set<string>();
  const tell = (message: StateMessage): void => {
    void connection.sendNotification(stateNotification, message);
  };

  /** The notice of a document that was analysed in part; shown as a message once a document. */
  const limitNotice = (analysis: Analysis): string | undefined => {
    const problem = analysis.annotations.problems.find(({ code }) => code === 'document.tooLong');
    if (!problem?.span) return undefined;
    const notice = localiser.t(
      'The document has {length} characters; the first {analysed} were analysed. Raise the setting {setting} or split the document to see the rest.',
      {
        length: problem.span.end,
        analysed: problem.span.start,
        setting: 'dateline.limits.maxCharacters',
      },
    );
    if (!limited.has(analysis.uri)) showMessage(connection, MessageType.Info, notice);
    limited.add(analysis.uri);
    return notice;
  };

  return {
    onSlow(uri, length, stop) {
      tell({ uri, state: 'analysing' });
      return client.progress && length >= leastForProgress ? progress(connection, localiser, stop) : silent;
    },
    onFinished(analysis) {
      const { uri, version, annotations } = analysis;
      void connection.sendNotification(annotationsNotification, { uri, version, annotations });
      const notice = limitNotice(analysis);
      tell({ uri, state: 'ready', ...(notice === undefined ? {} : { notice }) });
    },
    onStopped(uri) {
      tell({ uri, state: 'skipped', notice: localiser.t('The analysis was cancelled.') });
    },
    onFailed(uri, error) {
      connection.console.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
      tell({
        uri,
        state: 'skipped',
        notice: localiser.t('The analysis failed; the output of Dateline tells why.'),
      });
    },
  };
}

const silent: SlowRun = { step: () => undefined, end: () => undefined };

/** Work-done progress of one run; the passes count alike. */
function progress(connection: Connection, localiser: Localiser, stop: () => void): SlowRun {
  let done = 0;
  const report = connection.window.createWorkDoneProgress().then((started) => {
    started.begin(localiser.t('Dateline is reading'), 0, undefined, true);
    started.token.onCancellationRequested(stop);
    return started;
  });
  const quietly = (action: Promise<unknown>): void => {
    action.catch((error: unknown) => {
      connection.console.warn(`Progress could not be shown: ${String(error)}`);
    });
  };
  return {
    step() {
      done++;
      const percentage = Math.round((100 * done) / (passes.length + 1));
      quietly(
        report.then((started) => {
          started.report(percentage);
        }),
      );
    },
    end() {
      quietly(
        report.then((started) => {
          started.done();
        }),
      );
    },
  };
}
