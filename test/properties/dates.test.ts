import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { compileLanguage } from '../../src/engine/dates/compiledLanguage';
import { english } from '../../src/engine/dates/languages/english/english';
import { spanish } from '../../src/engine/dates/languages/spanish/spanish';
import { SentenceReader } from '../../src/engine/dates/readings';
import { scanSentence } from '../../src/engine/dates/scan';
import { recogniseDates } from '../../src/engine/dates/recogniseDates';
import { readText } from '../../src/engine/text/readText';

const words = [
  ...Object.values(english.classes).flatMap((entries) => Object.keys(entries)),
  ...Object.values(spanish.classes).flatMap((entries) => Object.keys(entries)),
  ...Object.keys(english.numbers.cardinals),
  ...[
    '1',
    '31',
    '1985',
    '2025-02-30',
    '99',
    '12/13/14',
    '10:35',
    'of',
    'the',
    ',',
    '.',
    '-',
    "'",
    ':',
    'and',
    'de',
  ],
  ...[
    'from',
    'to',
    'between',
    'early',
    'about',
    'ago',
    'later',
    'hace',
    '0',
    '٣',
    '😀',
    '\u0301',
    '\ud800',
    '\n',
    '',
  ],
];
const dateLikeText = fc.array(fc.constantFrom(...words), { maxLength: 60 }).map((parts) => parts.join(' '));
const anyText = fc.oneof(dateLikeText, fc.string({ unit: 'binary', maxLength: 300 }));
const anyDate = fc.constantFrom(undefined, '2025-02-28', '2000-02-29', '9999-12-31', '0001-01-01');

function recognise(text: string, date: string | undefined): ReturnType<typeof recogniseDates> {
  return recogniseDates(readText(text, 'plaintext'), {
    date: date === undefined ? undefined : { value: date, source: 'given' },
    languages: ['en', 'es'],
  });
}

describe('dates, whatever the text', () => {
  it('gives sorted spans within the text that do not overlap', () => {
    fc.assert(
      fc.property(anyText, anyDate, (text, date) => {
        let end = 0;
        for (const timex of recognise(text, date).timex) {
          assert.ok(timex.start >= end && timex.end > timex.start && timex.end <= text.length);
          assert.ok(timex.value.length > 0 && !/NaN|undefined/.test(timex.value + (timex.edtf ?? '')));
          end = timex.end;
        }
      }),
      { numRuns: 300 },
    );
  });

  it('is deterministic', () => {
    fc.assert(
      fc.property(anyText, anyDate, (text, date) => {
        assert.deepEqual(recognise(text, date), recognise(text, date));
      }),
      { numRuns: 50 },
    );
  });

  /** The most edges of the pattern tree that one token may cost, on text made of nothing but date words. */
  const stepsPerToken = 400;

  for (const rules of [english, spanish]) {
    it(`walks a bounded number of steps a token (${rules.language})`, () => {
      const language = compileLanguage(rules);
      fc.assert(
        fc.property(fc.array(fc.constantFrom(...words), { minLength: 20, maxLength: 400 }), (parts) => {
          const { tokens } = readText(parts.join(' '), 'plaintext');
          const reader = new SentenceReader(tokens, language, 0, tokens.count);
          scanSentence(reader, 0);
          assert.ok(
            reader.steps <= stepsPerToken * (tokens.count + 1),
            `${reader.steps} for ${tokens.count}`,
          );
        }),
        { numRuns: 100 },
      );
    });
  }

  for (const unit of [
    'the first ',
    'one ',
    'May 1 ',
    '1-',
    'a ',
    '1/1/',
    'twenty ',
    'from March to ',
    'two thousand ',
  ])
    it(`is linear on "${unit}" repeated`, () => {
      const language = compileLanguage(english);
      const steps = [200, 400].map((times) => {
        const { tokens } = readText(unit.repeat(times), 'plaintext');
        const reader = new SentenceReader(tokens, language, 0, tokens.count);
        scanSentence(reader, 0);
        return reader.steps;
      });
      assert.ok((steps[1] ?? 0) <= 2.2 * (steps[0] ?? 0) + 200, steps.join());
    });
});
