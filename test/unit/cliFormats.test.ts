import { strict as assert } from 'node:assert';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeSidecar } from '../../src/annotations/sidecar';
import { quote } from '../../src/annotations/statement';
import { readArguments } from '../../src/cli/arguments';
import { buildCommandLine, dateline } from '../support/commandLine';

const text = '😀 The ministers met Zorblat in the old town on 27 February 2025.\r\n';

describe('command line: formats', () => {
  let folder: string;
  const put = (name: string, content: string): string => {
    const path = join(folder, name);
    writeFileSync(path, content);
    return path;
  };
  before(() => {
    buildCommandLine();
  });
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'dateline-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  const sidecar = (words: string): string => {
    const start = text.indexOf(words);
    const said = {
      id: 'urn:uuid:1',
      about: 'entity' as const,
      kind: 'person',
      link: { id: 'x:zorblat', label: 'Zorblat' },
      quote: quote(text, { start, end: start + words.length }),
      notes: [],
      created: '2026-01-01T00:00:00Z',
      foreign: {},
    };
    return writeSidecar({ statements: [said], foreignItems: [], foreignFields: {} }, text, '../a.txt');
  };

  it('writes a single file to the standard output, with what people said', async () => {
    const path = put('a.txt', text);
    mkdirSync(join(folder, '.dateline'));
    put('.dateline/a.txt.jsonld', sidecar('Zorblat'));
    const said = await dateline(['annotate', path, '--format', 'conll']);
    assert.equal(said.status, 0);
    assert.match(said.stdout, /Zorblat\tx:zorblat\t_\tB-PERSON\n/);
    const found = await dateline(['annotate', path, '--format', 'conll', '--no-sidecars']);
    assert.doesNotMatch(found.stdout, /x:zorblat/);
  });

  it('tells of a sidecar that cannot be read, once, and goes on', async () => {
    const path = put('a.txt', text);
    mkdirSync(join(folder, '.dateline'));
    put('.dateline/a.txt.jsonld', '<<<<<<< HEAD');
    const { status, stdout, stderr } = await dateline(['annotate', path, '--format', 'conll']);
    assert.equal(status, 0);
    assert.match(stdout, /Zorblat/);
    assert.equal(stderr.match(/The annotations in .*a\.txt\.jsonld cannot be read/g)?.length, 1);
  });

  it('converts what it wrote, and back, without a change', async () => {
    const path = put('a.txt', text);
    const out = (name: string): string => join(folder, name);
    await dateline(['annotate', path, '--format', 'webannotation', '--output', out('one')]);
    assert.deepEqual(readdirSync(out('one')).sort(), ['a.txt', 'a.txt.jsonld']);
    const there = await dateline(
      'convert --from webannotation --to brat -o'.split(' ').concat(out('two'), out('one/a.txt.jsonld')),
    );
    assert.deepEqual([there.status, there.stderr], [0, '']);
    await dateline('convert --from brat --to brat -o'.split(' ').concat(out('three'), out('two/a.ann')));
    assert.equal(readFileSync(out('three/a.ann'), 'utf8'), readFileSync(out('two/a.ann'), 'utf8'));
    assert.equal(readFileSync(out('three/a.txt'), 'utf8'), text);
  });

  it('gives two documents of one name a file each', async () => {
    mkdirSync(join(folder, 'b'));
    const files = [put('a.txt', text), put('b/a.txt', text)];
    await dateline(['annotate', ...files, '--format', 'conll', '--output', join(folder, 'out')]);
    assert.deepEqual(readdirSync(join(folder, 'out')).sort(), ['a-2.txt.conll', 'a.txt.conll']);
  });

  it('names what is wrong with a command line, and the remedy', () => {
    const check = (args: string, message: RegExp): void => {
      assert.throws(() => readArguments(args.split(' ')), message);
    };
    check('annotate a --format bart', /--format is "bart"; use one of: .*brat/);
    check('annotate a --output b', /--output needs.*--format/);
    check('annotate a --from brat', /--from goes with "convert" only/);
    check('convert a', /--from is missing.*brat/);
    check('convert a --from brat', /--to is missing.*conll/);
    check('convert --from brat --to conll', /No file is named/);
    check('convert --from x --to conll a', /--from is "x"; use one of/);
    check('convert --from brat --to conll --date 2025-01-01 a', /--date goes with "annotate" only/);
  });

  it('names what is wrong with files, and the remedy', async () => {
    const check = async (args: readonly string[], expected: number, message: RegExp): Promise<void> => {
      const { status, stderr } = await dateline(args);
      assert.equal(status, expected);
      assert.match(stderr, message);
    };
    const path = put('a.txt', text);
    const toConll = ['convert', '--from', 'webannotation', '--to', 'conll'];
    await check(['annotate', path, '--format', 'brat'], 2, /writes 2 files.*--output/);
    await check(['annotate', path, '--format', 'conll', '-o', join(path, 'x')], 1, /cannot be written/);
    const page = put('p.jsonld', '{"items": [{"target": {"source": "../../secret"}}]}');
    await check([...toConll, page], 1, /Put the text beside it/);
    await check([...toConll, put('q.jsonld', '[]')], 1, /no annotation page/);
  });
});
