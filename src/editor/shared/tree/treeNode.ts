import type { Span } from '../../../engine/annotations';

/**
 * One line of a tree, as plain data: trees are built without the editor, compared, and only then shown. Ids are unique in
 * their tree and stay the same for the same thing over new results, so that what is open and selected stays so.
 */
export interface TreeNode {
  readonly id: string;
  readonly label: string;
  /** Half-open parts of the label to show in bold. */
  readonly emphasis?: readonly (readonly [number, number])[];
  readonly description?: string;
  /** A codicon. */
  readonly icon?: string;
  /** Id of a contributed colour for the icon. */
  readonly color?: string;
  /** Paragraphs of plain text. */
  readonly tooltip?: readonly string[];
  /** What a screen reader says. */
  readonly spoken: string;
  /** For the `when` clauses of item actions (`viewItem`). */
  readonly context: string;
  /** What selecting the line reveals. */
  readonly span?: Span;
  /** The address of the document that the span is in; absent for the current article. */
  readonly uri?: string;
  /** What a citation of the line says: the sentence and, where it is known, its EDTF date. */
  readonly told?: { readonly sentence: Span; readonly date?: string };
  /** The index entry that the line stands for, where it is linked. */
  readonly entity?: string;
  readonly open?: boolean;
  readonly children: readonly TreeNode[];
}

/** Finds a node and the way to it from its root, both ends included; undefined where there is none. */
export function pathTo(
  roots: readonly TreeNode[],
  matches: (node: TreeNode) => boolean,
): readonly TreeNode[] | undefined {
  for (const root of roots) {
    if (matches(root)) return [root];
    const rest = pathTo(root.children, matches);
    if (rest) return [root, ...rest];
  }
  return undefined;
}

/** Everything of the nodes that is shown, as one string; spans are left out since nobody sees them. */
export function digest(nodes: readonly TreeNode[]): string {
  return JSON.stringify(nodes, (key, value: unknown) =>
    key === 'span' || key === 'told' ? undefined : value,
  );
}
