import { strict as assert } from 'node:assert';
import {
  DocumentHighlightRequest,
  DocumentSymbolRequest,
  HoverRequest,
  ReferencesRequest,
  type DocumentSymbol,
  type MarkupContent,
  type Range,
} from 'vscode-languageserver-protocol/node';
import { isMinorEvent } from '../../src/engine/events/ontology';
import { describeRequest } from '../../src/server/protocol';
import { ServerSession, type SessionOptions } from '../support/serverSession';

const uri = 'file:///article.txt';
const article =
  'Prime Minister Maria Fernandes met reporters in Lisbon on 28 February 2025.\r\n\r\n' +
  '😀 Fernandes said on 27 February 2025 that she will resign. Maria Fernandes was elected in 2019.\r\n';

describe('server: features', () => {
  let session: ServerSession;
  const open = async (text = article, options?: SessionOptions, languageId?: string): Promise<void> => {
    session = await ServerSession.start(options);
    await session.open(uri, text, languageId);
  };
  afterEach(() => session.stop());

  const positionOf = (words: string, occurrence = 0): { line: number; character: number } => {
    let offset = -1;
    for (let i = 0; i <= occurrence; i++) offset = article.indexOf(words, offset + 1);
    const before = article.slice(0, offset).split('\r\n');
    return { line: before.length - 1, character: before.at(-1)!.length };
  };
  const wordsAt = ({ start, end }: Range): string => {
    const line = article.split('\r\n')[start.line]!;
    return line.slice(start.character, end.character);
  };
  const hover = async (words: string, occurrence = 0): Promise<string> => {
    const answer = await session.client.sendRequest(HoverRequest.type, {
      textDocument: { uri },
      position: positionOf(words, occurrence),
    });
    return answer ? (answer.contents as MarkupContent).value : '';
  };

  it('hovers over a name with its mentions, linked by commands', async () => {
    await open();
    const card = await hover('Fernandes', 1);
    assert.match(card, /^\*\*Maria Fernandes\*\* · person/);
    assert.match(card, /Not in the index/);
    assert.match(card, /Mention 2 of 3/);
    const links = [...card.matchAll(/command:dateline\.goToMention\?(\S+?)\)/g)].map(
      ([, query = '']) => (JSON.parse(decodeURIComponent(query)) as { start: number; end: number }[])[0]!,
    );
    assert.deepEqual(
      links.slice(0, 2).map(({ start, end }) => article.slice(start, end)),
      ['Maria Fernandes', 'Maria Fernandes'],
    );
  });

  it('hovers over a date with weekday, week and how it stands to the article’s date', async () => {
    await open(article, { settings: { documentDate: '2025-02-28' } });
    const card = await hover('27 February');
    assert.match(card, /^\*\*February 27\\, 2025\*\* · Thursday · week 9 of 2025/);
    assert.match(card, /1 day before the article’s date \\\(February 28\\, 2025\\, from the settings/);
  });

  it('hovers in Spanish, and in plain text where the client reads no Markdown', async () => {
    await open(article, { options: { locale: 'es-MX' }, markdown: false });
    const card = await hover('27 February');
    assert.match(card, /^27 de febrero de 2025 · jueves · semana 9 de 2025/);
    assert.doesNotMatch(card, /\*\*|command:/);
  });

  it('hovers over nothing with nothing', async () => {
    await open();
    assert.equal(await hover(' she will'), '');
  });

  it('leaves command links out for clients that did not ask for them', async () => {
    await open(article, { options: { commandLinks: false } });
    assert.doesNotMatch(await hover('Fernandes', 1), /command:/);
  });

  it('finds and highlights the mentions of one chain, past an emoji', async () => {
    await open();
    const at = { textDocument: { uri }, position: positionOf('Fernandes', 1) };
    const references = await session.client.sendRequest(ReferencesRequest.type, {
      ...at,
      context: { includeDeclaration: true },
    });
    const expected = ['Maria Fernandes', 'Fernandes', 'Maria Fernandes'];
    assert.deepEqual(
      references?.map(({ range }) => wordsAt(range)),
      expected,
    );
    const highlights = await session.client.sendRequest(DocumentHighlightRequest.type, at);
    assert.deepEqual(
      highlights?.map(({ range }) => wordsAt(range)),
      expected,
    );
  });

  it('gives the events as symbols in time order', async () => {
    await open();
    const symbols = (await session.client.sendRequest(DocumentSymbolRequest.type, {
      textDocument: { uri },
    })) as DocumentSymbol[];
    const { annotations } = await session.analysed(uri, 1);
    const major = annotations.events.filter((event) => !isMinorEvent(event));
    assert.ok(major.length > 0);
    assert.equal(symbols.flatMap(({ children }) => children ?? []).length, major.length);
    for (const { range, selectionRange } of symbols.flatMap((symbol) => [
      symbol,
      ...(symbol.children ?? []),
    ])) {
      const place = ({ line, character }: Range['start']): number => line * 10_000 + character;
      assert.ok(
        place(range.start) <= place(selectionRange.start) && place(selectionRange.end) <= place(range.end),
      );
    }
  });

  it('describes what stands at an offset in sentences', async () => {
    await open();
    const describeAt = (words: string): Promise<string> =>
      session.client.sendRequest(describeRequest, { uri, offset: article.indexOf(words) });
    assert.match(await describeAt('Maria'), /^Maria Fernandes, person\. Not in the index\. Mention 1 of 3\./);
    assert.match(await describeAt('27 Feb'), /^“27 February 2025”: Thursday, February 27, 2025\./);
    assert.equal(await describeAt('that she'), '');
    assert.equal(await session.client.sendRequest(describeRequest, { uri: 'file:///none', offset: 0 }), '');
  });
});
