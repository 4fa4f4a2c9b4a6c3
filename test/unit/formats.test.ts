import { strict as assert } from 'node:assert';
import ICAL from 'ical.js';
import { parse } from 'csv-parse/sync';
import { SaxesParser } from 'saxes';
import type { AnnotatedDocument } from '../../src/annotations/formats/format';
import { formatOf, formats } from '../../src/annotations/formats/formats';
import { annotations, date, happening, mention, spanOf } from '../support/annotatedText';
import { kept, roundTrip, withoutTraces } from '../support/roundTrip';

const text =
  '😀 Ana Ruiz met =cmd() in Oslo on 27 February 2025, "said" <script>alert(1)</script> & left.\r\nعمّان: Ruiz\u0000 spoke in spring; a vote is due in 2026.\n';

const mentioned = [
  mention(spanOf(text, 'Ana Ruiz'), { id: 'x:ana-ruiz', label: 'Ana Ruiz', confidence: 0.95 }),
  mention(spanOf(text, '=cmd()'), { type: 'organization', label: '=cmd()', chain: 1, confidence: 0.5 }),
  mention(spanOf(text, 'Oslo'), {
    type: 'place', id: 'Q585', wikidata: 'Q585', label: 'Oslo', chain: 2, confidence: 0.9, lat: 59.9, lon: -10.7,
  }),
  mention(spanOf(text, 'Ruiz', 1), { id: 'x:ana-ruiz', label: 'Ana Ruiz', confidence: 0.8 }),
]; // prettier-ignore

const sample: AnnotatedDocument = {
  name: 'a "b" <c>.txt',
  text,
  annotations: annotations({
    date: { value: '2025-02-28', source: 'given' },
    entities: mentioned,
    timex: [
      date(spanOf(text, '27 February 2025'), { value: '2025-02-27', edtf: '2025-02-27' }),
      date(spanOf(text, 'spring'), { value: '2025-SP', edtf: '2025-21' }),
      date(spanOf(text, '2026'), { value: '2026', edtf: '2026' }),
    ],
    events: [
      happening(spanOf(text, 'met'), {
        date: '2025-02-27',
        timex: 0,
        participants: [
          { ...spanOf(text, 'Ana Ruiz'), role: 'participant', entity: 0 },
          { ...spanOf(text, '=cmd()'), role: 'participant', entity: 1 },
        ],
        place: { ...spanOf(text, 'Oslo'), entity: 2 },
        sentence: { start: 0, end: text.indexOf('\r') },
      }),
      happening(spanOf(text, 'left'), { type: 'movement.travel', chain: 1 }),
      happening(spanOf(text, 'spoke'), {
        type: 'contact.state',
        chain: 2,
        date: '2025-21~',
        modality: 'reported',
      }),
      happening(spanOf(text, 'vote'), {
        type: 'government.elect',
        chain: 3,
        date: '2026/..',
        modality: 'planned',
      }),
    ],
  }),
};

async function written(id: string, document = sample): Promise<readonly { name: string; content: string }[]> {
  const format = formatOf(id);
  assert.ok(format, id);
  return format.write([document], () => undefined);
}
const content = async (id: string, name = ''): Promise<string> =>
  (await written(id)).find((file) => file.name.includes(name))!.content;

describe('formats', () => {
  for (const format of formats) {
    it(`${format.id}: writes the same files each time, and says what it loses`, async () => {
      const files = await written(format.id);
      assert.ok(files.length > 0 && files.every((file) => file.content !== '' && !/[/\\]/.test(file.name)));
      assert.deepEqual(await written(format.id), files);
      assert.ok(format.loses.length > 0);
      assert.match(format.id, /^[a-z]+$/);
    });
    it(`${format.id}: an empty document and none are no error`, async () => {
      await format.write([{ name: 'e.txt', text: '', annotations: annotations({}) }], () => undefined);
      await format.write([], () => undefined);
    });
    it(`${format.id}: no control characters of the text in markup`, async () => {
      const keepsControls = ['webannotation', 'brat', 'csv'].includes(format.id);
      const files = await written(format.id);
      if (!keepsControls) assert.ok(files.every((file) => !file.content.includes('\0')));
    });
    if (format.reader)
      it(`${format.id}: reads the sample back`, async () => {
        const clean = { ...sample, text: text.replace('\0', '\ufffd') };
        const { documents, problems } = await roundTrip(format, clean);
        assert.deepEqual(problems, []);
        assert.equal(documents[0]?.text, clean.text);
        const expected = kept[format.id]!(clean);
        assert.deepEqual(withoutTraces(documents[0].annotations), withoutTraces(expected));
      });
  }

  it('have ids of their own', () => {
    assert.equal(new Set(formats.map(({ id }) => id)).size, formats.length);
  });
});

describe('formats, read by others’ parsers', () => {
  for (const [id, root] of [
    ['tei', 'TEI'],
    ['timeml', 'TimeML'],
  ] as const) {
    it(`${id}: well-formed XML`, async () => {
      const names: string[] = [];
      const parser = new SaxesParser({ xmlns: true });
      parser.on('error', (error) => assert.fail(error));
      parser.on('opentag', ({ name }) => names.push(name));
      parser.write(await content(id)).close();
      assert.equal(names[0], root);
      assert.ok(!names.includes('script'));
    });
  }

  it('icalendar: ical.js reads all-day entries; an open end is left out, a season is a range', async () => {
    const ics = await content('icalendar');
    for (const line of ics.split('\r\n')) assert.ok(Buffer.byteLength(line) <= 75, line);
    const events = new ICAL.Component(ICAL.parse(ics) as unknown[]).getAllSubcomponents('vevent');
    const shown = events.map((event) => [
      String(event.getFirstPropertyValue('dtstart')),
      String(event.getFirstPropertyValue('dtend')),
      String(event.getFirstPropertyValue('status')),
    ]);
    assert.deepEqual(shown, [
      ['2025-02-27', '2025-02-28', 'CONFIRMED'],
      ['2025-03-01', '2025-06-01', 'TENTATIVE'],
    ]);
    assert.equal(events[0]!.getFirstPropertyValue('summary'), 'Ana Ruiz, =cmd(): met (Oslo)');
  });

  it('csv: csv-parse reads the tables; formulas are text, numbers are numbers', async () => {
    const rows = async (name: string): Promise<Record<string, string>[]> =>
      parse<Record<string, string>>(await content('csv', name), { columns: true });
    const entities = await rows('entities');
    assert.deepEqual(
      entities.map((row) => [row['label'], row['lon'], row['mentions']]),
      [['Ana Ruiz', '', '2'], ["'=cmd()", '', '1'], ['Oslo', '-10.7', '1']],
    ); // prettier-ignore
    const edges = await rows('edges');
    assert.deepEqual(edges.map((row) => [row['event'], row['entity'], row['words']]), [
      ['0', '0', 'Ana Ruiz'],
      ['0', '1', "'=cmd()"],
    ]); // prettier-ignore
    assert.equal((await rows('mentions')).length, 4);
    assert.equal((await rows('events'))[3]!['date'], '2026/..');
  });

  it('geojson: longitude first', async () => {
    const { features } = JSON.parse(await content('geojson')) as {
      features: { geometry: { coordinates: number[] } }[];
    };
    assert.deepEqual(features.map(({ geometry }) => geometry.coordinates), [[-10.7, 59.9], [-10.7, 59.9]]); // prettier-ignore
  });

  it('timelinejs: a range for a season, a start alone for an open end, text escaped', async () => {
    const json = await content('timelinejs');
    const { events } = JSON.parse(json) as { events: Record<string, unknown>[] };
    assert.deepEqual(
      events.map((event) => [event['start_date'], event['end_date'], event['display_date']]),
      [
        [{ year: 2025, month: 2, day: 27 }, undefined, '2025-02-27'],
        [{ year: 2025, month: 3, day: 1 }, { year: 2025, month: 5, day: 31 }, '2025-21~'],
        [{ year: 2026, month: 1, day: 1 }, undefined, '2026/..'],
      ],
    );
    assert.ok(!json.includes('<script>'));
  });

  it('schemaorg: no text ends the script or becomes an element', async () => {
    const html = await content('schemaorg');
    assert.equal(html.match(/<\/script>/g)?.length, 1);
    const json = /<script type="application\/ld\+json">\n([^]*?)\n<\/script>/.exec(html)?.[1] ?? '';
    const page = JSON.parse(json) as {
      mentions: { name: string; sameAs?: string }[];
      about: { startDate?: string }[];
    };
    assert.deepEqual(page.mentions.map(({ sameAs }) => sameAs), [undefined, undefined, 'http://www.wikidata.org/entity/Q585']); // prettier-ignore
    assert.deepEqual(page.about.map(({ startDate }) => startDate), ['2025-02-27', undefined, undefined, '2026']); // prettier-ignore
  });

  it('followthemoney: one entity a thing, events with who was involved', async () => {
    const lines = (await content('followthemoney')).trimEnd().split('\n');
    const entities = lines.map(
      (json) => JSON.parse(json) as { schema: string; properties: Record<string, string[]> },
    );
    assert.deepEqual(entities.map(({ schema }) => schema), ['Person', 'Organization', 'Address', 'Event', 'Event', 'Event']); // prettier-ignore
    assert.equal(entities[3]!.properties['involved']?.length, 2);
  });

  it('uimacas: offsets are UTF-16, references resolve', async () => {
    const cas = JSON.parse(await content('uimacas')) as Record<string, Record<string, unknown>[]>;
    const structures = cas['%FEATURE_STRUCTURES']!;
    const person = structures.find((structure) => structure['label'] === 'Ana Ruiz')!;
    assert.equal(text.slice(person['begin'] as number, person['end'] as number), 'Ana Ruiz');
    const ids = new Set(structures.map((structure) => structure['%ID']));
    const references = structures.flatMap((structure) =>
      ['@entity', '@timex', '@arguments', '@event'].flatMap((key) => structure[key] ?? []),
    );
    assert.ok(references.length > 0 && references.every((id) => ids.has(id)));
  });

  it('footnotes and wikilinks: signs of the text are escaped', async () => {
    const notes = await content('footnotes');
    assert.match(notes, /Ana Ruiz\[\^1\] met \\?=cmd\(\)\[\^2\] in Oslo\[\^3\]/);
    assert.match(notes, /\\<script\\>/);
    assert.match(notes, /\n\[\^3\]: Oslo: place\. \[Q585\]\(http:\/\/www\.wikidata\.org\/entity\/Q585\)/);
    assert.match(
      await content('wikilinks'),
      /\[\[Ana Ruiz\]\] met \\?=cmd\(\) in \[\[Oslo\]\].*\n.*\[\[Ana Ruiz\|Ruiz\]\]/s,
    );
  });
});
