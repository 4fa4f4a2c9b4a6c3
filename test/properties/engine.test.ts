import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import type { Annotations, Span } from '../../src/engine/annotations';
import { createEngine, type Engine } from '../../src/engine';
import { hasIndex, shippedEngine } from '../support/engine';

const pieces = [
  ...[
    'Ana Ruiz',
    'Mexico',
    'the U.S.',
    'NATO',
    'Gen. ',
    'on Monday',
    '27 February 2025',
    '1985',
    'met',
    'killed',
    'said',
  ],
  ...[
    ' ',
    ' ',
    ' ',
    '. ',
    ', ',
    '\n',
    '\r\n',
    '\n\n',
    '“',
    '”',
    '(',
    ')',
    "'s",
    '-',
    '–',
    '…',
    '\t',
    '\0',
    '\ufeff',
  ],
  ...[
    'é',
    'e\u0301',
    '😀',
    '👨‍👩‍👧',
    'عمّان',
    'שלום',
    '北京',
    '\ud800',
    '\udc00',
    '\u202e',
    '**',
    '`',
    '<b>',
    '</b>',
    '&amp;',
    '](x)',
  ],
];
const anyText = fc
  .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'grapheme', maxLength: 6 })), {
    maxLength: 80,
  })
  .map((parts) => parts.join(''));
const language = fc.constantFrom('plaintext', 'markdown', 'html', 'latex');
const date = fc.constantFrom(undefined, '2025-02-28', '2025-02-30', 'soon');

/** Spans in bounds, in order and apart, as the contract has them. */
function checkList(spans: readonly Span[], length: number): void {
  let end = 0;
  for (const span of spans) {
    assert.ok(
      span.start >= end && span.end > span.start && span.end <= length,
      JSON.stringify({ span, end, length }),
    );
    end = span.end;
  }
}

function checkInvariants(text: string, annotations: Annotations): void {
  const { entities, timex, events } = annotations;
  for (const list of [entities, timex, events]) checkList(list, text.length);
  for (const { confidence, label } of entities) assert.ok(confidence >= 0 && confidence <= 1 && label !== '');
  for (const { anchor } of timex) assert.ok(!anchor || anchor.end <= text.length);
  for (const event of events) {
    assert.ok(event.timex === undefined || event.timex < timex.length);
    for (const part of [...event.participants, ...(event.place ? [event.place] : [])]) {
      assert.ok(part.start < part.end && part.end <= text.length);
      assert.ok(part.entity === undefined || part.entity < entities.length);
    }
  }
  const chains = entities.map(({ chain }) => chain);
  let next = 0;
  for (const chain of chains) {
    assert.ok(chain <= next, 'chains are numbered in order of first mention');
    if (chain === next) next++;
  }
}

const engines: readonly (readonly [string, () => Engine])[] = [
  ['without an index', () => createEngine()],
  ...(hasIndex() ? [['as it ships', shippedEngine] as const] : []),
];

for (const [name, engine] of engines) {
  describe(`engine ${name}, of any text`, () => {
    it('keeps the contract’s invariants and never throws', () => {
      fc.assert(
        fc.property(anyText, language, date, (text, languageId, day) => {
          checkInvariants(text, engine().annotate({ text, language: languageId, date: day }));
        }),
        { numRuns: 150 },
      );
    }).timeout(60_000);

    it('says the same twice', () => {
      fc.assert(
        fc.property(anyText, (text) => {
          assert.deepEqual(engine().annotate({ text }), engine().annotate({ text }));
        }),
        { numRuns: 30 },
      );
    }).timeout(60_000);
  });
}

describe('engine, limits', () => {
  it('analyses up to its limit and says so', () => {
    const text = 'Ana Ruiz met 😀. '.repeat(40);
    const { entities, problems } = createEngine({ maxLength: 100 }).annotate({ text });
    assert.ok(entities.every(({ end }) => end <= 100));
    assert.equal(problems[0]?.code, 'document.tooLong');
    assert.match(problems[0].message, /first \d+ were analysed/);
  });

  it('names a date that is no day', () => {
    const { problems } = createEngine().annotate({ text: 'Yesterday.', date: '2025-02-30' });
    assert.match(problems[0]!.message, /"2025-02-30" is no calendar day; give it as YYYY-MM-DD/);
  });
});
