import { strict as assert } from 'node:assert';
import {
  CodeActionKind,
  CodeActionRequest,
  DiagnosticSeverity,
  type CodeAction,
  type Diagnostic,
} from 'vscode-languageserver-protocol/node';
import { findingKinds, findingsAmong } from '../../src/server/findings';
import { sayRequest } from '../../src/server/protocol';
import { ServerSession } from '../support/serverSession';

const uri = 'file:///article.txt';
const settings = { documentDate: '2025-02-28' };

describe('server: findings', () => {
  let session: ServerSession;
  afterEach(() => session.stop());

  async function diagnosticsOf(text: string): Promise<readonly Diagnostic[]> {
    await session.open(uri, text);
    const published = await session.until('diagnostics', () => session.diagnostics.at(-1));
    return published.diagnostics;
  }

  /** The codes and words of all diagnostics of a one-line text. */
  async function check(text: string, expected: readonly string[]): Promise<readonly Diagnostic[]> {
    const diagnostics = await diagnosticsOf(text);
    assert.deepEqual(
      diagnostics.map(
        ({ code, range }) => `${String(code)}: ${text.slice(range.start.character, range.end.character)}`,
      ),
      expected,
    );
    return diagnostics;
  }

  it('are diagnostics of low severity, by their source', async () => {
    session = await ServerSession.start({ settings });
    const [impossible, undated] = await check('He died on April 31, 2020. He was arrested recently.', [
      'date.impossible: April 31, 2020',
      'date.undatedClaim: recently',
    ]);
    assert.equal(impossible?.source, 'Dateline');
    assert.equal(impossible.severity, DiagnosticSeverity.Information);
    assert.equal(impossible.message, '"April 31, 2020" is no day of the calendar; check day and month.');
    assert.equal(undated?.severity, DiagnosticSeverity.Hint);
  });

  it('are told in the editor’s language, with the weekday in it', async () => {
    session = await ServerSession.start({ settings, options: { locale: 'es' } });
    const [mismatch] = await diagnosticsOf('He died on Monday, May 5, 2020.');
    assert.equal(
      mismatch?.message,
      '«Monday, May 5, 2020»: el 2020-05-05 es martes; compruebe el día de la semana y la fecha.',
    );
  });

  it('come and go with a setting and with the text', async () => {
    session = await ServerSession.start({ settings });
    await check('He died on April 31, 2020.', ['date.impossible: April 31, 2020']);
    await session.configure({ ...settings, findings: { kinds: { impossibleDate: false } } });
    await session.until('none', () => session.diagnostics.at(-1)?.diagnostics.length === 0 || undefined);
    await session.configure(settings);
    await session.until('one', () => session.diagnostics.at(-1)?.diagnostics.length === 1 || undefined);
    await session.closeDocument(uri);
    await session.until('none', () => session.diagnostics.at(-1)?.diagnostics.length === 0 || undefined);
  });

  /** The titles of the quick fixes at the words. */
  async function checkFixes(text: string, words: string, expected: readonly string[]): Promise<void> {
    session = await ServerSession.start({ settings });
    await session.open(uri, text);
    const start = { line: 0, character: text.indexOf(words) };
    const actions = (await session.client.sendRequest(CodeActionRequest.type, {
      textDocument: { uri },
      range: { start, end: start },
      context: { diagnostics: [], only: [CodeActionKind.QuickFix] },
    })) as CodeAction[] | null;
    const titles = (actions ?? []).map(({ title }) => title);
    const dismissals = titles.filter((title) => /Not a problem|is no problem/.test(title));
    assert.deepEqual(titles, [...expected, ...dismissals]);
    assert.equal(dismissals.length, titles.length === 0 ? 0 : 3);
    for (const { diagnostics } of actions ?? []) assert.equal(diagnostics?.length, 1);
  }

  it('replace a wrong weekday', () =>
    checkFixes('He died on Monday, May 5, 2020.', 'May', ['Replace “Monday” by “Tuesday”']));
  it('write either reading of an ambiguous date', () =>
    checkFixes('He left on 3/4/2021.', '3/4', [
      'Replace “3/4/2021” by “March 4, 2021”',
      'Replace “3/4/2021” by “April 3, 2021”',
    ]));
  it('lead to the article’s date where that may be wrong', () =>
    checkFixes('He died on May 5, 2031.', 'May', ['Set the article’s date…']));
  it('are remembered as no problem: of the very words, and of such words in the document', async () => {
    session = await ServerSession.start({ settings });
    const text = 'He was arrested recently. She left recently.';
    await check(text, ['date.undatedClaim: recently', 'date.undatedClaim: recently']);
    const dismiss = (scope?: 'document') =>
      session.client.sendRequest(sayRequest, {
        uri,
        version: 1,
        sayings: [
          {
            type: 'say',
            target: { about: 'finding', code: 'date.undatedClaim', start: 16, end: 24 },
            said: { verdict: 'rejected' },
            ...(scope === undefined ? {} : { scope }),
          },
        ],
      });
    const left = (count: number) =>
      session.until(
        `${count} left`,
        () => session.diagnostics.at(-1)?.diagnostics.length === count || undefined,
      );
    await dismiss();
    await left(1);
    await dismiss('document');
    await left(0);
  });
  it('offer nothing elsewhere', () => checkFixes('He left Lisbon on 3/4/2021.', 'Lisbon', []));
});

describe('findings', () => {
  it('are problems of the chosen kinds that have a place', () => {
    const span = { start: 0, end: 1 };
    const problems = [
      { code: 'date.impossible', message: '', span },
      { code: 'date.futureInPast', message: '', span },
      { code: 'document.tooLong', message: '', span },
      { code: 'date.impossible', message: '' },
    ];
    const kinds = new Set(findingKinds.filter((kind) => kind !== 'futureInPast'));
    assert.deepEqual(
      findingsAmong(problems, kinds).map(({ kind }) => kind),
      ['impossibleDate'],
    );
  });
});
