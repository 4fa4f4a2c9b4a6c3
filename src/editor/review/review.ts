import * as vscode from 'vscode';
import type { Disposable } from '../shared/disposable';
import { say } from '../shared/cursor';
import { revealSpan } from '../shared/reveal';
import type { Services } from '../shared/services';
import { act } from '../shared/statements/act';
import { reviewFilters, reviewQueue, type ReviewFilter, type ReviewItem } from './reviewQueue';
import { filterLabel, progressText, progressTooltip, summaryText, type Tally } from './reviewText';

type ReviewServices = Pick<Services, 'store' | 'statements' | 'settings' | 'current'>;

/** A review that is going on. */
interface Session {
  readonly document: vscode.TextDocument;
  readonly filter: ReviewFilter;
  readonly passedOver: Set<string>;
  readonly tally: Tally;
  item: ReviewItem | undefined;
}

const { t } = vscode.l10n;

/**
 * Review: one annotation after the other is selected, the least certain first; one key accepts or rejects it and moves on
 * (`dateline.reviewing` is true meanwhile). What was said can be undone like any other action, and comes up again then.
 */
export function createReview(services: ReviewServices): Disposable {
  const { store, statements, settings, current } = services;
  const progress = vscode.window.createStatusBarItem('dateline.review', vscode.StatusBarAlignment.Left, 10);
  progress.name = t('Dateline: Review');
  progress.command = 'dateline.stopReview';
  let session: Session | undefined;

  function queue(document: vscode.TextDocument, filter: ReviewFilter): readonly ReviewItem[] {
    const annotations = store.get(document.uri);
    if (!annotations) return [];
    const { minorEvents } = settings.current();
    const said = statements.of(document.uri);
    return reviewQueue({ annotations, text: document.getText(), statements: said, minorEvents }, filter);
  }

  async function start(argument?: unknown): Promise<void> {
    const { document } = current;
    if (!document || !store.get(document.uri)) {
      say(t('Open an article first.'));
      return;
    }
    const filter = isFilter(argument) ? argument : await askFilter(document);
    if (!filter) return;
    stop();
    session = {
      document,
      filter,
      passedOver: new Set(),
      tally: { accepted: 0, rejected: 0, passedOver: 0 },
      item: undefined,
    };
    await vscode.commands.executeCommand('setContext', 'dateline.reviewing', true);
    await moveOn();
  }

  async function askFilter(document: vscode.TextDocument): Promise<ReviewFilter | undefined> {
    const items = reviewFilters.map((filter) => ({
      filter,
      label: filterLabel(filter, t),
      description: String(queue(document, filter).length),
    }));
    const chosen = await vscode.window.showQuickPick(items, { title: t('Review What?') });
    return chosen?.filter;
  }

  /** Goes to the next item that is neither judged nor passed over; ends the review where there is none. */
  async function moveOn(): Promise<void> {
    if (!session) return;
    const { document, filter, passedOver, tally } = session;
    const left = queue(document, filter).filter(({ key }) => !passedOver.has(key));
    const [item] = left;
    session.item = item;
    if (!item) {
      stop();
      return;
    }
    progress.text = progressText(tally, left.length, item, t);
    progress.tooltip = progressTooltip(t);
    progress.accessibilityInformation = { label: progress.text };
    progress.show();
    await revealSpan(document.uri, item);
  }

  async function judge(verdict: 'accepted' | 'rejected', isForAll = false): Promise<void> {
    if (!session?.item) return;
    const { document, item, tally } = session;
    const targets = isForAll ? mentionsOf(document, item) : [item];
    const isDone = await act(
      statements,
      document,
      targets.map(({ about, start, end }) => ({
        type: 'say',
        target: { about, start, end },
        said: { verdict },
      })),
    );
    if (!isDone) return;
    tally[verdict] += targets.length;
    await moveOn();
  }

  /** All mentions of the thing that an item names, which nobody has judged. */
  function mentionsOf(document: vscode.TextDocument, item: ReviewItem): readonly ReviewItem[] {
    if (item.chain === undefined) return [item];
    return queue(document, 'names').filter(({ chain }) => chain === item.chain);
  }

  async function passOver(): Promise<void> {
    if (!session?.item) return;
    session.passedOver.add(session.item.key);
    session.tally.passedOver++;
    await moveOn();
  }

  function stop(): void {
    if (!session) return;
    const { tally } = session;
    session = undefined;
    progress.hide();
    void vscode.commands.executeCommand('setContext', 'dateline.reviewing', false);
    say(summaryText(tally, t));
  }

  const commands: Readonly<Record<string, (argument?: unknown) => unknown>> = {
    review: start,
    reviewAccept: () => judge('accepted'),
    reviewReject: () => judge('rejected'),
    reviewAcceptAll: () => judge('accepted', true),
    reviewRejectAll: () => judge('rejected', true),
    reviewSkip: passOver,
    reviewReturn: moveOn,
    stopReview: stop,
  };
  return vscode.Disposable.from(
    progress,
    ...Object.entries(commands).map(([name, run]) =>
      vscode.commands.registerCommand(`dateline.${name}`, run),
    ),
    vscode.workspace.onDidCloseTextDocument((document) => {
      if (document === session?.document) stop();
    }),
    vscode.window.onDidChangeActiveTextEditor((editor) => {
      if (session && editor && editor.document !== session.document) stop();
    }),
  );
}

const isFilter = (value: unknown): value is ReviewFilter => reviewFilters.some((filter) => filter === value);
