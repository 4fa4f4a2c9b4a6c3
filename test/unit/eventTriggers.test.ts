import { strict as assert } from 'node:assert';
import { extractEvents } from '../../src/engine/events/extractEvents';
import { readText } from '../../src/engine/text/readText';

/** Triggers with their kinds, in order, of the kinds that start with one of the expected words' domains. */
function check(text: string, expected: readonly string[]): void {
  const model = readText(text, 'plaintext');
  const events = extractEvents(model, { entities: [], timex: [], date: undefined });
  const found = events.map((event) => `${text.slice(event.start, event.end)} ${event.type}`);
  for (const trigger of expected)
    assert.ok(found.includes(trigger), `${trigger} is not in ${found.join(', ')}`);
}

describe('event triggers in context', () => {
  const cases: readonly (readonly [string, readonly string[]])[] = [
    ['Teachers began a strike over pay on Monday.', ['strike conflict.protest']],
    ['A missile strike killed nine soldiers.', ['missile strike conflict.attack', 'killed life.die']],
    ['A strong earthquake struck the coast.', ['earthquake disaster.strike', 'struck disaster.strike']],
    ['The gunmen fired at the convoy.', ['fired conflict.attack']],
    ['The president fired his defence minister.', ['fired government.dismiss']],
    ['The fire destroyed four houses.', ['fire disaster.strike', 'destroyed conflict.destroy']],
    ['Prosecutors charged him with murder.', ['charged justice.charge', 'murder life.die']],
    ['The judge sentenced the banker to nine years.', ['sentenced justice.sentence']],
    ['The minister stepped down in May.', ['stepped down government.resign']],
    ['The studio released the film in Spain.', ['released culture.publish']],
    ['The prisoner was released from jail.', ['released justice.release']],
    ['Both presidents signed the treaty.', ['signed government.agree']],
  ];
  for (const [text, expected] of cases)
    it(text, () => {
      check(text, expected);
    });
});
