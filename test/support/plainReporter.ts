import type { Runner, Test } from 'mocha';
import { formatCounts } from './testCounts';

interface Options {
  readonly reporterOptions?: { readonly verbose?: boolean };
}

/**
 * Writes what a person and `npm test` both read: failures where they happen, skipped tests by name, passes where
 * `verbose` is set, and last one line of counts. It is the reporter in Node and inside both extension hosts. Mocha
 * calls it with `new`, which a function that returns nothing allows as well as a class.
 */
function PlainReporter(runner: Runner, options?: Options): void {
  const verbose = options?.reporterOptions?.verbose === true;
  const counts = { passed: 0, failed: 0, skipped: 0 };
  runner.on('pass', (test: Test) => {
    counts.passed++;
    if (verbose) console.log(`  ok ${test.fullTitle()} (${test.duration ?? 0} ms)`);
  });
  runner.on('pending', (test: Test) => {
    counts.skipped++;
    console.log(`  skipped: ${test.fullTitle()}`);
  });
  runner.on('fail', (test: Test, error: unknown) => {
    counts.failed++;
    console.log(`  FAILED: ${test.fullTitle()}\n${describeError(error)}`);
  });
  runner.on('end', () => {
    console.log(formatCounts(counts));
  });
}

function describeError(error: unknown): string {
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return text.replace(/^/gm, '    ');
}

export = PlainReporter;
