import { strict as assert } from 'node:assert';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildCommandLine, dateline, type CommandResult } from '../support/commandLine';

describe('command line: own entries', () => {
  let folder: string;
  const write = (path: readonly string[], ...lines: readonly string[]): string => {
    const file = join(folder, ...path);
    mkdirSync(join(file, '..'), { recursive: true });
    writeFileSync(file, lines.join('\n'));
    return file;
  };
  before(() => {
    buildCommandLine();
    folder = mkdtempSync(join(tmpdir(), 'dateline-'));
    write(
      ['.dateline', 'entities.jsonl'],
      '{"id":"x:dust","label":"spindle dust","kind":"product"}',
      '{"id":"x:circle","label":"Quellenhof Circle","kind":"event"}',
    );
    write(
      ['inner', '.dateline', 'entities.jsonl'],
      '{"id":"x:circle","label":"Quellenhof Circle","kind":"organization"}',
      '{"id":"x:bad"}',
    );
  });
  after(() => {
    rmSync(folder, { recursive: true });
  });

  const annotate = (...options: readonly string[]): Promise<CommandResult> => {
    const file = write(['inner', 'a.txt'], 'The Quellenhof Circle met. They sold spindle dust.');
    return dateline(['annotate', file, '--format', 'spacy', ...options]);
  };

  it('are those of the file’s folder over those of the folders around it', async () => {
    const { status, stdout, stderr } = await annotate();
    assert.equal(status, 0);
    assert.match(stdout, /x:circle/);
    assert.match(stdout, /x:dust/);
    assert.match(stdout, /"label":\s*"ORG/);
    assert.match(stderr, /entities\.jsonl, line 2: "label" is missing/);
  });

  it('are left out with the sidecars', async () => {
    const { stdout, stderr } = await annotate('--no-sidecars');
    assert.doesNotMatch(stdout, /x:(?:circle|dust)/);
    assert.doesNotMatch(stderr, /line 2/);
  });
});
