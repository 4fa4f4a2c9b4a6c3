import { strict as assert } from 'node:assert';
import { CodeActionKind, CodeActionRequest, type CodeAction } from 'vscode-languageserver-protocol/node';
import { ServerSession } from '../support/serverSession';

const uri = 'file:///article.txt';

describe('server: date actions', () => {
  let session: ServerSession;
  afterEach(() => session.stop());

  /** What the text becomes by each action offered at the words, as of 28 February 2025. */
  async function check(text: string, words: string, expected: readonly string[]): Promise<void> {
    session = await ServerSession.start({ settings: { documentDate: '2025-02-28' } });
    await session.open(uri, text);
    const start = { line: 0, character: text.indexOf(words) };
    const actions = (await session.client.sendRequest(CodeActionRequest.type, {
      textDocument: { uri },
      range: { start, end: start },
      context: { diagnostics: [], only: [CodeActionKind.RefactorRewrite] },
    })) as CodeAction[] | null;
    const results = (actions ?? []).map(({ edit }) => {
      const [change] = edit?.changes?.[uri] ?? [];
      if (!change) return text;
      const { range, newText } = change;
      return text.slice(0, range.start.character) + newText + text.slice(range.end.character);
    });
    assert.deepEqual(results, expected);
  }

  it('replaces a date by its value, or writes it behind', () =>
    check('The two men met on Thursday in Lisbon.', 'Thursday', [
      'The two men met on 2025-02-27 in Lisbon.',
      'The two men met on Thursday (2025-02-27) in Lisbon.',
    ]));
  it('offers nothing for a vague reference', () => check('He was recently arrested.', 'recently', []));
  it('offers nothing where no date stands', () => check('He met her on Thursday.', 'her', []));
});
