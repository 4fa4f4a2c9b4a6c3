import { chainsOf, type EntityChain } from './chains';
import { eventTitle } from './eventWords';
import { fileEach, type AnnotatedDocument, type Format, type RecordOf } from './format';
import { addressOf } from './identifiers';
import { escapeMarkdown, withMentions } from './markdownText';

/** Markdown with a footnote for each named thing at its first mention, and the dated events as a list. */
export const footnotes: Format = {
  id: 'footnotes',
  title: 'Markdown with footnotes',
  loses: [
    'mentions after the first of a thing',
    'dates, but for those of events in the list at the end',
    'confidence, coordinates and other candidates',
    'the formatting of a Markdown source: its signs are shown as they stand',
  ],
  write: (documents, recordOf) =>
    Promise.resolve(fileEach(documents, 'md', (document) => markdown(document, recordOf))),
};

function markdown({ text, annotations }: AnnotatedDocument, recordOf: RecordOf): string {
  const chains = chainsOf(annotations.entities);
  const firsts = new Map(chains.map((chain, i) => [chain.mentions[0], i + 1]));
  const body = withMentions(text, annotations.entities, (_entity, words, i) => {
    const note = firsts.get(i);
    return `${escapeMarkdown(words)}${note === undefined ? '' : `[^${note}]`}`;
  });
  const notes = chains.map((chain, i) => `[^${i + 1}]: ${noteOf(chain, recordOf)}`);
  const events = annotations.events.map((event) => {
    const stated = event.modality === 'asserted' ? '' : ` (${event.modality})`;
    return `- ${escapeMarkdown(event.date ?? 'undated')}: ${escapeMarkdown(eventTitle(text, event))}${stated}`;
  });
  return [body.trimEnd(), ...section(notes), ...section(events)].join('\n\n') + '\n';
}

const section = (lines: readonly string[]): string[] => (lines.length === 0 ? [] : [lines.join('\n')]);

function noteOf({ main: { label, type, id } }: EntityChain, recordOf: RecordOf): string {
  const name = escapeMarkdown(label.replace(/\s+/g, ' '));
  if (id === undefined) return `${name}: ${type}`;
  const description = recordOf(id)?.description;
  const address = addressOf(id);
  const link = address.startsWith('http') ? ` [${id}](${address})` : '';
  return `${name}: ${description === undefined ? type : escapeMarkdown(description)}.${link}`;
}
