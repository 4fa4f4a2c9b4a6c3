import type { PlacedStatement } from '../../annotations/placedStatement';
import type { Span } from '../../engine/annotations';
import type { EntityIndex } from '../../index/entityIndex';
import type { Analysis } from '../analyses';
import type { FindingKind } from '../findings';
import type { Localiser } from '../localiser';
import { commandLink, text, type Inline } from '../markdown';
import type { HoverCommand } from '../protocol';

/** What a card is written from. */
export interface CardContext {
  readonly analysis: Analysis;
  readonly index: EntityIndex | undefined;
  readonly localiser: Localiser;
  /** Whether the card may hold command links. */
  readonly commandLinks: boolean;
  /** Kinds of findings that are shown. */
  readonly findings: ReadonlySet<FindingKind>;
  /** What the person said of words of the document, with where they stand now. */
  readonly said: readonly Pick<PlacedStatement, 'statement' | 'place'>[];
  /** The day on which the card is read, `YYYY-MM-DD`. */
  readonly today: string;
}

/** A link to a place of the document, or its label alone where the client takes no command links. */
export function goTo(context: CardContext, label: string, command: HoverCommand, span: Span): Inline {
  if (!context.commandLinks) return text(label);
  const { start, end } = span;
  return commandLink(label, command, { uri: context.analysis.uri, start, end });
}

/** Inlines with a separator between them; those that say nothing are left out. */
export function joined(separator: string, parts: readonly Inline[]): readonly Inline[] {
  return parts
    .filter((part) => part.plain !== '')
    .flatMap((part, i) => (i === 0 ? [part] : [text(separator), part]));
}
