import { strict as assert } from 'node:assert';
import { quote, type Statement } from '../../src/annotations/statement';
import type { Annotations } from '../../src/engine/annotations';
import type { EntityIndex } from '../../src/index/entityIndex';
import { writeCards } from '../../src/server/features/hover';
import { findingKinds, type FindingKind } from '../../src/server/findings';
import { localiserFor } from '../../src/server/localiser';
import { findAt } from '../../src/server/lookup';
import { annotations, date, happening, indexOf, mention, spanOf } from '../support/annotatedText';

const text = 'Ana Ruiz met the minister in Lima on Friday. Ruiz will travel on 3 March 2025.';

interface Sample {
  readonly at: string;
  readonly annotations: Annotations;
  readonly index?: EntityIndex;
  readonly locale?: string;
  readonly said?: readonly Statement[];
  readonly findings?: readonly FindingKind[];
}

const cardOf = ({
  at,
  annotations: all,
  index,
  locale,
  said = [],
  findings = findingKinds,
}: Sample): ReturnType<typeof writeCards> =>
  writeCards(
    {
      analysis: { uri: 'file:///a.txt', version: 1, text, annotations: all, found: all },
      index,
      localiser: localiserFor(locale ?? 'en'),
      commandLinks: true,
      findings: new Set(findings),
      said: said.map((statement) => ({
        statement,
        place: { ...statement.quote, certainty: 'exact' as const },
      })),
      today: '2026-01-15',
    },
    findAt(all, spanOf(text, at).start),
  );

/** The line of links by which a person says what is right; a test of its own is about it. */
const isActions = (line: string): boolean => /^(Accept|Aceptar|Reject|Rechazar) · /.test(line);

/** A card in plain text, one string a line; blank lines and what a person can do are left out. */
function check(sample: Sample, ...expected: readonly (string | RegExp)[]): void {
  const lines = cardOf(sample)
    .toPlain()
    .split(/\n+/)
    .filter((line) => !isActions(line));
  for (const [i, line] of expected.entries())
    if (typeof line === 'string') assert.equal(lines[i], line);
    else assert.match(lines[i] ?? '', line);
  assert.equal(lines.length, expected.length, lines.join('\n'));
}

const met = happening(spanOf(text, 'met'), {
  sentence: { start: 0, end: 44 },
  date: '2025-02-28',
  participants: [{ ...spanOf(text, 'Ana Ruiz'), role: 'participant', entity: 0 }],
  place: { ...spanOf(text, 'Lima'), entity: 1 },
});
const travel = happening(spanOf(text, 'travel'), {
  type: 'movement.travel',
  sentence: { start: 45, end: text.length },
  modality: 'planned',
  participants: [{ ...spanOf(text, 'Ruiz', 1), role: 'agent', entity: 2 }],
});
const entities = [
  mention(spanOf(text, 'Ana Ruiz'), { label: 'Ana Ruiz', chain: 0 }),
  mention(spanOf(text, 'Lima'), {
    label: 'Lima',
    type: 'place',
    chain: 1,
    id: 'Q2868',
    wikidata: 'Q2868',
    confidence: 0.975,
    alternatives: [{ id: 'Q1', label: 'Lima, Ohio', confidence: 0.02 }],
  }),
  mention(spanOf(text, 'Ruiz', 1), { label: 'Ana Ruiz', chain: 0 }),
];
const timex = [
  date(spanOf(text, 'Friday'), {
    value: '2025-02-28',
    edtf: '2025-02-28',
    anchor: spanOf(text, '3 March 2025'),
  }),
  date(spanOf(text, '3 March 2025'), { value: '2025-03-03', edtf: '2025-03-03' }),
];
const all = annotations({
  date: { value: '2025-03-01', source: 'dateline' },
  entities,
  timex,
  events: [met, travel],
});
const lima = indexOf(
  {
    id: 'Q2868',
    label: 'Lima',
    kind: 'place',
    description: 'Capital of Peru.',
    aliases: ['Lima', 'Ciudad de los Reyes'],
    population: 10_000_000,
    lat: -12.05,
    lon: -77.04,
    facts: [{ property: 'founded', value: '1535-01-18' }],
    relations: [
      { type: 'country', to: 'Q419' },
      { type: 'partOf', to: 'Q0' },
    ],
    asOf: '2026-01',
    source: 'geonames',
  },
  { id: 'Q419', label: 'Peru' },
);

describe('server: cards', () => {
  it('a name that the index does not know', () => {
    check(
      { at: 'Ana', annotations: all },
      'Ana Ruiz · person',
      'Not in the index.',
      'Mention 1 of 2 · Next',
      'Events here:',
      /^- February 28, 2025 · Ana Ruiz met the minister in Lima on Friday\.$/,
      '- Ruiz will travel on 3 March 2025.',
      'Confidence: 90%. Why: test · by hand',
    );
  });

  it('a name with its facts, source, other candidates and page', () => {
    check(
      { at: 'Lima', annotations: all, index: lima },
      'Lima · place',
      'Capital of Peru.',
      '- Founded: January 18, 1535',
      '- Country: Peru',
      '- Population: 10,000,000',
      '- Coordinates: 12.05° S, 77.04° W',
      'Also known as: Ciudad de los Reyes',
      'Mention 1 of 1',
      'Events here:',
      /met the minister/,
      'Confidence: 98%. Why: test · by hand',
      'Could also be: Lima, Ohio (2%)',
      'Source: geonames (as of January 2026)',
      'Wikidata · Copy Q2868',
    );
  });

  it('a relative date with its anchor and events', () => {
    check(
      { at: 'Friday', annotations: all },
      'February 28, 2025 · Friday · week 9 of 2025',
      '1 day before the article’s date (March 1, 2025, from the dateline). 10 months and 18 days before today.',
      'Why: test · by hand',
      'Reckoned from: “3 March 2025”',
      'Events on it:',
      /met the minister/,
      'TIMEX3 DATE 2025-02-28',
    );
  });

  it('a date of an article whose own date is not known', () => {
    check(
      { at: '3 March', annotations: annotations({ timex }) },
      'March 3, 2025 · Monday · week 10 of 2025',
      '10 months and 12 days before today. The article’s own date is not known. Set the date',
      'Why: test · by hand',
      'TIMEX3 DATE 2025-03-03',
    );
  });

  it('an event', () => {
    check(
      { at: 'met', annotations: all },
      /^Meeting · February 28, 2025 · stated as a fact$/,
      '- participant: Ana Ruiz',
      '- place: Lima',
      'Why: test · by hand',
    );
  });

  it('in Spanish', () => {
    check(
      { at: 'Friday', annotations: all, locale: 'es' },
      '28 de febrero de 2025 · viernes · semana 9 de 2025',
      '1 día antes de la fecha del artículo (1 de marzo de 2025, de la data). 10 meses y 18 días antes de hoy.',
      'Por qué: test · by hand',
      'Calculada desde: «3 March 2025»',
      'Acontecimientos de esa fecha:',
      /met the minister/,
      'TIMEX3 DATE 2025-02-28',
    );
  });

  const dates: readonly (readonly [Partial<(typeof timex)[number]>, string])[] = [
    [{ value: '2025', edtf: '2025' }, '2025'],
    [{ value: '198', edtf: '198X' }, 'the 1980s'],
    [{ value: '19', edtf: '19XX' }, '1900–1999'],
    [{ value: '2025-SP', edtf: '2025-21' }, 'spring 2025'],
    [{ value: '2025-Q1', edtf: '2025-33' }, 'quarter 1 of 2025'],
    [{ value: '1985', edtf: '1985~' }, 'around 1985'],
    [{ value: '2020/2021', edtf: '2020-05/2021-02' }, 'May 2020 – February 2021'],
    [{ value: 'PAST', edtf: '../2021' }, 'until 2021'],
    [{ value: 'X', edtf: '2016/..' }, 'since 2016'],
    [{ value: '-0043', edtf: '-0043-03-15' }, 'March 15, 44 BC'],
    [{ type: 'DURATION', value: 'P2Y6M' }, '2 years and 6 months'],
    [{ type: 'DURATION', value: 'PT90M' }, '90 minutes'],
    [{ type: 'SET', value: 'P1W' }, '1 week'],
    [{ type: 'SET', value: 'XXXX-WXX-1' }, 'XXXX-WXX-1'],
    [{ type: 'DATE', value: 'PRESENT_REF' }, 'PRESENT_REF'],
  ];
  for (const [given, shown] of dates)
    it(`${given.value ?? ''} ${given.edtf ?? ''}: ${shown}`, () => {
      const only = annotations({ timex: [date(spanOf(text, 'Friday'), given)] });
      const [first = ''] = cardOf({ at: 'Friday', annotations: only }).toPlain().split('\n');
      assert.ok(first === shown || first.startsWith(`${shown} · `), first);
    });

  it('lets no text of article or index become markup', () => {
    const evil = '](command:x) <img src=x> **b** ![i](https://e.example)';
    const hostile = annotations({
      entities: [
        mention(spanOf(text, 'Lima'), {
          label: evil,
          id: evil,
          wikidata: 'Q1)](command:x',
          alternatives: [{ id: 'a', label: evil, confidence: 0.1 }],
        }),
      ],
    });
    const index = indexOf({
      id: evil,
      label: evil,
      description: evil,
      aliases: [evil],
      facts: [{ property: evil, value: evil, from: evil }],
      relations: [{ type: evil, to: evil }],
      source: evil,
      asOf: evil,
    });
    const markdown = cardOf({ at: 'Lima', annotations: hostile, index }).toMarkdown();
    const bare = markdown.replace(/\\[!-/:-@[-`{-~]/g, '');
    assert.deepEqual(
      bare.match(/[<>!]|\]\([^)]*\)/g)?.map((link) => link.split('?')[0]),
      ['linkTo', 'copyEntityId', 'accept', 'reject', 'changeKind', 'linkTo', 'addNote'].map(
        (command) => `](command:dateline.${command}`,
      ),
    );
  });

  it('sets a claim of the text beside what the index has, unless such findings are switched off', () => {
    const ana = spanOf(text, 'Ana Ruiz');
    const compared = annotations({
      entities: [mention(ana, { label: 'Ana Ruiz', id: 'x:ana' })],
      problems: [{ code: 'link.discrepancy.age', message: '', args: { entity: 'x:ana' }, span: ana }],
    });
    const index = indexOf({ id: 'x:ana', label: 'Ana Ruiz' });
    const isCompared = (findings: readonly FindingKind[]): boolean =>
      cardOf({ at: 'Ana', annotations: compared, index, findings }).toPlain().includes('To compare: ');
    assert.ok(isCompared(findingKinds));
    assert.ok(!isCompared(findingKinds.filter((kind) => kind !== 'age')));
  });

  it('says what the person said, and what else can be said', () => {
    const lima = spanOf(text, 'Lima');
    const only = annotations({ entities: [mention(lima, { label: 'Lima', type: 'place' })] });
    const statement: Statement = {
      id: 'urn:uuid:1',
      about: 'entity',
      quote: quote(text, lima),
      verdict: 'accepted',
      status: 'disputed',
      source: 'Atlas',
      notes: [{ id: 'urn:uuid:2', text: 'Which <one>?', created: '2026-01-01T00:00:00Z' }],
      created: '2026-01-01T00:00:00Z',
      foreign: {},
    };
    const lines = (said: readonly Statement[]): readonly string[] =>
      cardOf({ at: 'Lima', annotations: only, said })
        .toPlain()
        .split(/\n+/)
        .slice(said.length > 0 ? -3 : -1);
    assert.deepEqual(lines([]), ['Accept · Reject · Change kind · Link to another · Add a note']);
    assert.deepEqual(lines([statement]), [
      'You said: accepted · disputed · Atlas',
      '- Note: Which <one>?',
      'Reject · Change kind · Link to another · Add a note · Take back',
    ]);
  });
});
