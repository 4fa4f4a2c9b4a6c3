import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { readSidecar, writeSidecar } from '../../src/annotations/sidecar';
import { quote, type Statement } from '../../src/annotations/statement';

const text =
  'Zürich 😀 met Ana Ruiz 👨‍👩‍👧 in Oslo.\r\nعمّان said no; Ana Ruiz left on 27 February 2025.\n'.repeat(4);

const words = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 });
const instant = fc.integer({ min: 0, max: 4_000_000_000_000 }).map((time) => new Date(time).toISOString());
const maybe = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.option(value, { nil: undefined });
const without = <T extends object>(object: T): T =>
  Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined)) as T;

const span = fc
  .tuple(fc.nat(text.length - 2), fc.integer({ min: 1, max: 30 }))
  .map(([start, length]) => ({ start, end: Math.min(text.length, start + length) }))
  .filter(({ start, end }) => !splits(start) && !splits(end));
const splits = (offset: number): boolean => {
  const unit = text.charCodeAt(offset);
  return unit >= 0xdc00 && unit < 0xe000;
};

const statement: fc.Arbitrary<Statement> = fc
  .record({
    id: fc.uuid().map((id) => `urn:uuid:${id}`),
    span,
    about: fc.constantFrom('entity', 'date', 'event', 'span'),
    verdict: maybe(fc.constantFrom('accepted', 'rejected')),
    kind: maybe(fc.constantFrom('person', 'place', 'contact.meet')),
    link: maybe(
      fc.option(
        fc.record(
          { id: fc.constantFrom('Q96', 'geonames:3996063', 'x:someone', 'iso:MX'), label: words },
          { noNullPrototype: true },
        ),
      ),
    ),
    date: maybe(fc.option(fc.constantFrom('2025-02-27', '1985', '2025-02~'))),
    modality: maybe(fc.constantFrom('planned', 'reported')),
    sameAs: maybe(fc.uuid()),
    status: maybe(fc.constantFrom('verified', 'disputed')),
    notes: fc.array(
      fc.record({ id: fc.uuid(), text: words, created: instant, creator: words }, { noNullPrototype: true }),
      {
        maxLength: 3,
      },
    ),
    created: instant,
    modified: maybe(instant),
    creator: maybe(words),
    foreign: fc.constantFrom(
      {},
      { 'oa:rights': 'CC0' },
      { body: [{ type: 'Image', id: 'a.png' }], target: { state: 's' } },
    ),
  })
  .map(({ span: at, ...rest }) => without({ ...rest, quote: quote(text, at) }) as Statement);

const statements = fc.uniqueArray(statement, { maxLength: 8, selector: ({ id }) => id });

function read(json: string): ReturnType<typeof readSidecar> & { ok: true } {
  const result = readSidecar(json, text, 'article.txt.jsonld');
  assert.ok(result.ok);
  return result;
}

describe('sidecar, of any statements', () => {
  it('reads back what it wrote, and writes the same bytes again', () => {
    fc.assert(
      fc.property(statements, (list) => {
        const json = writeSidecar(
          { statements: list, foreignItems: [], foreignFields: {} },
          text,
          '../article.txt',
        );
        const { sidecar } = read(json);
        const sorted = [...list].sort((a, b) => (a.id < b.id ? -1 : 1));
        assert.deepEqual(sidecar.statements, sorted);
        assert.equal(writeSidecar(sidecar, text, '../article.txt'), json);
      }),
    );
  });

  it('counts code points in the file', () => {
    const at = text.indexOf('Oslo');
    const said = { id: 'urn:uuid:1', about: 'span', created: '', notes: [], foreign: {} } as const;
    const sidecar = {
      statements: [{ ...said, quote: quote(text, { start: at, end: at + 4 }) }],
      foreignItems: [],
      foreignFields: {},
    };
    const page = JSON.parse(writeSidecar(sidecar, text, 'a')) as {
      items: { target: { selector: { start: number }[] } }[];
    };
    assert.equal(page.items[0]!.target.selector[1]!.start, Array.from(text.slice(0, at)).length);
  });

  it('keeps the annotations and fields of other tools', () => {
    const foreign = {
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      type: 'AnnotationPage',
      partOf: 'urn:x',
      items: [
        { id: 'urn:other', type: 'Annotation', body: 'http://example.org/b', target: 'http://example.org/t' },
      ],
    };
    const { sidecar } = read(JSON.stringify(foreign));
    assert.equal(sidecar.statements.length, 0);
    assert.deepEqual(JSON.parse(writeSidecar(sidecar, text, 'a')), foreign);
  });

  for (const broken of ['', '{', '[]', '{"items": 3}', 'null', '<<<<<<< HEAD\n{}']) {
    it(`names an unreadable file and leaves it alone: ${JSON.stringify(broken)}`, () => {
      const result = readSidecar(broken, text, 'article.txt.jsonld');
      assert.ok(!result.ok && result.problem.message.includes('article.txt.jsonld'));
    });
  }
});
