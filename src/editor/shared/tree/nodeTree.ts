import * as vscode from 'vscode';
import { revealSpan } from '../reveal';
import type { Services } from '../services';
import { digest, pathTo, type TreeNode } from './treeNode';
import type { Disposable } from '../disposable';

/** A view that shows what was found in articles as a tree. */
export interface NodeTree extends Disposable {
  readonly view: vscode.TreeView<TreeNode>;
  /** The roots as shown. */
  readonly roots: readonly TreeNode[];
  /** What is shown has changed. */
  readonly onDidChange: vscode.Event<void>;
  /** Builds the tree anew soon; what looks the same is left alone. */
  refresh(): void;
  /** The node with this id as of this very moment: its span is that of the words as they stand now. */
  find(id: string): TreeNode | undefined;
  /** Opens the way to the node with this id and selects it. */
  reveal(id: string): Promise<void>;
}

export interface NodeTreeOptions extends Pick<Services, 'current'> {
  /** The view's id in `package.json`. Selecting a line with a span runs the command `ID.open` with the line's id. */
  readonly viewId: string;
  /** What is to be shown now. */
  readonly build: () => readonly TreeNode[];
  /** What it is built from has changed. */
  readonly onDidChangeSource: vscode.Event<void>;
  /** What dragging lines does; `find` gives the line of this very moment. */
  readonly drag?: (find: NodeTree['find']) => vscode.TreeDragAndDropController<TreeNode>;
}

/** Results that come in quick succession, as while typing, are shown at this pace. */
const paceInMilliseconds = 150;

export function createNodeTree(options: NodeTreeOptions): NodeTree {
  const { viewId, current, build } = options;
  let roots = build();
  let shown = digest(roots);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const treeChanged = new vscode.EventEmitter<undefined>();
  const changed = new vscode.EventEmitter<void>();
  const openCommand = `${viewId}.open`;

  function rebuild(): void {
    timer = undefined;
    roots = build();
    const next = digest(roots);
    if (next === shown) return;
    shown = next;
    treeChanged.fire(undefined);
    changed.fire();
  }
  function refresh(): void {
    timer ??= setTimeout(rebuild, paceInMilliseconds);
  }
  const find = (id: string): readonly TreeNode[] | undefined => pathTo(roots, (node) => node.id === id);

  /** Spans are taken from a tree of this very moment: those of the shown one may be older than the last key. */
  const findNow = (id: string): TreeNode | undefined => pathTo(build(), (node) => node.id === id)?.at(-1);
  const view = vscode.window.createTreeView<TreeNode>(viewId, {
    showCollapseAll: true,
    ...(options.drag ? { dragAndDropController: options.drag(findNow) } : {}),
    treeDataProvider: {
      onDidChangeTreeData: treeChanged.event,
      getChildren: (node) => [...(node ? node.children : roots)],
      getParent: (node) => find(node.id)?.at(-2),
      getTreeItem: (node) => toTreeItem(node, openCommand),
      resolveTreeItem(item, node) {
        item.tooltip = toTooltip(node);
        return item;
      },
    },
  });

  async function open(id: string): Promise<void> {
    const { span, uri } = findNow(id) ?? {};
    const address = uri === undefined ? current.document?.uri : vscode.Uri.parse(uri);
    if (span && address) await revealSpan(address, span);
  }

  const subscriptions = vscode.Disposable.from(
    view,
    treeChanged,
    changed,
    options.onDidChangeSource(refresh),
    vscode.commands.registerCommand(openCommand, open),
  );
  return {
    view,
    get roots() {
      return roots;
    },
    onDidChange: changed.event,
    refresh,
    find: findNow,
    async reveal(id) {
      const node = find(id)?.at(-1);
      if (node) await view.reveal(node, { select: true, focus: true, expand: true });
    },
    dispose() {
      clearTimeout(timer);
      subscriptions.dispose();
    },
  };
}

function toTreeItem(node: TreeNode, openCommand: string): vscode.TreeItem {
  const item = new vscode.TreeItem(
    { label: node.label, highlights: (node.emphasis ?? []).map(([start, end]) => [start, end]) },
    collapsibleState(node),
  );
  item.id = node.id;
  item.contextValue = node.context;
  item.accessibilityInformation = { label: node.spoken };
  if (node.description !== undefined) item.description = node.description;
  if (node.icon !== undefined) {
    item.iconPath = new vscode.ThemeIcon(
      node.icon,
      node.color === undefined ? undefined : new vscode.ThemeColor(node.color),
    );
  }
  if (node.span) item.command = { command: openCommand, title: '', arguments: [node.id] };
  return item;
}

function collapsibleState({ children, open }: TreeNode): vscode.TreeItemCollapsibleState {
  if (children.length === 0) return vscode.TreeItemCollapsibleState.None;
  return open === true ? vscode.TreeItemCollapsibleState.Expanded : vscode.TreeItemCollapsibleState.Collapsed;
}

/** Article text is untrusted: every paragraph goes in as text and never as Markdown. */
function toTooltip({ tooltip, label }: TreeNode): vscode.MarkdownString {
  const text = new vscode.MarkdownString();
  for (const paragraph of tooltip ?? [label]) {
    text.appendText(paragraph);
    text.appendMarkdown('\n\n');
  }
  return text;
}
