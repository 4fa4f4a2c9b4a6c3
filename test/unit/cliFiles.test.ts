import { strict as assert } from 'node:assert';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readArguments, UsageError } from '../../src/cli/arguments';
import { buildCommandLine, dateline } from '../support/commandLine';

describe('command line: for a person', () => {
  let folder: string;
  const file = (name: string, content: string | Uint8Array): string => {
    const path = join(folder, name);
    writeFileSync(path, content);
    return path;
  };
  before(() => {
    buildCommandLine();
    folder = mkdtempSync(join(tmpdir(), 'dateline-'));
  });
  after(() => {
    rmSync(folder, { recursive: true });
  });

  /** What a bad command line is refused with. */
  const checkUsage = (args: readonly string[], message: RegExp): void => {
    assert.throws(
      () => readArguments(args),
      (error) => error instanceof UsageError && message.test(error.message),
    );
  };

  it('names what is wrong with a command line, and the remedy', async () => {
    checkUsage([], /No command.*--help/);
    checkUsage(['anotate'], /"anotate" is no command; "annotate" and "convert" are/);
    checkUsage(['annotate'], /No file is named/);
    checkUsage(
      ['annotate', '--format', 'xml'],
      /--format is "xml"; use one of: text, jsonl, webannotation, brat/,
    );
    checkUsage(['annotate', 'a', '--date', '2025-02-30'], /--date is "2025-02-30".*YYYY-MM-DD/);
    checkUsage(['annotate', 'a', '--language', 'tex'], /--language is "tex".*markdown/);
    checkUsage(['annotate', '--format', 'jsonl', 'a'], /standard input/);
    const { status, stdout, stderr } = await dateline(['annotate', 'a', '--frobnicate']);
    assert.deepEqual([status, stdout], [2, '']);
    assert.match(stderr, /^dateline: .*--frobnicate.*--help/);
  });

  it('shows help and version', async () => {
    assert.match((await dateline(['--help'])).stdout, /annotate FILE/);
    assert.match((await dateline(['--version'])).stdout, /^\d+\.\d+\.\d+\n$/);
  });

  it('shows the text, the counts and the article’s date', async () => {
    const path = file('a.txt', 'The ministers met in the old town.\r\n');
    const { status, stdout } = await dateline(['annotate', path, '--date', '2025-02-28']);
    assert.equal(status, 0);
    assert.match(stdout, /The ministers met in the old town\./);
    assert.match(stdout, /Article of 2025-02-28 \(given\)/);
    assert.equal(stdout.includes('\u001b'), false);
  });

  it('reads the standard input as "-"', async () => {
    const { status, stdout } = await dateline(['annotate', '-'], { input: 'They met.' });
    assert.equal(status, 0);
    assert.match(stdout, /They met\./);
  });

  it('names files that cannot be read, and goes on', async () => {
    const good = file('good.txt', 'They met.');
    const binary = file('binary.txt', new Uint8Array([1, 0, 2, 0]));
    const { status, stdout, stderr } = await dateline([
      'annotate',
      join(folder, 'none.txt'),
      binary,
      folder,
      good,
    ]);
    assert.equal(status, 1);
    assert.match(stdout, /They met\./);
    assert.match(stderr, /none\.txt does not exist/);
    assert.match(stderr, /binary\.txt is no text/);
    assert.match(stderr, /is a folder/);
  });

  it('shows controls of a text as pictures, so that it cannot command the terminal', async () => {
    const path = file('evil.txt', 'a\u001b[2Jb\u0007c\u009b31md');
    const { stdout } = await dateline(['annotate', path, '--color', 'never']);
    assert.match(stdout, /a␛\[2Jb␇c␡31md/);
  });

  it('names a missing index once, and goes on', async () => {
    const { status, stdout, stderr } = await dateline([
      'annotate',
      file('a.txt', 'They met.'),
      file('b.txt', ''),
    ]);
    assert.equal(status, 0);
    assert.match(stdout, /They met\./);
    assert.deepEqual(stderr.match(/index\.bin is missing.*npm run build/g)?.length, 1);
  });

  it('reads UTF-16 with a byte-order mark', async () => {
    const path = file('wide.txt', Buffer.from('\ufeffthey ate crème brûlée, łyżka', 'utf16le'));
    assert.match((await dateline(['annotate', path])).stdout, /they ate crème brûlée/);
  });

  it('colours only where asked or where a person looks, and not against NO_COLOR', async () => {
    const path = file('dated.txt', 'The parliament of Chile voted on 28 February 2025.');
    const coloured = await dateline(['annotate', path, '--color', 'always']);
    const plain = await dateline(['annotate', path], { env: { NO_COLOR: '1' } });
    assert.equal(plain.stdout.includes('\u001b'), false);
    // eslint-disable-next-line no-control-regex -- the escape sequences are meant
    const bare = coloured.stdout.replace(/\u001b\[\d+m/g, '');
    assert.match(bare, /The parliament of Chile voted on 28 February 2025\./);
  });
});
