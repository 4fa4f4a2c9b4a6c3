import { strict as assert } from 'node:assert';
import { extractEvents } from '../../src/engine/events/extractEvents';
import { readText } from '../../src/engine/text/readText';
import { readMarkedText } from '../support/markedText';

/** The date of the event that the words tell, "-" where it has none; the document is of 28 February 2025. */
function check(marked: string, words: string, expected: string): void {
  const { text, entities, timex } = readMarkedText(marked);
  const date = { value: '2025-02-28', source: 'given' } as const;
  const events = extractEvents(readText(text, 'plaintext'), { entities, timex, date });
  const at = text.indexOf(words);
  const event = events.find((each) => each.start < at + words.length && each.end > at);
  assert.ok(event, `“${words}” is no event`);
  assert.equal(event.date ?? '-', expected);
}

describe('dates of events', () => {
  const cases: readonly (readonly [marked: string, words: string, date: string])[] = [
    ['The index fell by 4 percent {on Monday|2025-02-24}, closing at 1,387.', 'closing', '2025-02-24'],
    ['{On Monday|2025-02-24} the index rose to reach its highest level.', 'reach', '2025-02-24'],
    ['The board agreed {on Monday|2025-02-24} to sell the plant.', 'agreed', '2025-02-24'],
    [
      'Shares fell {today|2025-02-28} from the close of trading {on Wednesday|2025-02-26}.',
      'fell',
      '2025-02-28',
    ],
    ['Macron met Merkel {on Monday|2025-02-24}. Rutte once visited Oslo.', 'visited', '-'],
    ['Macron met Merkel {on Monday|2025-02-24}. Rutte visited Oslo.', 'visited', '2025-02-24'],
    ['Prices have fallen {since 2003|2003/..}.', 'fallen', '2003/..'],
    ['Prices fell to their lowest level {since 2003|2003/..}.', 'fell', '-'],
    ['The convoy arrived {by 17:30|../2025-02-27T17:30:00}.', 'arrived', '2025-02-27'],
    ['The attack of {11 May 2004|2004-05-11} killed nine people.', 'attack', '2004-05-11'],
    ['The bank announced that it lost $2 billion {in 2023|2023}.', 'lost', '2023'],
    ['The bank announced that it lost $2 billion {in 2023|2023}.', 'announced', '-'],
    ['[Acme|organization] was founded {in 1998|1998}. It bought [Sol|organization].', 'bought', '1998'],
    // A headline and a line with the date: the story is told from that day.
    ['Acme buys Sol\n\n{February 28, 2025|2025-02-28}\n\nThe price was not told.', 'buys', '2025-02-28?'],
    [
      'Two men arrested in [Oslo|place]\n\n{February 28, 2025|2025-02-28}\n\nThey are well.',
      'arrested',
      '2025-02-28?',
    ],
    // A dateline before a dash tells when it was written: it dates no clause, but the story is told from it.
    [
      'LONDON, {February 28, 2025|2025-02-28} — [Ana Ruiz|person] met [Luis Paz|person] in [Rome|place] on {27 February 2025|2025-02-27}.',
      'met',
      '2025-02-27',
    ],
    [
      'LONDON, {February 28, 2025|2025-02-28} — [Ana Ruiz|person] met [Luis Paz|person] in [Rome|place].',
      'met',
      '2025-02-28?',
    ],
    [
      'LONDON ({February 28, 2025|2025-02-28}) - Police arrested [Ana Ruiz|person].',
      'arrested',
      '2025-02-28?',
    ],
    ['{In 2019|2019} [Ana Ruiz|person] met [Luis Paz|person].', 'met', '2019'],
    // A date line of the text goes before the day that was given for it.
    ['Acme buys Sol\n\n{February 20, 2025|2025-02-20}\n\nAcme bought Sol.', 'bought', '2025-02-20?'],
    // The day of which the opening tells is that of the story.
    [
      'Acme buys Sol\n\n{February 28, 2025|2025-02-28}\n\nThe deal was signed {on Wednesday|2025-02-26}.',
      'buys',
      '2025-02-26?',
    ],
    // What had happened before the story is not of its day.
    ['{On Monday|2025-02-24} he flew home.\n\nTalks had stalled.', 'stalled', '-'],
    // A text that is told from no day leaves its events undated.
    ['Acme bought Sol.', 'bought', '-'],
  ];
  for (const [marked, words, date] of cases)
    it(`${words} ${date}: ${marked.replaceAll('\n', ' / ')}`, () => {
      check(marked, words, date);
    });
});
