import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createEngine } from '../../src/engine';
import { isFresh } from '../../src/index/compiler/freshness';
import type { EntityIndex, EntityRecord, Fact, Relation } from '../../src/index/entityIndex';
import { openIndex } from '../../src/index/reader';

const file = 'media/index.bin';

/** The day of the news that the facts are asked for. */
const day = '2025-02-28';

/** Whether a dated statement held on a day; open ends hold, and a partial date holds from its first day. */
function holds({ from, to }: { from?: string | undefined; to?: string | undefined }, on: string): boolean {
  return (from === undefined || from <= on) && (to === undefined || to >= on);
}

describe('what the bundled index knows', function () {
  let index: EntityIndex;
  before(function () {
    if (!isFresh(file)) {
      console.log(`      skipped: ${file} is missing or stale; run "npm run index"`);
      this.skip();
    }
    const opened = openIndex(readFileSync(file));
    assert.ok(opened.ok);
    index = opened.index;
  });

  /** The record that a name means first. */
  const meant = (name: string): EntityRecord => {
    const [first] = index.candidates(index.formOf(name));
    assert.ok(first, `nothing is called ${name}`);
    return index.record(first.entry);
  };
  const officesOn = (record: EntityRecord): readonly Fact[] =>
    record.facts.filter((fact) => fact.property === 'office' && holds(fact, day));
  const relationsOn = (record: EntityRecord): readonly Relation[] =>
    record.relations.filter(({ from, until }) => holds({ from, to: until }, day));

  it('every country’s name means the country', () => {
    const places = readFileSync('src/index/sources/places.jsonl', 'utf8').trim().split('\n');
    const countries = places
      .map((line) => JSON.parse(line) as { id: string; label: string; description?: string })
      .filter(({ description }) => description === 'Country');
    assert.ok(countries.length > 190);
    const wrong = countries.filter(({ id, label }) => meant(label).id !== id);
    assert.deepEqual(wrong, []);
  });

  const names: readonly (readonly [
    name: string,
    kind: EntityRecord['kind'],
    label?: string | undefined,
    id?: string,
  ])[] = [
    ['Mexico', 'place', 'Mexico', 'Q96'],
    ['United States', 'place', 'United States', 'Q30'],
    ['U.S.', 'place', 'United States', 'Q30'],
    ['US', 'place', 'United States', 'Q30'],
    ['Guadalajara', 'place', 'Guadalajara', 'Q9022'],
    ['Jalisco', 'place', 'Jalisco'],
    ['Washington, D.C.', 'place', 'Washington, D.C.', 'Q61'],
    ['Washington', 'place', 'Washington, D.C.', 'Q61'],
    ['Omar Garcia Harfuch', 'person', 'Omar García Harfuch'],
    ['Garcia Harfuch', 'person', 'Omar García Harfuch'],
    ['Gertz Manero', 'person', 'Alejandro Gertz Manero'],
    ['Gertz', 'person', 'Alejandro Gertz Manero'],
    ['Marco Rubio', 'person', 'Marco Rubio', 'Q324546'],
    ['Rafael Caro Quintero', 'person'],
    ['Enrique “Kiki” Camarena', 'person', 'Enrique Camarena'],
    ['Los Zetas', 'organization'],
    ['Zetas Cartel', 'organization', 'Los Zetas'],
    ['Guadalajara Cartel', 'organization'],
    ['Jalisco New Generation Cartel', 'organization'],
    ['CJNG', 'organization', 'Jalisco New Generation Cartel'],
    ['El Mencho', 'person', 'Nemesio Oseguera Cervantes'],
    ['Antonio “Tony Montana” Oseguera Cervantes', 'person', 'Antonio Oseguera Cervantes'],
    ['Juan Ramon de la Fuente', 'person', 'Juan Ramón de la Fuente'],
    ['Trump', 'person', 'Donald Trump', 'Q22686'],
    ['Claudia Sheinbaum', 'person', undefined, 'Q5771800'],
    ['U.S. Department of State', 'organization', 'United States Department of State'],
    ['Department of Justice', 'organization', 'United States Department of Justice', 'Q1553390'],
    ['National Guard of Mexico', 'organization', 'National Guard'],
    ['fentanyl', 'product'],
    ['Pam Bondi', 'person'],
    ['Volodymyr Zelensky', 'person', 'Volodymyr Zelenskyy', 'Q3874799'],
    ['Ursula von der Leyen', 'person'],
    ['Viktor Orbán', 'person', undefined, 'Q57641'],
    ['NATO', 'organization', undefined, 'Q7184'],
    ['European Union', 'organization', undefined, 'Q458'],
    ['Apple', 'organization', undefined, 'Q312'],
    ['Reuters', 'organization'],
    ['Hamas', 'organization', undefined, 'Q38799'],
    ['Wagner Group', 'organization'],
    ['Harvard', 'organization', 'Harvard University', 'Q13371'],
    ['Taylor Swift', 'person'],
    ['Covid-19', 'event', 'COVID-19', 'Q82069695'],
    ['Federal Reserve', 'organization'],
    ['Mexican', 'group', 'Mexican'],
    ['Mexicans', 'group', 'Mexican'],
    ['South Korean', 'group', 'Korean'],
    ['North Koreans', 'group', 'Korean'],
    ['New York', 'place', 'New York City', 'Q60'],
    ['England', 'place', 'England', 'Q21'],
    ['Hong Kong', 'place', 'Hong Kong', 'Q8646'],
    ['Santiago', 'place', 'Santiago', 'Q2887'],
    ['Paris', 'place', 'Paris', 'Q90'],
    ['Paris, Texas', 'place', 'Paris'],
    ['Georgia', 'place'],
    ['Jordan', 'place', 'Jordan', 'Q810'],
    ['China', 'place', 'China', 'Q148'],
  ];
  for (const [name, kind, label = name, id] of names) {
    it(`${name} is ${label}`, () => {
      const record = meant(name);
      assert.equal(record.label, label);
      assert.equal(record.kind, kind);
      if (id !== undefined) assert.equal(record.id, id);
    });
  }

  const offices: readonly (readonly [name: string, office: RegExp])[] = [
    ['Omar García Harfuch', /Secretary of Security and Civilian Protection of Mexico/],
    ['Alejandro Gertz Manero', /Attorney General of Mexico/],
    ['Juan Ramón de la Fuente', /Secretary of Foreign Affairs of Mexico/],
    ['Claudia Sheinbaum', /President of Mexico/],
    ['Donald Trump', /President of the United States/],
    ['Marco Rubio', /Secretary of State of the United States/],
    ['Pam Bondi', /Attorney General of the United States/],
    ['Volodymyr Zelenskyy', /President of Ukraine/],
    ['Ursula von der Leyen', /President of the European Commission/],
  ];
  for (const [name, office] of offices) {
    it(`${name} held the office on ${day}`, () => {
      const held = officesOn(meant(name)).map(({ value }) => value);
      assert.ok(
        held.some((value) => office.test(value)),
        held.join('; '),
      );
    });
  }

  it('the leader of the Jalisco New Generation Cartel is El Mencho, and Tony Montana is his brother', () => {
    const cartel = meant('CJNG').id;
    const leader = meant('Nemesio Oseguera Cervantes');
    const brother = meant('Antonio Oseguera Cervantes');
    assert.ok(relationsOn(leader).some(({ type, to }) => type === 'leaderOf' && to === cartel));
    assert.ok(!relationsOn(brother).some(({ type }) => type === 'leaderOf'));
    assert.ok(relationsOn(brother).some(({ type, to }) => type === 'sibling' && to === leader.id));
    assert.ok(relationsOn(leader).some(({ type, to }) => type === 'sibling' && to === brother.id));
  });

  it('"Mexican" belongs to the country', () => {
    assert.ok(meant('Mexican').relations.some(({ type, to }) => type === 'country' && to === 'Q96'));
    assert.equal(index.candidates(index.formOf('Mexican'))[0]?.use, 'demonym');
  });

  it('names that are everyday words are marked so', () => {
    for (const name of ['Apple', 'Nice', 'Reading', 'Split', 'Target', 'Mobile']) {
      assert.equal(index.candidates(index.formOf(name))[0]?.use, 'common', name);
    }
  });

  it('a listed person is never meant by a bare surname', () => {
    for (const surname of ['Guzmán', 'Zambada', 'Quintero', 'Cárdenas', 'Morales', 'Haniyeh', 'Kony']) {
      for (const { entry } of index.candidates(index.formOf(surname))) {
        const record = index.record(entry);
        assert.ok(!record.facts.some(({ property }) => property === 'listed'), `${surname}: ${record.label}`);
      }
    }
  });

  it('a cartel’s leader and his brother are told apart, as a comparison', () => {
    const text = 'Antonio Oseguera Cervantes, leader of the Jalisco New Generation Cartel, was handed over.';
    const [found] = createEngine({ index }).annotate({ text, date: day }).problems;
    assert.equal(found?.code, 'link.discrepancy.leaderSibling');
    assert.equal(found.args?.['leader'], 'Nemesio Oseguera Cervantes');
  });

  it('is large enough and small enough', () => {
    assert.ok(index.entryCount >= 120_000, String(index.entryCount));
    assert.ok(index.formCount >= 350_000, String(index.formCount));
    assert.ok(readFileSync(file).length <= 14_000_000);
  });
});
