import assert from 'node:assert/strict';
import { parseEntries } from '../../src/index/entityInput';

describe('reading own entries', () => {
  const check = (text: string, ids: readonly string[], problems: readonly string[] = []): void => {
    const parsed = parseEntries(text);
    assert.deepEqual(
      parsed.records.map(({ id }) => id),
      ids,
    );
    assert.deepEqual(
      parsed.problems.map(({ line, code }) => `${line} ${code}`),
      problems,
    );
  };
  const mexico = '{"id": "Q96", "label": "Mexico", "kind": "place"}';

  it('reads one record a line and fills in what follows from the id', () => {
    check(
      `${mexico}\r\n\r\n// a note\n{"id": "geonames:1", "label": "B", "kind": "place", "short": ["b"]}\n`,
      ['Q96', 'geonames:1'],
    );
    const [first, second] = parseEntries(
      `${mexico}\n{"id": "geonames:1", "label": "B", "kind": "place"}`,
    ).records;
    assert.equal(first?.wikidata, 'Q96');
    assert.equal(second?.geonames, 1);
    assert.deepEqual(first.aliases, []);
  });
  it('reads an empty file and one with a byte-order mark', () => {
    check('', []);
    check(`\ufeff${mexico}`, ['Q96']);
  });
  it('tells the line of each problem and keeps the rest', () => {
    check(`{"id": \n${mexico}\n[]\n7`, ['Q96'], ['1 entries.json', '3 entries.object', '4 entries.object']);
    check(`${mexico}\n${mexico}`, ['Q96'], ['2 entries.duplicate']);
    check('{"id": "q1", "kind": "thing"}', [], ['1 entries.missing', '1 entries.wrong', '1 entries.wrong']);
    check(
      '{"id": "x:a", "label": "A", "kind": "person", "facts": [{"property": "born"}]}',
      [],
      ['1 entries.wrong'],
    );
    check('{"id": "x:a", "label": "A", "kind": "person", "constructor": 1}', [], ['1 entries.unknown']);
  });
});
