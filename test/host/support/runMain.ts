import { NoBrowserError } from './browser';
import { formatCounts } from '../../support/testCounts';

/**
 * Runs a script's `main`, which resolves with the exit status. A machine without a browser skips the run and says so;
 * any other error is shown and fails it.
 */
export function runMain(name: string, main: () => Promise<number>): void {
  main().then(
    (status) => process.exit(status),
    (error: unknown) => {
      if (error instanceof NoBrowserError) {
        console.log(`${error.message}\n  skipped: ${name}`);
        console.log(formatCounts({ passed: 0, failed: 0, skipped: 1 }));
        process.exit(0);
      }
      console.error(error);
      process.exit(1);
    },
  );
}
