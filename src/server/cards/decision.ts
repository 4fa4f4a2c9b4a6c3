import type { Span } from '../../engine/annotations';
import type { Statement, VerificationStatus } from '../../annotations/statement';
import { commandLink, emphasis, text, type CardBuilder, type Inline } from '../markdown';
import { commands, type AimArgument, type HoverCommand } from '../protocol';
import { joined, type CardContext } from './cardContext';

/** What the person said of an annotation, and links to say more; nothing where the card may hold no links and nothing was said. */
export function writeDecision(
  card: CardBuilder,
  context: CardContext,
  about: AimArgument['about'],
  { start, end }: Span,
): void {
  const statement = context.said.find(
    ({ statement: said, place }) => said.about === about && place.start === start && place.end === end,
  )?.statement;
  if (statement) writeStatement(card, context, statement);
  if (!context.commandLinks) return;
  const { localiser, analysis } = context;
  const link = (label: string, command: HoverCommand): Inline =>
    commandLink(label, command, { uri: analysis.uri, start, end, about } satisfies AimArgument);
  const links = [
    statement?.verdict === 'accepted' ? text('') : link(localiser.t('Accept'), commands.accept),
    link(localiser.t('Reject'), commands.reject),
    about === 'date' ? text('') : link(localiser.t('Change kind'), commands.changeKind),
    about === 'entity' ? link(localiser.t('Link to another'), commands.linkTo) : text(''),
    link(localiser.t('Add a note'), commands.addNote),
    statement ? link(localiser.t('Take back'), commands.withdraw) : text(''),
  ];
  card.paragraph(...joined(' · ', links));
}

function writeStatement(card: CardBuilder, { localiser }: CardContext, statement: Statement): void {
  const { verdict, status, source, notes } = statement;
  const parts = [
    verdict === 'accepted' ? localiser.t('accepted') : '',
    status === undefined ? '' : localiser.t(statusLabels[status]),
    source ?? '',
  ].filter((part) => part !== '');
  if (parts.length > 0) card.paragraph(emphasis(localiser.t('You said')), text(`: ${parts.join(' · ')}`));
  card.list(notes.map((note) => [emphasis(localiser.t('Note')), text(`: ${note.text}`)]));
}

const statusLabels: Readonly<Record<VerificationStatus, string>> = {
  unverified: 'unverified',
  verified: 'verified',
  disputed: 'disputed',
};
