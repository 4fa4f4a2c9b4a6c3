import { SymbolKind, type DocumentSymbol } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { EventMention, Span } from '../../engine/annotations';
import { isMinorEvent } from '../../engine/events/ontology';
import { readEdtf } from '../../engine/edtf';
import type { Analysis } from '../analyses';
import { eventLabel } from '../cards/eventCard';
import { excerptAround } from '../cards/excerpt';
import type { ServerContext } from '../context';
import { dateText } from '../../engine/dateText';
import type { Localiser } from '../localiser';
import { rangeOf } from '../range';

/** Document symbols: the events that are not minor in time order under their dates, then the planned, then the undated. */
export function registerDocumentSymbols({ connection, documents, analyses, localiser }: ServerContext): void {
  connection.onDocumentSymbol(async ({ textDocument: { uri } }, token) => {
    const analysis = await analyses.current(uri, token);
    const document = documents.get(uri);
    return analysis && document ? eventSymbols(analysis, document, localiser) : [];
  });
}

function eventSymbols(analysis: Analysis, document: TextDocument, localiser: Localiser): DocumentSymbol[] {
  const groups = new Map<string, EventMention[]>();
  for (const event of analysis.annotations.events.filter(isMajor).sort(byTime)) {
    const name = groupName(event, localiser);
    groups.set(name, [...(groups.get(name) ?? []), event]);
  }
  return [...groups].map(([name, events]) => ({
    name,
    kind: SymbolKind.Namespace,
    range: rangeOf(document, hull(events.map(whole))),
    selectionRange: rangeOf(document, events[0] ?? { start: 0, end: 0 }),
    children: events.map((event) => eventSymbol(event, analysis, document, localiser)),
  }));
}

function eventSymbol(
  event: EventMention,
  { text }: Analysis,
  document: TextDocument,
  localiser: Localiser,
): DocumentSymbol {
  return {
    name: excerptAround(text, event.sentence, event) || event.type,
    detail: eventLabel(event.type, localiser),
    kind: SymbolKind.Event,
    range: rangeOf(document, whole(event)),
    selectionRange: rangeOf(document, event),
  };
}

function groupName({ modality, date }: EventMention, localiser: Localiser): string {
  if (isAhead(modality)) return localiser.t('Planned or possible');
  return date === undefined ? localiser.t('Undated') : dateText(date, localiser);
}

const isMajor = (event: EventMention): boolean => !isMinorEvent(event);

const isAhead = (modality: EventMention['modality']): boolean =>
  modality === 'planned' || modality === 'possible';

/** Dated events by their first day, then planned ones, then the undated; in text order where that is the same. */
function byTime(a: EventMention, b: EventMention): number {
  return rank(a) - rank(b) || earliest(a) - earliest(b) || a.start - b.start;
}

function rank({ modality, date }: EventMention): number {
  if (isAhead(modality)) return 1;
  return date === undefined ? 2 : 0;
}

/** Finite, so that keys can be subtracted: no date comes after all, an open start before. */
function earliest({ date }: EventMention): number {
  const day = date === undefined ? undefined : readEdtf(date)?.earliest;
  return day === undefined ? Number.MAX_SAFE_INTEGER : Math.max(day, Number.MIN_SAFE_INTEGER);
}

/** The event's sentence, which holds its words. */
const whole = (event: EventMention): Span => hull([event.sentence, event]);

function hull(spans: readonly Span[]): Span {
  return {
    start: Math.min(...spans.map(({ start }) => start)),
    end: Math.max(...spans.map(({ end }) => end)),
  };
}
