import type { StatementView } from '../../server/protocol';
import { excerptAround } from '../shared/excerpt';
import type { Translate } from '../shared/translate';
import type { TreeNode } from '../shared/tree/treeNode';

/** Groups of what a person said, in the order in which they are shown: what wants attention comes first. */
type SaidGroup = 'orphans' | 'uncertain' | 'disputed' | 'noted' | 'rejected' | 'said';

const groups: readonly SaidGroup[] = ['orphans', 'uncertain', 'disputed', 'noted', 'rejected', 'said'];

const icons: Readonly<Record<SaidGroup, string>> = {
  orphans: 'debug-disconnect',
  uncertain: 'question',
  disputed: 'warning',
  noted: 'comment',
  rejected: 'circle-slash',
  said: 'check',
};

/** What a person said of a document, in groups; each line leads to the words, those without a place to their repair. */
export function saidNodes(
  statements: readonly StatementView[],
  text: string,
  t: Translate,
): readonly TreeNode[] {
  return groups.flatMap((group) => {
    const members = statements.filter((statement) => groupOf(statement) === group).sort(inTextOrder);
    return members.length === 0 ? [] : [groupNode(group, members, text, t)];
  });
}

function groupOf({ place, scope, status, notes, verdict }: StatementView): SaidGroup {
  if (scope === undefined && !place) return 'orphans';
  if (place?.certainty === 'uncertain') return 'uncertain';
  if (status === 'disputed') return 'disputed';
  if (notes.length > 0) return 'noted';
  return verdict === 'rejected' ? 'rejected' : 'said';
}

const inTextOrder = (one: StatementView, other: StatementView): number =>
  (one.place?.start ?? 0) - (other.place?.start ?? 0) || one.created.localeCompare(other.created);

function groupNode(
  group: SaidGroup,
  members: readonly StatementView[],
  text: string,
  t: Translate,
): TreeNode {
  const label = groupLabel(group, t);
  return {
    id: `said:${group}`,
    label,
    description: String(members.length),
    icon: icons[group],
    spoken: t('{0}, {1} in all', label, members.length),
    context: 'saidGroup',
    tooltip: [groupHint(group, t) ?? label],
    open: group !== 'rejected' && group !== 'said',
    children: members.map((statement) => statementNode(group, statement, text, t)),
  };
}

function statementNode(group: SaidGroup, statement: StatementView, text: string, t: Translate): TreeNode {
  const { id, place, words, notes } = statement;
  const what = sayingText(statement, t);
  const excerpt = place ? excerptAround(text, place) : { text: words, emphasis: undefined };
  return {
    id,
    label: excerpt.text,
    ...(excerpt.emphasis ? { emphasis: [excerpt.emphasis] } : {}),
    description: what,
    tooltip: [words, what, ...notes.map((note) => note.text)],
    spoken: `${words}, ${what}`,
    context: `statement ${group}`,
    ...(place ? { span: { start: place.start, end: place.end } } : {}),
    children: [],
  };
}

/** All that a statement says, in a few words. */
function sayingText(
  { verdict, kind, link, date, status, source, notes, scope }: StatementView,
  t: Translate,
): string {
  const parts = [
    status === undefined ? verdictText(verdict, t) : statusText(status, t),
    kind,
    link === null ? t('no entry') : link?.label,
    date === null ? t('undated') : date,
    source,
    scope === 'document' ? t('everywhere in the document') : undefined,
    notes[0]?.text,
  ];
  return parts.filter((part) => part !== undefined && part !== '').join(' · ');
}

function verdictText(verdict: StatementView['verdict'], t: Translate): string | undefined {
  if (verdict === undefined) return undefined;
  return verdict === 'accepted' ? t('accepted') : t('rejected');
}

function statusText(status: NonNullable<StatementView['status']>, t: Translate): string {
  switch (status) {
    case 'unverified':
      return t('unverified');
    case 'verified':
      return t('verified');
    case 'disputed':
      return t('disputed');
  }
}

function groupLabel(group: SaidGroup, t: Translate): string {
  switch (group) {
    case 'orphans':
      return t('Orphans: Their Words Are Gone');
    case 'uncertain':
      return t('Place to Be Confirmed');
    case 'disputed':
      return t('Disputed');
    case 'noted':
      return t('Notes');
    case 'rejected':
      return t('Rejected');
    case 'said':
      return t('Accepted and Corrected');
  }
}

function groupHint(group: SaidGroup, t: Translate): string | undefined {
  if (group === 'orphans')
    return t(
      'The words were changed or taken away. Select where they stand now and choose Repair, or discard.',
    );
  if (group === 'uncertain')
    return t(
      'The words stand at several places. Confirm this one, or select the right one and choose Repair.',
    );
  return undefined;
}
