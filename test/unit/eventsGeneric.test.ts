import { strict as assert } from 'node:assert';
import { extractEvents } from '../../src/engine/events/extractEvents';
import { isMinorEvent } from '../../src/engine/events/ontology';
import { readText } from '../../src/engine/text/readText';
import { readMarkedText } from '../support/markedText';

/** Whether the words are found as an event, and whether views leave it out by default. */
function check(marked: string, words: string, isListed: boolean): void {
  const { text, entities, timex } = readMarkedText(marked);
  const date = { value: '2025-02-28', source: 'given' } as const;
  const events = extractEvents(readText(text, 'plaintext'), { entities, timex, date });
  const at = text.indexOf(words);
  const event = events.find((each) => each.start < at + words.length && each.end > at);
  if (event === undefined) assert.ok(!isListed, `“${words}” is no event`);
  else assert.equal(!isMinorEvent(event), isListed, `“${words}” is ${event.type}`);
}

/** A passage and the words in it. */
type Case = readonly [marked: string, words: string];

describe('topics that are not listed as events', () => {
  const topics: readonly Case[] = [
    ['Both countries fight drug trafficking.', 'drug trafficking'],
    ['The law targets crime.', 'crime'],
    ['Officials spoke of efforts to combat violence.', 'violence'],
    ['The drug trade thrives, and drug trade issues divide them.', 'drug trade issues'],
    ['Their commitment to security cooperation remains.', 'cooperation'],
    ['Murder is rare in villages.', 'Murder'],
    ['He wrote a book about terrorist attacks.', 'attacks'],
    ['The police academy teaches criminal investigations.', 'investigations'],
    ['Any attack would be answered.', 'attack'],
    ['She works as a peace talks adviser.', 'peace talks'],
    ['The treaty was signed without the imposition of unilateral demands.', 'imposition'],
    ['They discussed the trafficking of illicit drugs and firearms.', 'trafficking'],
    ['The report deals with kidnapping and extortion.', 'kidnapping'],
    ['La Nopalera is known for protests.', 'protests'],
    ['They are interested in negotiations.', 'negotiations'],
    ['Both were found guilty of murder.', 'murder'],
    ['Analysts see violence as a risk.', 'violence'],
  ];
  for (const [marked, words] of topics)
    it(marked, () => {
      check(marked, words, false);
    });
});

describe('happenings that stay listed', () => {
  const happenings: readonly Case[] = [
    ['The murder of [Luis Paz|person] shocked the town.', 'murder'],
    ['A strike on [Kharkiv|place] wounded nine people.', 'strike'],
    ['The violence in [Gaza|place] {on Monday|2025-02-24} spread.', 'violence'],
    ['Protests erupted in the capital.', 'Protests'],
    ['Officials held talks.', 'talks'],
    ['Violence broke out after the match.', 'Violence'],
    ['Commitments made at the summit bind both sides.', 'Commitments'],
    ['The next steps include setting up task forces and technical visits.', 'visits'],
    ['[Ana Ruiz|person] announced tariffs on steel.', 'tariffs'],
    ['The meeting lasted nine hours.', 'meeting'],
    ['A kidnapping was reported.', 'kidnapping'],
    ['[Acme|organization] faced protests.', 'protests'],
    ['Clashes left nine people dead.', 'Clashes'],
    ['Gunfire and looting followed {on 3 May 2024|2024-05-03}.', 'looting'],
    ['Talks between [Peru|place] and [Chile|place] continue.', 'Talks'],
    ['Drug trafficking charges were filed against him; the trial began {in May|2024-05}.', 'trial'],
    ['Earthquake hits [Chile|place]', 'Earthquake'],
    ['The church was damaged by fire.', 'fire'],
    ['Two men were killed in clashes.', 'clashes'],
    ['The company is in talks.', 'talks'],
    ['The verdict sparked protests.', 'protests'],
    ['Vigils were being held.', 'Vigils'],
    ['Riots and clashes have overtaken the town.', 'Riots'],
  ];
  for (const [marked, words] of happenings)
    it(marked, () => {
      check(marked, words, true);
    });
});
