import { strict as assert } from 'node:assert';
import { InlayHintRequest } from 'vscode-languageserver-protocol/node';
import { setDocumentDateRequest } from '../../src/server/protocol';
import { ServerSession } from '../support/serverSession';

const uri = 'file:///article.txt';
const on = { documentDate: '2025-02-28', inlayHints: { enabled: true } };

describe('server: inlay hints', () => {
  let session: ServerSession;
  afterEach(() => session.stop());

  /** The text of the document's first line with its hints in brackets. */
  async function withHints(text: string): Promise<string> {
    const end = { line: 0, character: text.length };
    const hints = await session.client.sendRequest(InlayHintRequest.type, {
      textDocument: { uri },
      range: { start: { line: 0, character: 0 }, end },
    });
    return (hints ?? []).reduceRight(
      (shown, { position: { character }, label }) =>
        `${shown.slice(0, character)} [${typeof label === 'string' ? label : ''}]${shown.slice(character)}`,
      text,
    );
  }

  async function check(text: string, expected: string, settings: unknown = on): Promise<void> {
    session = await ServerSession.start({ settings });
    await session.open(uri, text);
    assert.equal(await withHints(text), expected);
  }

  it('write the value behind a date', () =>
    check(
      'They met on Thursday and will meet again next month.',
      'They met on Thursday [2025-02-27] and will meet again next month [2025-03].',
    ));
  it('leave out what says its value already, and what has none', () =>
    check('On 2025-02-27 he was recently seen.', 'On 2025-02-27 he was recently seen.'));
  it('are off by default', () => check('They met on Thursday.', 'They met on Thursday.', {}));

  it('are asked for again when the article’s date or the setting changes', async () => {
    const text = 'They met on Thursday.';
    await check(text, 'They met on Thursday [2025-02-27].');
    assert.equal(session.inlayHintRefreshes, 0);
    await session.client.sendRequest(setDocumentDateRequest, { uri, date: '2020-01-01' });
    await session.until('a refresh', () => session.inlayHintRefreshes === 1 || undefined);
    assert.equal(await withHints(text), 'They met on Thursday [2019-12-26].');
    await session.configure({ documentDate: '2025-02-28' });
    await session.until('a second refresh', () => session.inlayHintRefreshes === 2 || undefined);
    assert.equal(await withHints(text), text);
  });
});
