import 'mocha/mocha';
import PlainReporter from '../../support/plainReporter';

// Mocha's build for browsers reads a filter from the page's address; the Node host has no such thing.
if (!('location' in globalThis)) Object.assign(globalThis, { location: { search: '' } });

// Imported before the suites, so that `describe` and `it` are there when they load. One build serves both hosts.
mocha.setup({ ui: 'bdd', timeout: 30_000 });
mocha.reporter(PlainReporter as unknown as Mocha.ReporterConstructor, { verbose: true });

/** What VS Code calls in the module named by `extensionTestsPath`; rejecting makes the run fail. */
export function run(): Promise<void> {
  return new Promise((resolve, reject) => {
    mocha.run((failures) => {
      if (failures === 0) resolve();
      else reject(new Error(`${failures} failed`));
    });
  });
}
