import { strict as assert } from 'node:assert';
import { entityNodes } from '../../../src/editor/entities/entityNodes';
import { excerptAround } from '../../../src/editor/shared/excerpt';
import { markKinds } from '../../../src/editor/shared/kinds';
import { annotations, english, mention, spanOf } from './support';

const text = 'Pemex sold oil.\nRubio spoke in Oslo; Pemex and Rubio agreed. Then Rubio left.';
const secondRubio = spanOf(text, 'Rubio', text.indexOf('and Rubio'));
const article = annotations({
  entities: [
    mention(text, 'Pemex', { type: 'organization', chain: 0, id: 'Q1' }),
    mention(text, 'Rubio', { type: 'person', chain: 1 }),
    mention(text, 'Oslo', { type: 'place', chain: 2 }),
    mention(text, 'Rubio', { type: 'person', chain: 1, ...secondRubio }),
    { ...mention(text, 'Oslo', { type: 'person', chain: 3 }), end: 0, start: 0 },
  ],
});

describe('the Entities view', () => {
  const nodes = entityNodes(article, text, { kinds: new Set(markKinds), t: english });
  it('lists kinds with how many of each there are, leaving out what was deleted', () => {
    assert.deepEqual(
      nodes.map(({ label, description }) => `${label} ${description ?? ''}`),
      ['People 1', 'Organisations 1', 'Places 1'],
    );
  });
  it('leads to the first mention, and to each', () => {
    const rubio = nodes[0]?.children[0];
    assert.equal(rubio?.description, '2');
    assert.deepEqual(rubio.span, spanOf(text, 'Rubio'));
    assert.deepEqual(
      rubio.children.map(({ span }) => span),
      [spanOf(text, 'Rubio'), secondRubio],
    );
  });
  it('knows what is linked', () => {
    assert.equal(nodes[1]?.children[0]?.entity, 'Q1');
    assert.equal(nodes[0]?.children[0]?.context, 'entity');
  });
  it('leaves out kinds that are not shown', () => {
    const people = entityNodes(article, text, { kinds: new Set(['person']), t: english });
    assert.deepEqual(
      people.map(({ label }) => label),
      ['People'],
    );
  });
});

describe('a mention in its line', () => {
  function check(line: string, words: string, expected: string): void {
    it(expected, () => {
      const excerpt = excerptAround(line, spanOf(line, words));
      const [start, end] = excerpt.emphasis;
      assert.equal(
        `${excerpt.text.slice(0, start)}[${excerpt.text.slice(start, end)}]${excerpt.text.slice(end)}`,
        expected,
      );
    });
  }
  check('Pemex sold oil.\nThen', 'Pemex', '[Pemex] sold oil.');
  check('One.\n  Then Rubio left.', 'Rubio', 'Then [Rubio] left.');
  check(
    `${'many words before it, '.repeat(8)}Rubio ${'and many after it '.repeat(8)}`,
    'Rubio',
    '… before it, many words before it, many words before it, [Rubio] and many after it and many after it and many after it and …',
  );
});
