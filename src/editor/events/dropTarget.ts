import type { TreeNode } from '../shared/tree/treeNode';

const datePrefix = 'group:date:';

/** The EDTF date that a line of the Events view stands for, null for none; undefined for a line that stands for no date. */
export function dateOfTarget({ id, context, told }: TreeNode): string | null | undefined {
  if (context !== 'group') return told ? (told.date ?? null) : undefined;
  const group = id.startsWith(datePrefix) ? id.slice(datePrefix.length) : 'planned';
  if (group === 'planned') return undefined;
  return group === 'undated' ? null : group;
}
