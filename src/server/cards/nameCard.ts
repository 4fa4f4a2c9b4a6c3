import type { EntityMention } from '../../engine/annotations';
import type { EntityRecord } from '../../index/entityIndex';
import { dateText } from '../../engine/dateText';
import { findingsAmong } from '../findings';
import { kindLabels } from '../labels';
import { pageLink } from '../links';
import { eventsOf, mentionsOf } from '../lookup';
import { commandLink, emphasis, strong, text, webLink, type CardBuilder, type Inline } from '../markdown';
import { commands, type AimArgument } from '../protocol';
import { goTo, joined, type CardContext } from './cardContext';
import { eventItems } from './eventItems';
import { factItems } from './factItems';
import { reasons } from './reasons';

const mostAliases = 8;

/** The card of a name: who or what it is, what the index knows, where the document speaks of it, and why we think so. */
export function writeNameCard(card: CardBuilder, context: CardContext, mention: EntityMention): void {
  const record = recordOf(context, mention);
  writeHeading(card, context, mention, record);
  if (record) {
    card.list(factItems(context, record));
    writeAliases(card, context, record);
    writeDiscrepancies(card, context, record);
  }
  writeMentions(card, context, mention);
  writeEvents(card, context, mention);
  writeEvidence(card, context, mention, record);
  writeLinks(card, context, mention);
}

/** The index's record of what a mention means; undefined for a mention of nothing in it. */
export function recordOf({ index }: CardContext, mention: EntityMention): EntityRecord | undefined {
  const entry = mention.id === undefined ? -1 : (index?.entryOf(mention.id) ?? -1);
  return entry < 0 ? undefined : index?.record(entry);
}

function writeHeading(
  card: CardBuilder,
  { localiser }: CardContext,
  mention: EntityMention,
  record: EntityRecord | undefined,
): void {
  card.paragraph(strong(record?.label ?? mention.label), text(` · ${localiser.t(kindLabels[mention.type])}`));
  if (record?.description !== undefined) card.paragraph(text(record.description));
  if (mention.id === undefined) card.paragraph(text(localiser.t('Not in the index.')));
}

function writeAliases(card: CardBuilder, { localiser }: CardContext, record: EntityRecord): void {
  const aliases = record.aliases.filter((alias) => alias !== record.label).slice(0, mostAliases);
  if (aliases.length === 0) return;
  card.paragraph(emphasis(localiser.t('Also known as')), text(`: ${aliases.join(', ')}`));
}

/** What the text claims of the entry beside what the index has: both are shown, and neither is called wrong. */
function writeDiscrepancies(
  card: CardBuilder,
  { localiser, analysis, findings }: CardContext,
  { id }: EntityRecord,
): void {
  const found = findingsAmong(analysis.annotations.problems, findings).filter(
    ({ problem }) => problem.args?.['entity'] === id,
  );
  card.list(
    found.map(({ problem }) => [
      emphasis(localiser.t('To compare')),
      text(`: ${localiser.explain(problem)}`),
    ]),
  );
}

function writeMentions(card: CardBuilder, context: CardContext, mention: EntityMention): void {
  const { localiser, analysis, commandLinks } = context;
  const mentions = mentionsOf(analysis.annotations, mention.chain);
  const position = mentions.indexOf(mention);
  const parts: Inline[] = [
    text(localiser.t('Mention {number} of {count}', { number: position + 1, count: mentions.length })),
  ];
  const previous = mentions[position - 1];
  const next = mentions[position + 1];
  if (previous && commandLinks)
    parts.push(goTo(context, localiser.t('Previous'), commands.goToMention, previous));
  if (next && commandLinks) parts.push(goTo(context, localiser.t('Next'), commands.goToMention, next));
  card.paragraph(...joined(' · ', parts));
}

function writeEvents(card: CardBuilder, context: CardContext, mention: EntityMention): void {
  const events = eventsOf(context.analysis.annotations, mention.chain);
  if (events.length === 0) return;
  card.paragraph(emphasis(context.localiser.t('Events here')), text(':'));
  card.list(eventItems(context, events));
}

function writeEvidence(
  card: CardBuilder,
  context: CardContext,
  mention: EntityMention,
  record: EntityRecord | undefined,
): void {
  const { localiser } = context;
  const percent = new Intl.NumberFormat(localiser.locale, { style: 'percent' });
  card.paragraph(
    emphasis(localiser.t('Confidence')),
    text(`: ${percent.format(mention.confidence)}. `),
    ...reasons(context, mention.trace),
  );
  writeAlternatives(card, context, mention, percent);
  if (!record) return;
  const checked =
    record.asOf === undefined
      ? ''
      : ` (${localiser.t('as of {date}', { date: dateText(record.asOf, localiser) })})`;
  card.paragraph(emphasis(localiser.t('Source')), text(`: ${record.source}${checked}`));
}

/** The other entries that the name could mean; where the card may hold links, each is one click away. */
function writeAlternatives(
  card: CardBuilder,
  { analysis, localiser, commandLinks }: CardContext,
  { alternatives = [], start, end }: EntityMention,
  percent: Intl.NumberFormat,
): void {
  if (alternatives.length === 0) return;
  const parts = alternatives.map(({ id, label, confidence }): Inline => {
    const shown = `${label} (${percent.format(confidence)})`;
    const argument: AimArgument = { uri: analysis.uri, start, end, about: 'entity', link: { id, label } };
    return commandLinks ? commandLink(shown, commands.linkTo, argument) : text(shown);
  });
  card.paragraph(emphasis(localiser.t('Could also be')), text(': '), ...joined(', ', parts));
}

function writeLinks(card: CardBuilder, context: CardContext, mention: EntityMention): void {
  const page = pageLink(mention);
  const links: Inline[] = [];
  if (page) links.push(webLink(page.label, page.address));
  if (mention.id !== undefined && context.commandLinks)
    links.push(
      commandLink(context.localiser.t('Copy {id}', { id: mention.id }), commands.copyEntityId, {
        id: mention.id,
      }),
    );
  card.paragraph(...joined(' · ', links));
}
