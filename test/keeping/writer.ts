import { StatementSheet } from '../../src/annotations/statementSheet';
import { quote, type Statement } from '../../src/annotations/statement';
import { updateText } from '../../src/storage/atomicFile';

/** The document of which the writers say something. */
export const documentText = 'Zürich 😀 met Ana Ruiz in Oslo. Ana Ruiz left on 27 February 2025.\n'.repeat(40);

/** One window of the editor without the editor: it holds what was said, and keeps it in a sidecar as the keeper does. */
export class Writer {
  readonly #sheet = new StatementSheet('../article.txt');

  constructor(private readonly sidecar: string) {}

  get ids(): readonly string[] {
    return Array.from(this.#sheet.held, ({ statement }) => statement.id).sort();
  }

  /** Says something new; it is written by `save`. */
  say(id: string): void {
    const start = documentText.indexOf('Ana', (hash(id) * 37) % (documentText.length - 100));
    const span = { start, end: start + 'Ana Ruiz'.length };
    const statement: Statement = {
      id,
      quote: quote(documentText, span),
      about: 'entity',
      verdict: 'accepted',
      kind: 'person',
      notes: [],
      created: '2025-01-01T00:00:00Z',
      foreign: {},
    };
    const place = { ...span, certainty: 'exact' as const };
    this.#sheet.apply([this.#sheet.change(id, { statement, place }, documentText)], documentText);
  }

  /**
   * Merges the file into what is held and writes that. False where the file is no sidecar, and was left alone. Rejects where it
   * could not be written. `meanwhile` happens between the reading of the file and its writing, each time that it is read.
   */
  async save(meanwhile: () => Promise<void> = () => Promise.resolve()): Promise<boolean> {
    let page: string | null | undefined;
    await updateText(this.sidecar, async (current) => {
      const answer = this.#sheet.reconcile(current, documentText, 'article.txt.jsonld');
      await meanwhile();
      page = answer.ok ? answer.page : undefined;
      return page;
    });
    if (page === undefined) return false;
    this.#sheet.wrote();
    return true;
  }
}

/** FNV-1a of 32 bits. */
function hash(words: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < words.length; i++) value = Math.imul(value ^ words.charCodeAt(i), 0x01000193);
  return value >>> 0;
}
