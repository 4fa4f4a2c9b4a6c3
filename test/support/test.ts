import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { repositoryRoot } from '../host/support/paths';
import { runCommand } from '../host/support/processes';
import { addCounts, formatCounts, noTests, readCounts, type TestCounts } from './testCounts';

interface Part {
  readonly name: string;
  /** Arguments of Node. */
  readonly args: readonly string[];
  readonly limitMs: number;
}

const minute = 60_000;
const script = (file: string): readonly string[] => ['--import=tsx', file];
const mocha = (...args: readonly string[]): readonly string[] => [
  ...['node_modules/mocha/bin/mocha.js', '--import=tsx', '--reporter=test/support/plainReporter.ts'],
  ...args,
];

/** Every test of the project, cheapest first. */
function parts(): readonly Part[] {
  const corpora = testFiles('test/corpora');
  return [
    { name: 'Unit and property tests', args: mocha('--config=test/unit.mocharc.json'), limitMs: 5 * minute },
    {
      name: 'Keeping in files',
      args: mocha('--timeout=60000', ...testFiles('test/keeping')),
      limitMs: 4 * minute,
    },
    ...(corpora.length === 0
      ? []
      : [{ name: 'Corpus tests', args: mocha('--timeout=120000', ...corpora), limitMs: 5 * minute }]),
    { name: 'Node extension host', args: script('test/host/runHost.ts'), limitMs: 10 * minute },
    { name: 'Web extension host', args: script('test/host/runWeb.ts'), limitMs: 10 * minute },
    {
      name: 'Clicks in a window',
      args: mocha(...testFiles('test/host/clicks')),
      limitMs: 10 * minute,
    },
    { name: 'Installed package', args: script('test/host/runPackaged.ts'), limitMs: 10 * minute },
  ];
}

function testFiles(folder: string): string[] {
  const absolute = path.join(repositoryRoot, folder);
  if (!existsSync(absolute)) return [];
  return readdirSync(absolute, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.test.ts'))
    .map((file) => path.join(folder, file))
    .sort();
}

interface PartResult {
  readonly counts: TestCounts;
  readonly skipped: readonly string[];
}

async function runPart({ name, args, limitMs }: Part): Promise<PartResult> {
  console.log(`\n== ${name}`);
  const { status, output } = await runCommand(process.execPath, args, {
    cwd: repositoryRoot,
    limitMs,
    onOutput: (text) => process.stdout.write(text),
  });
  const counts = readCounts(output) ?? noTests;
  const skipped = [...output.matchAll(/^ {2}skipped: (.*)$/gm)].map((match) => match[1] ?? '');
  if (status === 0 || counts.failed > 0) return { counts, skipped };
  console.log(`  FAILED: ${name} ended with status ${status}`);
  return { counts: addCounts(counts, { ...noTests, failed: 1 }), skipped };
}

/** `npm test`: runs every part, even after a failure, and ends with one plain line of counts. */
async function main(): Promise<void> {
  let total = noTests;
  const skipped: string[] = [];
  for (const part of parts()) {
    const result = await runPart(part);
    total = addCounts(total, result.counts);
    skipped.push(...result.skipped);
  }
  if (skipped.length > 0) console.log(`\nSkipped:\n${skipped.map((name) => `  ${name}`).join('\n')}`);
  console.log(`\n${formatCounts(total)}`);
  process.exitCode = total.failed === 0 && total.passed > 0 ? 0 : 1;
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
