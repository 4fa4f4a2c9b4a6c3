import { strict as assert } from 'node:assert';
import { changesOf, givingWay, type Saying, type Target } from '../../src/annotations/saying';
import { layOver } from '../../src/annotations/layOver';
import type { Edit } from '../../src/annotations/mapSpan';
import { reversed } from '../../src/annotations/statementChange';
import { StatementSheet } from '../../src/annotations/statementSheet';
import type { Annotations, EntityMention } from '../../src/engine/annotations';

const article = '😀 Ruiz met Kim in Lima. Ruiz left Lima.';
const trace = { recogniser: 'test', rule: 'test', steps: [] };

function found(text: string): Annotations {
  const entities = [...text.matchAll(/Ruiz|Kim|Lima/g)].map((match): EntityMention => ({
    start: match.index,
    end: match.index + match[0].length,
    type: match[0] === 'Lima' ? 'place' : 'person',
    label: match[0],
    chain: ['Ruiz', 'Kim', 'Lima'].indexOf(match[0]),
    confidence: 0.8,
    trace,
  }));
  return { entities, timex: [], events: [], problems: [] };
}

/** A document with its sheet, and a file that is written after each action. */
class Desk {
  readonly sheet = new StatementSheet('../a.txt');
  file: string | null = null;
  #count = 0;

  /** `name` keeps the ids of two desks apart. */
  constructor(
    public text = article,
    private readonly name = '',
  ) {
    this.sheet.reconcile(null, text, 'a');
  }

  shown(): Annotations {
    return layOver(this.text, found(this.text), this.sheet, []);
  }

  target(words: string, from = 0): Target {
    const start = this.text.indexOf(words, from);
    return { about: 'entity', start, end: start + words.length };
  }

  /** Says something that is not written. */
  hold(saying: Saying): ReturnType<typeof reversed> {
    const context = {
      sheet: this.sheet,
      text: this.text,
      shown: this.shown(),
      stamp: {
        now: `2025-01-01T00:00:0${this.#count}Z`,
        newId: () => `urn:uuid:${this.name}${++this.#count}`,
      },
    };
    const changes = [...givingWay(saying, context), ...changesOf(saying, context)];
    this.sheet.apply(changes, this.text);
    return [{ sheet: 'a', changes }];
  }

  say(...sayings: readonly Saying[]): ReturnType<typeof reversed> {
    const changes = sayings.flatMap((saying) => this.hold(saying));
    this.write();
    return changes;
  }

  undo(changes: ReturnType<typeof reversed>): void {
    for (const { changes: list } of reversed(changes)) this.sheet.apply(list, this.text);
    this.write();
  }

  edit(...edits: readonly Edit[]): void {
    for (const edit of edits) {
      const after = this.text.slice(0, edit.offset) + edit.text + this.text.slice(edit.offset + edit.length);
      this.sheet.edit(edit, this.text, after);
      this.text = after;
    }
    this.sheet.findAgain(edits, this.text);
  }

  write(): void {
    const answer = this.sheet.reconcile(this.file, this.text, 'a');
    assert.ok(answer.ok);
    this.file = answer.page;
    this.sheet.wrote();
  }

  /** Entities as `words/kind/id`, in text order. */
  entities(): string {
    return this.shown()
      .entities.map(({ start, end, type, id }) => `${this.text.slice(start, end)}/${type}/${id ?? '-'}`)
      .join(' ');
  }

  /** The words of the statements as they stand, or `orphan`. */
  places(): string {
    return [...this.sheet.held]
      .map(({ place }) => (place ? this.text.slice(place.start, place.end) : 'orphan'))
      .join(' ');
  }
}

const plain = 'Ruiz/person/- Kim/person/- Lima/place/- Ruiz/person/- Lima/place/-';

describe('a sheet of statements', () => {
  const actions: readonly (readonly [string, (desk: Desk) => readonly Saying[], string])[] = [
    ['accepts', (d) => [say(d, 'Kim', { verdict: 'accepted' })], plain],
    ['rejects', (d) => [say(d, 'Kim', { verdict: 'rejected' })], plain.replace('Kim/person/- ', '')],
    ['changes a kind', (d) => [say(d, 'Kim', { kind: 'work' })], plain.replace('Kim/person', 'Kim/work')],
    [
      'links',
      (d) => [say(d, 'Kim', { link: { id: 'Q1', label: 'Kim' } })],
      plain.replace('Kim/person/-', 'Kim/person/Q1'),
    ],
    [
      'changes the words',
      (d) => [{ type: 'move', target: d.target('Kim'), to: d.target('Kim in') }],
      plain.replace('Kim', 'Kim in'),
    ],
    [
      'moves to other words',
      (d) => [{ type: 'move', target: d.target('Kim'), to: d.target('left') }],
      'Ruiz/person/- Lima/place/- Ruiz/person/- left/person/- Lima/place/-',
    ],
    ['notes', (d) => [{ type: 'note', target: d.target('Kim'), text: 'Who?' }], plain],
    [
      'rejects all like it, in place of what was said of one',
      (d) => [
        say(d, 'Lima', { verdict: 'accepted' }),
        { type: 'say', target: d.target('Lima'), said: { verdict: 'rejected' }, scope: 'document' },
      ],
      'Ruiz/person/- Kim/person/- Ruiz/person/-',
    ],
    [
      'lets one be other than all like it',
      (d) => [
        { type: 'say', target: d.target('Lima'), said: { kind: 'work' }, scope: 'document' },
        say(d, 'Lima', { kind: 'law' }),
      ],
      'Ruiz/person/- Kim/person/- Lima/law/- Ruiz/person/- Lima/work/-',
    ],
    [
      'annotates all like it',
      (d) => [{ type: 'say', target: d.target('in'), said: { kind: 'law' }, scope: 'document' }],
      'Ruiz/person/- Kim/person/- in/law/- Lima/place/- Ruiz/person/- Lima/place/-',
    ],
  ];
  for (const [name, sayings, expected] of actions) {
    it(`${name}, and takes it back to the byte`, () => {
      const desk = new Desk();
      const before = desk.say(say(desk, 'Ruiz', { status: 'verified', source: 'p. 3' }));
      assert.equal(before.length, 1);
      const file = desk.file;
      const changes = sayings(desk).map((saying) => desk.say(saying));
      assert.equal(desk.entities(), expected);
      assert.notEqual(desk.file, file);
      const after = desk.file;
      for (const change of [...changes].reverse()) desk.undo(change);
      assert.equal(desk.file, file);
      for (const change of changes)
        desk.sheet.apply(
          change.flatMap(({ changes: list }) => list),
          desk.text,
        );
      desk.write();
      assert.equal(desk.file, after);
      desk.undo(changes.flat());
      desk.undo(before);
      assert.equal(desk.file, null);
    });
  }

  it('follows words through edits, loses them, and finds them when they come back', () => {
    const desk = new Desk();
    desk.say(say(desk, 'Kim', { verdict: 'accepted' }), say(desk, 'Lima', { verdict: 'accepted' }));
    desk.edit({ offset: 0, length: 3, text: '' });
    assert.equal(desk.places(), 'Kim Lima');
    const at = desk.text.indexOf('Kim');
    desk.edit({ offset: at + 1, length: 4, text: '' });
    assert.equal(desk.places(), 'K Lima');
    desk.edit({ offset: at, length: 1, text: '' });
    assert.equal(desk.places(), 'orphan Lima');
    desk.edit({ offset: at, length: 0, text: 'K' });
    assert.equal(desk.places(), 'K Lima');
    desk.edit({ offset: at + 1, length: 0, text: 'im i' });
    assert.equal(desk.places(), 'Kim Lima');
  });

  it('finds words that come back after the document was saved without them', () => {
    const desk = new Desk();
    desk.say(say(desk, 'Lima', { verdict: 'accepted' }));
    const at = desk.text.indexOf('Lima');
    desk.edit({ offset: at, length: 2, text: 'Pana' });
    desk.sheet.requote(desk.text);
    assert.equal(desk.places(), 'ma');
    desk.edit({ offset: at, length: 4, text: 'Li' });
    assert.equal(desk.places(), 'Lima');
  });

  it('finds words that were cut and pasted', () => {
    const desk = new Desk('Ruiz met Kim in Lima.\nRuiz left.\n');
    desk.say(say(desk, 'Kim', { verdict: 'accepted' }));
    desk.edit({ offset: 0, length: 22, text: '' });
    assert.equal(desk.places(), 'orphan');
    desk.edit({ offset: 11, length: 0, text: 'Ruiz met Kim in Lima.\n' });
    assert.equal(desk.places(), 'Kim');
  });

  it('merges what another window wrote', () => {
    const one = new Desk();
    one.say(say(one, 'Kim', { verdict: 'accepted' }));
    const other = new Desk(article, 'other');
    other.file = one.file;
    other.write();
    other.say(say(other, 'Lima', { kind: 'work' }));
    one.hold({ type: 'note', target: one.target('Kim'), text: 'mine' });
    one.file = other.file;
    one.write();
    assert.equal(one.places(), 'Kim Lima');
    assert.ok(one.file?.includes('mine') && one.file.includes('work'));
  });

  it('keeps the changes of both sides to one statement', () => {
    const one = new Desk();
    one.say(say(one, 'Kim', { verdict: 'accepted' }));
    const other = new Desk();
    other.file = one.file;
    other.write();
    other.say(say(other, 'Kim', { status: 'disputed' }));
    one.hold({ type: 'note', target: one.target('Kim'), text: 'mine' });
    one.file = other.file;
    one.write();
    assert.ok(one.file?.includes('mine') && one.file.includes('disputed'));
  });

  it('takes away what another window took away', () => {
    const desk = new Desk();
    desk.say(say(desk, 'Kim', { verdict: 'accepted' }));
    desk.file = null;
    desk.write();
    assert.equal(desk.places(), '');
    assert.equal(desk.file, null);
  });
});

function say(desk: Desk, words: string, said: Extract<Saying, { type: 'say' }>['said']): Saying {
  return { type: 'say', target: desk.target(words), said };
}
