import { strict as assert } from 'node:assert';
import { tokenise } from '../../src/engine/text/tokens';

/** Tokens as written, a bar between two that touch, a space between two that do not. */
function check(text: string, expected: string): void {
  const tokens = tokenise(text);
  let shown = '';
  for (let i = 0; i < tokens.count; i++)
    shown += (i === 0 ? '' : tokens.spaceBefore[i] === 1 ? ' ' : '|') + tokens.text(i);
  assert.equal(shown, expected);
}

describe('tokens', () => {
  const cases: readonly (readonly [string, string])[] = [
    ["Mexico's plan", "Mexico|'|s plan"],
    ['the U.S. said', 'the U|.|S|. said'],
    ['Bashar al-Assad', 'Bashar al|-|Assad'],
    ['G20, F-16', 'G20|, F|-|16'],
    ['Camarena “Kiki”', 'Camarena “|Kiki|”'],
    ['été', 'été'],
    ['😀 smile', '😀 smile'],
    ['', ''],
  ];
  for (const [text, expected] of cases)
    it(JSON.stringify(text), () => {
      check(text, expected);
    });
});
