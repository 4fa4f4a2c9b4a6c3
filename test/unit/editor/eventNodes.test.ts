import { strict as assert } from 'node:assert';
import { eventNodes, type EventNodesOptions } from '../../../src/editor/events/eventNodes';
import type { Article } from '../../../src/editor/shared/events/article';
import { eventItems } from '../../../src/editor/shared/events/eventItems';
import { matchEvents } from '../../../src/editor/shared/events/matchEvents';
import type { TreeNode } from '../../../src/editor/shared/tree/treeNode';
import { annotations, english, event, named, mention, spanOf } from './support';

const text =
  'Rubio met Gertz Manero. Agent Camarena was killed in 1985 in Guadalajara. ' +
  'They plan visits. Tariffs were announced around 2020. The killing shocked many. Talks went on.';

const gertz = mention(text, 'Gertz Manero', { type: 'person', chain: 1, label: 'Alejandro Gertz Manero' });
const article = annotations({
  entities: [mention(text, 'Rubio', { type: 'person', chain: 0, label: 'Marco Rubio' }), gertz],
  events: [
    event(text, 'met', {
      date: '2025-02-27',
      chain: 0,
      participants: [
        { ...spanOf(text, 'Rubio'), role: 'participant', entity: 0 },
        { ...spanOf(text, 'Gertz Manero'), role: 'participant', entity: 1 },
      ],
    }),
    event(text, 'killed', {
      type: 'life.die',
      date: '1985',
      chain: 1,
      place: spanOf(text, 'Guadalajara'),
      participants: [
        { ...spanOf(text, 'Agent Camarena'), role: 'patient' },
        { ...spanOf(text, 'They'), role: 'agent' },
      ],
    }),
    event(text, 'visits', { type: 'movement.travel', modality: 'planned', date: '2025', chain: 2 }),
    event(text, 'announced', {
      type: 'government.legislate.tariff',
      modality: 'reported',
      date: '2020~',
      chain: 3,
    }),
    event(text, 'killing', { type: 'life.die', chain: 1 }),
    event(text, 'Talks', { chain: 4 }),
    event(text, 'went', { type: 'movement.travel', date: '../2028', chain: 5 }),
  ],
});
const wording = { locale: 'en-GB', t: named };
const second = 'Rubio met Ebrard in Oslo on 1 May 2025.';
const otherArticle: Article = {
  uri: 'file:///other.txt',
  name: 'folder/other.txt',
  text: second,
  annotations: annotations({
    events: [event(second, 'met', { date: '2025-05-01', place: spanOf(second, 'Oslo') })],
  }),
};

interface Options extends Partial<Pick<EventNodesOptions, 'groupBy'>> {
  readonly filter?: string;
  readonly more?: readonly Article[];
}

function nodes({ groupBy = 'date', filter = '', more = [] }: Options = {}): readonly TreeNode[] {
  const articles = [{ uri: 'file:///article.txt', name: 'article.txt', text, annotations: article }, ...more];
  const items = matchEvents(eventItems(articles, false), { filter, wording, t: english });
  return eventNodes(items, { groupBy, wording, t: english });
}

/** The tree as indented lines: label, then description in brackets. */
function lines(nodes: readonly TreeNode[], indent = ''): string[] {
  return nodes.flatMap(({ label, description, children }) => [
    `${indent}${label}${description ? ` (${description})` : ''}`,
    ...lines(children, `${indent}  `),
  ]);
}

function check(what: string, options: Options, expected: readonly string[]): void {
  it(what, () => {
    assert.deepEqual(lines(nodes(options)), expected);
  });
}

describe('the Events view', () => {
  check('is in time order, the planned and the undated last', {}, [
    '1985 (1)',
    '  killed (Agent Camarena · Guadalajara)',
    '    Agent Camarena was killed in 1985 in Guadalajara.',
    '    The killing shocked many.',
    'Around 2020 (1)',
    '  announced (reported · Tariffs were announced around 2020.)',
    '27 February 2025 (Thursday · 1)',
    '  met (Marco Rubio, Alejandro Gertz Manero)',
    'Until 2028 (1)',
    '  went (Talks went on.)',
    'Planned (1)',
    '  visits (planned · 2025 · They plan visits.)',
    'Undated (1)',
    '  Talks (Talks went on.)',
  ]);
  check('groups by kind', { groupBy: 'kind', filter: 'guadalajara 1985' }, [
    'Death (1)',
    '  killed (1985 · Agent Camarena · Guadalajara)',
    '    Agent Camarena was killed in 1985 in Guadalajara.',
    '    The killing shocked many.',
  ]);
  check(
    'has an event under each of its participants',
    { groupBy: 'participant', filter: 'gertz met 2025-02-27' },
    [
      'Alejandro Gertz Manero (1)',
      '  met (27 February 2025 · Marco Rubio, Alejandro Gertz Manero)',
      'Marco Rubio (1)',
      '  met (27 February 2025 · Marco Rubio, Alejandro Gertz Manero)',
    ],
  );
  check('groups by place', { groupBy: 'place', filter: 'met', more: [otherArticle] }, [
    'Oslo (1)',
    '  met (1 May 2025 · Rubio met Ebrard in Oslo on 1 May 2025. · other.txt)',
    'No place named (1)',
    '  met (27 February 2025 · Marco Rubio, Alejandro Gertz Manero · article.txt)',
  ]);
  check('groups by document', { groupBy: 'document', filter: 'met', more: [otherArticle] }, [
    'article.txt (1)',
    '  met (27 February 2025 · Marco Rubio, Alejandro Gertz Manero)',
    'folder/other.txt (1)',
    '  met (1 May 2025 · Oslo)',
  ]);
  check('is empty when nothing passes the filter', { filter: 'zeppelin' }, []);

  it('gives every line an id of its own', () => {
    for (const groupBy of ['date', 'kind', 'participant', 'place', 'document'] as const) {
      const ids = allNodes(nodes({ groupBy, more: [otherArticle] })).map(({ id }) => id);
      assert.equal(new Set(ids).size, ids.length);
    }
  });
  it('says more to a screen reader than an icon does', () => {
    const visits = allNodes(nodes()).find(({ label }) => label === 'visits');
    assert.equal(visits?.spoken, 'visits, planned, 2025, They plan visits.');
  });
});

function allNodes(nodes: readonly TreeNode[]): readonly TreeNode[] {
  return nodes.flatMap((node) => [node, ...allNodes(node.children)]);
}
