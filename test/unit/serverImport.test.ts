import { strict as assert } from 'node:assert';
import { formatOf } from '../../src/annotations/formats/formats';
import { importedSayings } from '../../src/annotations/importedSayings';
import { importRequest, readDocumentRequest, sayRequest, type ImportAnswer } from '../../src/server/protocol';
import { annotations, date, happening, mention, spanOf } from '../support/annotatedText';
import { ServerSession } from '../support/serverSession';

const uri = 'file:///articles/one.txt';
const text = '😀 Zorblatt spoke in Lima on 3 May 2019.';
const read = annotations({
  entities: [mention(spanOf(text, 'Zorblatt'), { type: 'law', label: 'The Zorblatt Act', id: 'x:zorblatt' })],
  timex: [date(spanOf(text, '3 May 2019'), { value: '2018-05-03', edtf: '2018-05-03' })],
  events: [
    happening(spanOf(text, 'spoke'), {
      type: 'conflict.attack',
      modality: 'possible',
      date: '2018',
      sentence: { start: 0, end: text.length },
    }),
  ],
});

describe('server: import', () => {
  let session: ServerSession;
  afterEach(() => session.stop());

  async function imported(format: string, openText = text): Promise<ImportAnswer> {
    session = await ServerSession.start({});
    const files =
      (await formatOf(format)?.write([{ name: 'one.txt', text, annotations: read }], () => undefined)) ?? [];
    const file = files.find(({ name }) => !name.endsWith('.txt'));
    assert.ok(file, format);
    const kept = files.find(({ name }) => name.endsWith('.txt'))?.content ?? text;
    session.client.onRequest(readDocumentRequest, () => ({
      text: kept,
      language: 'plaintext',
      sidecar: null,
      folderSidecars: [],
    }));
    await session.open(uri, openText);
    return session.client.sendRequest(importRequest, {
      format,
      uri,
      from: `file:///exports/${file.name}`,
      content: file.content,
    });
  }

  /** What is shown of these layers after a file of the format was taken in, as `words: kind or value`. */
  async function check(format: string, expected: readonly string[]): Promise<void> {
    const { sayings, complaints } = await imported(format);
    assert.deepEqual(complaints, []);
    await session.client.sendRequest(sayRequest, { uri, version: 1, sayings });
    const shown = session.annotations.at(-1)?.annotations;
    assert.ok(shown);
    const all = [
      ...shown.entities.map((item) => `${text.slice(item.start, item.end)}: ${item.type} ${item.id ?? ''}`),
      ...shown.timex.map((item) => `${text.slice(item.start, item.end)}: ${item.edtf ?? ''}`),
      ...shown.events.map(
        (item) => `${text.slice(item.start, item.end)}: ${item.type} ${item.modality} ${item.date ?? ''}`,
      ),
    ].map((line) => line.trim());
    for (const line of expected) assert.ok(all.includes(line), `${line} is not among ${all.join('; ')}`);
  }

  const everything = [
    'Zorblatt: law x:zorblatt',
    '3 May 2019: 2018-05-03',
    'spoke: conflict.attack possible 2018',
  ];
  for (const format of ['webannotation', 'brat', 'spacy', 'tei'])
    it(`${format}: names, dates and events`, () => check(format, everything));
  it('conll: names, and no value of a date', () =>
    check('conll', ['Zorblatt: law x:zorblatt', '3 May 2019: 2019-05-03']));

  it('finds the words in a text that was changed, and tells of those that are gone', async () => {
    const { sayings, lost } = await imported('webannotation', `Now and then, Zorblatt spoke in Lima.`);
    assert.equal(lost, 1);
    assert.deepEqual(
      sayings.map((saying) => saying.type === 'say' && saying.target.start),
      [14, 23],
    );
  });
});

describe('importedSayings', () => {
  it('leaves out what is shown already', () => {
    const { sayings, known, lost } = importedSayings({ text, annotations: read }, text, read);
    assert.deepEqual([sayings, known, lost], [[], 3, 0]);
  });
});
