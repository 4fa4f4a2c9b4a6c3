import * as vscode from 'vscode';
import type { Saying } from '../../annotations/saying';
import type { Span } from '../../engine/annotations';
import type { StatementView } from '../../server/protocol';
import { createCurrentArticle } from '../shared/currentArticle';
import { say, selectedWords } from '../shared/cursor';
import type { Disposable } from '../shared/disposable';
import type { Services } from '../shared/services';
import { act } from '../shared/statements/act';
import { createNodeTree, type NodeTree } from '../shared/tree/nodeTree';
import { saidNodes } from './saidNodes';

type SaidServices = Pick<Services, 'store' | 'current' | 'settings' | 'statements'>;

/**
 * The view of what a person said of the current article. What has lost its words is at the top, to be repaired or
 * discarded; the context key `dateline.said` is true where there is anything to show.
 */
export function createSaidView(services: SaidServices, subscriptions: Disposable[]): NodeTree {
  const { current, statements } = services;
  const article = createCurrentArticle(services);
  const changed = new vscode.EventEmitter<void>();
  const change = (): void => {
    changed.fire();
  };
  const tree = createNodeTree({
    current,
    viewId: 'dateline.said',
    onDidChangeSource: changed.event,
    build() {
      const { document } = current;
      return document ? saidNodes(statements.of(document.uri), document.getText(), vscode.l10n.t) : [];
    },
  });
  function tell(): void {
    const { document } = current;
    const said = document ? statements.of(document.uri) : [];
    const lost = said.filter(({ place, scope }) => scope === undefined && !place).length;
    const tooltip = lost === 1 ? vscode.l10n.t('1 annotation has lost its words') : lostText(lost);
    tree.view.badge = lost === 0 ? undefined : { value: lost, tooltip };
    void vscode.commands.executeCommand('setContext', 'dateline.said', said.length > 0);
  }

  /** Does one action on the statement that a line stands for. */
  async function actOn(
    argument: unknown,
    sayingOf: (statement: StatementView) => Saying | undefined,
  ): Promise<void> {
    const { document } = current;
    const id = idOf(argument);
    const statement = document && statements.of(document.uri).find((one) => one.id === id);
    if (!statement) {
      say(vscode.l10n.t('Choose a line of the view “What You Said” first.'));
      return;
    }
    const saying = sayingOf(statement);
    if (saying) await act(statements, document, [saying]);
  }

  subscriptions.push(
    article,
    tree,
    changed,
    article.onDidChange(change),
    statements.onDidChange(change),
    statements.onDidChange(tell),
    current.onDidChange(tell),
    vscode.commands.registerCommand('dateline.repair', (argument: unknown) =>
      actOn(argument, ({ id, words, place }) => {
        const to = selectedIn(current.document) ?? place;
        if (!to) {
          say(vscode.l10n.t('Select where “{0}” stands now first, then choose Repair.', words));
          return undefined;
        }
        return { type: 'anchor', id, to };
      }),
    ),
    vscode.commands.registerCommand('dateline.discard', (argument: unknown) =>
      actOn(argument, ({ id }) => ({ type: 'discard', id })),
    ),
  );
  return tree;
}

const lostText = (count: number): string => vscode.l10n.t('{0} annotations have lost their words', count);

/** The id of the statement that a command was called for: by a line of the tree, or in so many words. */
function idOf(argument: unknown): string | undefined {
  if (typeof argument !== 'object' || argument === null || !('id' in argument)) return undefined;
  return typeof argument.id === 'string' ? argument.id : undefined;
}

/** The selected words of the document's editor; undefined where nothing is selected. */
function selectedIn(document: vscode.TextDocument | undefined): Span | undefined {
  const editor = vscode.window.visibleTextEditors.find((one) => one.document === document);
  return editor && selectedWords(editor);
}
