import { strict as assert } from 'node:assert';
import { dateline, eventually, hoverText, openFixture } from '../support/window';

describe('Dateline installed from its package', () => {
  it('comes from the folder of installed extensions', () => {
    assert.match(dateline().extensionPath, /[\\/]extensions[\\/]dateline\.dateline-/);
  });

  it('shows a card for a name of the bundled index', async () => {
    const editor = await openFixture('article.txt');
    const card = await eventually(
      'a hover over “Portugal”',
      async () => (await hoverText(editor, 'Portugal')) || undefined,
    );
    assert.match(card, /Portugal/);
    assert.doesNotMatch(card, /Not in the index/);
  });
});
