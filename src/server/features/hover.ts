import { MarkupKind, type Hover } from 'vscode-languageserver';
import type { Span } from '../../engine/annotations';
import { cardContextOf } from '../cardContextOf';
import type { CardContext } from '../cards/cardContext';
import { writeDateCard } from '../cards/dateCard';
import { writeDecision } from '../cards/decision';
import { writeEventCard } from '../cards/eventCard';
import { writeNameCard } from '../cards/nameCard';
import type { ServerContext } from '../context';
import { findAt, type Found } from '../lookup';
import { CardBuilder } from '../markdown';
import { rangeOf } from '../range';

/** Hover: the card of the name or the date that stands there, and that of the event whose words they are. */
export function registerHover(context: ServerContext): void {
  const { connection, documents, analyses, client } = context;
  connection.onHover(async ({ textDocument, position }, token): Promise<Hover | null> => {
    const analysis = await analyses.current(textDocument.uri, token);
    const document = documents.get(textDocument.uri);
    if (!analysis || !document) return null;
    const found = findAt(analysis.annotations, document.offsetAt(position));
    const span = narrowest(found);
    if (!span) return null;
    const commandLinks = client.commandLinks && client.markdownHover;
    const card = writeCards(await cardContextOf(context, analysis, commandLinks), found);
    return {
      contents: client.markdownHover
        ? { kind: MarkupKind.Markdown, value: card.toMarkdown() }
        : { kind: MarkupKind.PlainText, value: card.toPlain() },
      range: rangeOf(document, span),
    };
  });
}

/** The cards of all that was found at one place, in one. */
export function writeCards(context: CardContext, { entity, timex, event }: Found): CardBuilder {
  const card = new CardBuilder();
  if (entity) {
    writeNameCard(card, context, entity);
    writeDecision(card, context, 'entity', entity);
  }
  if (timex) {
    writeDateCard(card, context, timex);
    writeDecision(card, context, 'date', timex);
  }
  if (event) {
    writeEventCard(card, context, event);
    writeDecision(card, context, 'event', event);
  }
  return card;
}

function narrowest({ entity, timex, event }: Found): Span | undefined {
  return [entity, timex, event]
    .filter((span) => span !== undefined)
    .sort((a, b) => a.end - a.start - (b.end - b.start))[0];
}
