import { strict as assert } from 'node:assert';
import { HoverRequest } from 'vscode-languageserver-protocol/node';
import type { Annotations, Span } from '../../src/engine/annotations';
import { ServerSession } from '../support/serverSession';

const limit = 2_000;

/** Every span of annotations of a text. */
function* spansOf({ entities, timex, events }: Annotations): Generator<Span> {
  yield* entities;
  yield* timex;
  for (const event of events) {
    yield event;
    yield event.sentence;
    yield* event.participants;
  }
}

/** A text is annotated without a message or an entry in the log, every span lies in it, and a name in it is found where it is. */
async function check(text: string, name?: string): Promise<void> {
  const uri = 'file:///input.txt';
  const session = await ServerSession.start({ settings: { limits: { maxCharacters: limit } } });
  await session.open(uri, text);
  const { annotations } = await session.analysed(uri, 1);
  for (const { start, end } of spansOf(annotations))
    assert.ok(start >= 0 && start <= end && end <= text.length);
  if (name !== undefined) {
    const words = annotations.entities.map(({ start, end }) => text.slice(start, end));
    assert.ok(words.includes(name), `${name} in ${words.join(', ')}`);
  }
  await session.client.sendRequest(HoverRequest.type, {
    textDocument: { uri },
    position: { line: 0, character: 1 },
  });
  assert.deepEqual(session.log, []);
  assert.equal(session.messages.length, text.length > limit ? 1 : 0, session.messages.join());
  await session.stop();
}

describe('server: bad input', () => {
  const article = 'Maria Fernandes met reporters in Lisbon. ';
  it('nothing', () => check(''));
  it('white space', () => check(' \r\n\t\u00a0\u2028'));
  it('CRLF', () => check(`First line.\r\n\r\n${article}`, 'Maria Fernandes'));
  it('a lone carriage return', () => check(`First line.\r${article}`, 'Maria Fernandes'));
  it('emoji before', () => check(`👩‍👩‍👧 😀 ${article}`, 'Maria Fernandes'));
  it('combining marks', () => check(`Ze\u0301 e\u0301. ${article}`, 'Maria Fernandes'));
  it('right-to-left text and marks', () => check(`\u202bשלום עולם\u202c. ${article}`, 'Maria Fernandes'));
  it('surrogates without a partner', () => check(`\ud800 a\udc00. ${article}`, 'Maria Fernandes'));
  it('a byte-order mark', () => check(`\ufeff${article}`));
  it('bytes of a program', () =>
    check(Array.from({ length: 1_000 }, (_, i) => String.fromCharCode((i * 7919) % 256)).join('')));
  it('a text over the limit, on one line', () => check(article.repeat(100), 'Maria Fernandes'));
  it('five million characters', () => check(article.repeat(125_000), 'Maria Fernandes'));
});
