import { strict as assert } from 'node:assert';
import { addAlias, addEntry, type EditedEntries } from '../../src/index/entryEdits';

const isFree = (): boolean => false;
const harbour = '{"id":"x:harbour","label":"Harbour","kind":"facility"}';

describe('editing a file of own entries', () => {
  const check = (edited: EditedEntries, text: string): void => {
    assert.deepEqual(edited.ok && edited.text, text);
  };
  const entry = (label: string) => ({ label, kind: 'facility' as const, aliases: [] });
  const mexico = { id: 'Q96', label: 'Mexico', kind: 'place' as const };

  it('adds one line at the end and leaves every other as it is', () => {
    check(addEntry(null, entry('Harbour'), isFree), `${harbour}\n`);
    check(addEntry('// mine\r\n', entry('Harbour'), isFree), `// mine\r\n${harbour}\r\n`);
    check(addEntry('{"broken"', entry('Harbour'), isFree), `{"broken"\n${harbour}\n`);
    check(
      addEntry(null, { ...entry('Harbour'), aliases: ['Port', 'Port'], description: 'Old' }, isFree),
      '{"id":"x:harbour","label":"Harbour","kind":"facility","aliases":["Port"],"description":"Old"}\n',
    );
  });
  it('makes an id of the words that is taken neither in the file nor in the index', () => {
    const idOf = (label: string, file: string | null, taken: readonly string[] = []): string => {
      const edited = addEntry(file, entry(label), (id) => taken.includes(id));
      return edited.ok ? edited.id : '';
    };
    assert.equal(idOf('Łódź & Sons, Ltd.', null), 'x:lodz-sons-ltd');
    assert.equal(idOf('Harbour', `${harbour}\n`), 'x:harbour-2');
    assert.equal(idOf('Harbour', `${harbour}\n`, ['x:harbour-2']), 'x:harbour-3');
    assert.equal(idOf('Москва', null), 'x:entry');
  });
  it('adds an alias to an entry of the index by a line of its own, and to the line that is there', () => {
    const line = '{"id":"Q96","label":"Mexico","kind":"place","aliases":["Aztecland"]}';
    check(addAlias(null, mexico, 'Aztecland'), `${line}\n`);
    check(
      addAlias(`\ufeff${line}\r\n${harbour}`, mexico, 'MX'),
      `\ufeff${line.replace(']', ',"MX"]')}\r\n${harbour}`,
    );
    check(addAlias(`${line}\n`, mexico, 'Aztecland'), `${line}\n`);
  });
  it('refuses what would be no record', () => {
    const edited = addEntry('', entry('x'.repeat(201)), isFree);
    assert.deepEqual(!edited.ok && edited.problem.code, 'entries.wrong');
    const full = JSON.stringify({ ...mexico, aliases: Array.from({ length: 500 }, (_, i) => `name ${i}`) });
    assert.equal(addAlias(full, mexico, 'one more').ok, false);
  });
});
