import { strict as assert } from 'node:assert';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Annotations, EntityKind, EventMention, Modality } from '../../src/engine/annotations';
import { isMinorEvent } from '../../src/engine/events/ontology';
import { hasIndex, shippedEngine } from '../support/engine';
import { sharedFolder } from '../support/shared';

/** A thing of the article: the ways in which it is named there, as a careful reader marks them. */
interface Thing {
  readonly kind: EntityKind;
  readonly names: readonly string[];
}

const things: readonly Thing[] = [
  { kind: 'place', names: ['Mexico'] },
  { kind: 'place', names: ['United States', 'U.S.'] },
  { kind: 'group', names: ['Mexican'] },
  { kind: 'group', names: ['American'] },
  { kind: 'person', names: ['Omar García Harfuch', 'Garcia Harfuch'] },
  { kind: 'person', names: ['Alejandro Gertz Manero', 'Gertz Manero', 'Gertz'] },
  { kind: 'person', names: ['Marco Rubio'] },
  { kind: 'person', names: ['Rafael Caro Quintero'] },
  { kind: 'person', names: ['Enrique “Kiki” Camarena'] },
  { kind: 'person', names: ['Juan Ramón de la Fuente'] },
  { kind: 'person', names: ['Donald Trump', 'Trump'] },
  { kind: 'person', names: ['Antonio “Tony Montana” Oseguera Cervantes'] },
  { kind: 'organization', names: ['U.S. Department of State'] },
  { kind: 'organization', names: ['U.S. Department of Justice'] },
  { kind: 'organization', names: ['Guadalajara Cartel'] },
  { kind: 'organization', names: ['Zetas Cartel'] },
  { kind: 'organization', names: ['Jalisco New Generation Cartel', 'CJNG'] },
  { kind: 'organization', names: ['National Guard'] },
];

interface Mention {
  readonly start: number;
  readonly end: number;
  readonly kind: EntityKind;
  readonly thing: number;
}

/** All mentions: the longest name at each place wins, words are whole. */
function mentionsOf(text: string): Mention[] {
  const names = things
    .flatMap(({ kind, names: all }, thing) => all.map((name) => ({ name, kind, thing })))
    .sort((a, b) => b.name.length - a.name.length);
  const found: Mention[] = [];
  for (const { name, kind, thing } of names) {
    for (let start = text.indexOf(name); start >= 0; start = text.indexOf(name, start + 1)) {
      const end = start + name.length;
      const isWhole = !/\p{L}/u.test(text[start - 1] ?? '') && !/\p{L}/u.test(text[end] ?? '');
      if (isWhole && found.every((other) => other.end <= start || other.start >= end))
        found.push({ start, end, kind, thing });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** An event that the article tells: a word of it after a phrase that leads there, its date and how it is told. */
interface Told {
  readonly after: string;
  readonly words: string;
  readonly kind: RegExp;
  readonly date?: string;
  readonly modality?: Modality;
  /** Words of participants or place that must be linked to it. */
  readonly with?: readonly string[];
}

const told: readonly Told[] = [
  {
    after: 'exemplified by',
    words: 'extradition',
    kind: /^justice\.extradite/,
    modality: 'asserted',
    with: ['U.S.'],
  },
  {
    after: 'During',
    words: 'meetings',
    kind: /^contact\.meet/,
    date: '2025-02-27',
    modality: 'asserted',
    with: ['Omar García Harfuch', 'Alejandro Gertz Manero'],
  },
  {
    after: 'U.S. Department of State, the',
    words: 'gathering',
    kind: /^contact\.meet/,
    date: '2025-02-27',
    modality: 'asserted',
    with: ['Marco Rubio', 'U.S. Department of State'],
  },
  {
    after: 'implicated in',
    words: 'murder',
    kind: /^(life\.die|conflict\.attack)/,
    date: '1985',
    with: ['Camarena'],
  },
  {
    after: 'Department of Justice',
    words: 'requests',
    kind: /^contact\.demand/,
    modality: 'asserted',
    with: ['U.S. Department of Justice'],
  },
  { after: 'Donald Trump, who', words: 'announced', kind: /^contact\.state/, with: ['Donald Trump'] },
  {
    after: 'potential',
    words: 'tariffs',
    kind: /^government/,
    modality: 'possible',
    with: ['Donald Trump'],
  },
  { after: 'setting up', words: 'task forces', kind: /^government/, modality: 'planned' },
  { after: 'technical', words: 'visits', kind: /^(movement|contact)/, modality: 'planned' },
  { after: 'with', words: 'commitments made', kind: /^contact\.agree/, modality: 'asserted' },
  {
    after: 'Garcia Harfuch have',
    words: 'pledged',
    kind: /^contact\.agree/,
    modality: 'asserted',
    with: ['Gertz', 'Garcia Harfuch'],
  },
  { after: 'increased', words: 'intelligence sharing', kind: /^government\.cooperate/, modality: 'planned' },
  { after: 'and', words: 'joint operations', kind: /./, modality: 'planned' },
  { after: 'Gertz Manero also', words: 'noted', kind: /^contact\.state/, with: ['Gertz Manero'] },
  { after: 'individuals', words: 'extradited', kind: /^justice\.extradite/, modality: 'asserted' },
  {
    after: 'His',
    words: 'extradition',
    kind: /^justice\.extradite/,
    modality: 'asserted',
    with: ['Oseguera Cervantes'],
  },
  { after: 'moves to', words: 'dismantle', kind: /^conflict/, modality: 'planned' },
];

/** Mentions that tell one event, each as a phrase that leads there and its words. */
const toldTogether: readonly (readonly (readonly [after: string, words: string])[])[] = [
  [
    ['exemplified by', 'extradition'],
    ['According to', 'extradition'],
    ['Other individuals', 'extradited'],
    ['wave of', 'extraditions'],
    ['the figures', 'extradited'],
    ['Among those', 'extradited'],
    ['His', 'extradition'],
    ['latest round of', 'extradition'],
    ['the physical', 'extradition'],
  ],
  [
    ['During', 'meetings'],
    ['U.S. Department of State, the', 'gathering'],
    ['of these', 'negotiations'],
    ['outcome of the', 'meeting'],
    ['The', 'discussions encompassed'],
    ['questioned during', 'discussions'],
    ['during their', 'discussions'],
  ],
];

/** Topics, which are no happenings. */
const topics: readonly (readonly [after: string, words: string])[] = [
  ['combat', 'drug trafficking'],
  ['organized', 'crime'],
  ['drug-related', 'violence'],
  ['handle', 'drug trade'],
  ['commitment to security', 'cooperation'],
  ['related', 'violence.'],
];

function eventAt(
  text: string,
  events: readonly EventMention[],
  after: string,
  words: string,
): EventMention | undefined {
  const at = text.indexOf(words, text.indexOf(`${after} `));
  return events.find((e) => e.start < at + words.length && e.end > at);
}

/** What is wrong with the article's events, a line each. */
function wrongEvents(text: string, { events, entities }: Annotations): string[] {
  return told.flatMap((wanted) => {
    const event = eventAt(text, events, wanted.after, wanted.words);
    if (!event) return [`${wanted.words}: not found`];
    const problems = [
      wanted.kind.test(event.type) ? '' : `is ${event.type}`,
      event.date === wanted.date ? '' : `is dated ${event.date ?? 'never'}`,
      wanted.modality === undefined || event.modality === wanted.modality ? '' : `is ${event.modality}`,
      ...(wanted.with ?? []).map((who) => (takesPart(event, who, text, entities) ? '' : `lacks ${who}`)),
    ].filter((problem) => problem !== '');
    return problems.map((problem) => `${wanted.after} ${wanted.words}: ${problem}`);
  });
}

function takesPart(
  event: EventMention,
  who: string,
  text: string,
  entities: Annotations['entities'],
): boolean {
  return [...event.participants, ...(event.place ? [event.place] : [])].some(({ entity, start, end }) => {
    const mention = entity === undefined ? undefined : entities[entity];
    return mention !== undefined && text.slice(start, end).includes(who);
  });
}

describe('the article beside the checkout', function () {
  const shared = sharedFolder();
  const file = shared === undefined ? '' : path.join(shared, 'articles/extradition.txt');
  let text = '';
  let annotations: Annotations;

  before(function () {
    if (!existsSync(file) || !hasIndex()) {
      console.log('  skipped: the article (no shared folder beside the checkout, or no index built)');
      this.skip();
    }
    text = readFileSync(file, 'utf8');
    annotations = shippedEngine().annotate({ text, date: '2025-02-28' });
  });

  it('has every name with the right kind: typed exact F1 at least 0.95', () => {
    const gold = mentionsOf(text);
    const key = (m: { start: number; end: number }, kind: string): string =>
      `${text.slice(m.start, m.end)}/${kind}@${m.start}`;
    const wanted = new Set(gold.map((m) => key(m, m.kind)));
    const got = new Set(annotations.entities.map((m) => key(m, m.type)));
    const missed = [...wanted].filter((m) => !got.has(m));
    const extra = [...got].filter((m) => !wanted.has(m));
    const f1 = (2 * (wanted.size - missed.length)) / (wanted.size + got.size);
    assert.ok(f1 >= 0.95, `F1 ${f1.toFixed(3)}; missed ${missed.join(', ')}; extra ${extra.join(', ')}`);
  });

  it('has the named mentions of one thing in one chain', () => {
    const chains = new Map<number, Set<number>>();
    for (const { start, end, thing } of mentionsOf(text)) {
      const mention = annotations.entities.find((m) => m.start === start && m.end === end);
      if (mention) chains.set(thing, (chains.get(thing) ?? new Set()).add(mention.chain));
    }
    const split = [...chains]
      .filter(([, set]) => set.size > 1)
      .map(([thing]) => things[thing]!.names.join(' / '));
    assert.deepEqual(split, []);
    assert.equal(
      new Set([...chains.values()].map((set) => [...set][0])).size,
      chains.size,
      'no chain holds two things',
    );
  });

  it('has its dates', () => {
    const values = annotations.timex.map((m) => `${text.slice(m.start, m.end)}=${m.value}`);
    for (const wanted of ['February 27, 2025=2025-02-27', '1985=1985'])
      assert.ok(values.includes(wanted), values.join());
  });

  it('has its events with their kinds, dates, modality and participants', () => {
    assert.deepEqual(wrongEvents(text, annotations), []);
  });

  it('tells an event once, however often it is mentioned', () => {
    const chains = toldTogether.map((mentions) =>
      mentions.map(([after, words]) => eventAt(text, annotations.events, after, words)?.chain),
    );
    for (const [position, chain] of chains.entries())
      assert.equal(new Set(chain).size, 1, `${toldTogether[position]?.join('; ')}: ${chain.join(' ')}`);
    assert.equal(new Set(chains.flat()).size, chains.length);
  });

  it('lists no topics, and at most 30 events', () => {
    for (const [after, words] of topics) {
      const event = eventAt(text, annotations.events, after, words);
      assert.ok(event === undefined || isMinorEvent(event), `${after} ${words}`);
    }
    const listed = annotations.events.filter((event) => !isMinorEvent(event));
    assert.ok(new Set(listed.map(({ chain }) => chain)).size <= 30);
  });

  it('has no participant that is only a pronoun or an article', () => {
    const said = annotations.events.flatMap(({ participants }) =>
      participants.map(({ start, end }) => text.slice(start, end).toLowerCase()),
    );
    const empty = ['their', 'his', 'its', 'those', 'these', 'this', 'they', 'it', 'he', 'which', 'who'];
    assert.deepEqual(
      said.filter((words) => empty.includes(words)),
      [],
    );
  });
});
