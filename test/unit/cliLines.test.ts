import { strict as assert } from 'node:assert';
import { buildCommandLine, dateline } from '../support/commandLine';

type Output = Readonly<Record<string, unknown>> & { readonly error?: { readonly code: string } };

/** Lines in, objects out. */
async function annotate(
  input: string | Uint8Array,
  ...args: string[]
): Promise<{ status: number | null; outputs: Output[] }> {
  const { status, stdout } = await dateline(['annotate', '--format', 'jsonl', ...args], { input });
  const lines = stdout.split('\n');
  assert.equal(lines.pop(), '');
  return { status, outputs: lines.map((line) => JSON.parse(line) as Output) };
}

/** What each line of input gives: its id, and the code of its error where it has one. */
async function check(
  input: string | Uint8Array,
  ...expected: (readonly [id: unknown, code?: string])[]
): Promise<void> {
  const { status, outputs } = await annotate(input);
  assert.deepEqual(
    outputs.map(({ id, error }) => (error ? [id, error.code] : [id])),
    expected,
  );
  assert.equal(status, expected.some(([, code]) => code !== undefined) ? 1 : 0);
}

const document = (id: unknown, text: string): string => JSON.stringify({ id, text });

describe('command line: JSON lines', () => {
  before(buildCommandLine);

  it('gives one object a line, in order, with its id', () =>
    check(`${document('a', 'On 28 February 2025.')}\n${document('b', '')}\n`, ['a'], ['b']));

  it('has every field of the contract', async () => {
    const line = JSON.stringify({ id: 'a', text: 'They met.', date: '2025-02-28' });
    const { outputs } = await annotate(line);
    assert.deepEqual(outputs, [
      { id: 'a', date: '2025-02-28', entities: [], timex: [], events: outputs[0]?.['events'] },
    ]);
  });

  it('puts an error in the place of a line that cannot be read, and goes on', () =>
    check(
      ['{"id": "a"', '[]', '{"id": 7}', '{"id": "c", "text": 1}', document('d', 'x'), 'null'].join('\n'),
      [null, 'line.notJson'],
      [null, 'line.notObject'],
      [7, 'document.noText'],
      ['c', 'document.noText'],
      ['d'],
      [null, 'line.notObject'],
    ));

  it('names a date or language that is no string', () =>
    check(
      '{"id":1,"text":"","date":20250228}\n{"id":2,"text":"","language":{}}\n{"id":3,"text":"","date":null}',
      [1, 'document.badDate'],
      [2, 'document.badLanguage'],
      [3],
    ));

  it('tells a date that is no calendar day as a problem', async () => {
    const { outputs, status } = await annotate('{"id":1,"text":"a","date":"2025-02-30"}');
    assert.equal(status, 0);
    assert.match(JSON.stringify(outputs[0]?.['problems']), /document\.badDate.*2025-02-30/);
  });

  it('reads CRLF, blank lines, a byte-order mark, no last line break, separators inside strings', () =>
    check(
      `\ufeff${document(1, 'a')}\r\n\r\n  \n{"id":2,"text":"a\u2028b"}\n${document(3, 'c')}`,
      [1],
      [2],
      [3],
    ));

  it('names a line that is no UTF-8', () =>
    check(
      Buffer.concat([Buffer.from([0xff, 0xfe, 0x0a]), Buffer.from(document(1, 'a'))]),
      [null, 'line.notUtf8'],
      [1],
    ));

  it('takes surrogates without a partner, controls, right-to-left, combining marks', () =>
    check(
      ['\ud800x', '\u0000\u001b[31m', 'שלום ב-2025', 'e\u0301\u0301\u0301', '👩‍👩‍👧 met']
        .map((text, i) => document(i, text))
        .join('\n'),
      [0],
      [1],
      [2],
      [3],
      [4],
    ));

  it('gives nothing for nothing', () => check(''));

  it('reads a line of many chunks', () => check(document(1, ' '.repeat(2_000_000)), [1]));

  it('tells why with --trace only', async () => {
    const input = document(1, 'On 28 February 2025 the ministers met in Geneva.');
    assert.doesNotMatch(JSON.stringify((await annotate(input)).outputs), /"trace"/);
    const { outputs } = await annotate(input, '--trace');
    const [timex] = (outputs[0]?.['timex'] ?? []) as readonly object[];
    if (timex) assert.ok('trace' in timex);
  });

  it('ends quietly when the reader has had enough', async () => {
    const input = `${document(1, 'They met in Geneva.')}\n`.repeat(2_000);
    const { status, stderr } = await dateline(['annotate', '--format', 'jsonl'], { input, readAtMost: 10 });
    assert.equal(status, 0);
    assert.doesNotMatch(stderr, /EPIPE|Error/);
  });
});
