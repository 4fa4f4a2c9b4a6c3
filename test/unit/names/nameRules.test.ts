import { strict as assert } from 'node:assert';
import { recogniseNames } from '../../../src/engine/names/recogniseNames';
import { readText } from '../../../src/engine/text/readText';

/** Names by shape alone (no index, no tagger), each as `text/kind`, in the order of the text. */
function check(text: string, ...expected: string[]): void {
  const model = readText(text, 'plaintext');
  const names = recogniseNames(model, { index: undefined, tagger: undefined, timex: [] });
  assert.deepEqual(
    names.map((name) => `${model.prose.slice(name.start, name.end)}/${name.type}`),
    expected,
  );
}

describe('name rules', () => {
  const cases: readonly (readonly [string, ...string[]])[] = [
    ['On Friday Secretary of State Laura Whitfield spoke.', 'Laura Whitfield/person'],
    ['They met Deputy Prime Minister Arjen van der Meulen there.', 'Arjen van der Meulen/person'],
    ['It was signed by Rodrigo de la Peña.', 'Rodrigo de la Peña/person'],
    ['Police shot undercover agent Mateo “Chico” Barrera.', 'Mateo “Chico” Barrera/person'],
    ['He studied at the University of Northfield.', 'University of Northfield/organization'],
    [
      'It was the Department of Health and Human Services.',
      'Department of Health and Human Services/organization',
    ],
    [
      'The Quiroga Cartel (QC) grew. Later QC split.',
      'Quiroga Cartel/organization',
      'QC/organization',
      'QC/organization',
    ],
    ['She left Brannock & Sons, Inc. for good.', 'Brannock & Sons, Inc./organization'],
    ['They crossed the Tarvan River at dawn.', 'Tarvan River/place'],
    ['KELDOVA, March 3 — Rain fell.', 'KELDOVA/place'],
    ["Laura Whitfield's plan failed, and Whitfield resigned.", 'Laura Whitfield/person', 'Whitfield/person'],
    ['He spoke to R. J. Stone, 45, about it.', 'R. J. Stone/person'],
    ['They flew from Orly Airport.', 'Orly Airport/facility'],
  ];
  for (const [text, ...expected] of cases)
    it(text, () => {
      check(text, ...expected);
    });
});

describe('what is no name', () => {
  for (const text of [
    'Experts say that officials were late.',
    'However, nobody came. Yesterday it rained.',
    'I said so on Monday, May 5.',
    '',
    'STOP NOW',
    '\ud83d\ude00 \ud800 ...',
  ])
    it(JSON.stringify(text), () => {
      check(text);
    });
});
