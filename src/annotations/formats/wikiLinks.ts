import { fileEach, type AnnotatedDocument, type Format } from './format';
import { escapeMarkdown, withMentions } from './markdownText';

/** Markdown whose linked names are wiki-links to a page of the entry's label, as Obsidian and Foam read them. */
export const wikiLinks: Format = {
  id: 'wikilinks',
  title: 'Markdown with wiki-links',
  loses: [
    'names without an entry, kinds, ids, confidence, coordinates',
    'dates and events',
    'the formatting of a Markdown source: its signs are shown as they stand',
  ],
  write: (documents) => Promise.resolve(fileEach(documents, 'md', markdown)),
};

const markdown = ({ text, annotations }: AnnotatedDocument): string =>
  withMentions(text, annotations.entities, ({ id, label }, words) => {
    const shown = inLink(words);
    if (id === undefined || shown === '') return escapeMarkdown(words);
    const page = inLink(label);
    return page === shown ? `[[${page}]]` : `[[${page}|${shown}]]`;
  });

/** Words without what ends a wiki-link or may not stand in a page's name. */
const inLink = (words: string): string => words.replace(/[[\]|#^<>\\\s]+/g, ' ').trim();
