import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { openBrowser } from '../host/support/browser';
import { buildExtension } from '../host/support/buildExtension';
import { repositoryRoot, temporaryFolder } from '../host/support/paths';
import { runMain } from '../host/support/runMain';
import { startVscodeServer, type VscodeServer } from '../host/support/vscodeServer';
import { articleFile, articleText, measureWindow, type Samples } from './editorMeasures';
import { formatTable, isMet, type Measure } from './measureTable';

const windows = 5;
const warmFiles = 5;

/** `npm run bench`: what a person waits for, measured in the window of a real VS Code with the production bundles. */
async function main(): Promise<number> {
  await buildExtension('--production');
  const workspace = temporaryFolder('bench');
  const files = Array.from({ length: 1 + warmFiles }, (_, i) => `article-${i}.txt`);
  for (const [i, file] of files.entries()) writeFileSync(path.join(workspace.path, file), articleText(i));
  const server = await startVscodeServer({
    workspace: workspace.path,
    settings: { 'editor.wordWrap': 'on' },
  });
  const samples: Samples = { activation: [], cold: [], warm: [], warmFromKey: [], key: [] };
  try {
    for (let window = 1; window <= windows; window++) {
      await openAndMeasure(server, files, samples, window === windows);
      process.stderr.write(`window ${window} of ${windows}\n`);
    }
  } finally {
    await server.stop();
    workspace.remove();
  }
  return report(server.version, measuresOf(samples));
}

async function openAndMeasure(
  server: VscodeServer,
  files: readonly string[],
  samples: Samples,
  withKeys: boolean,
): Promise<void> {
  const browser = await openBrowser();
  try {
    await browser.page.goto(server.address({ extension: repositoryRoot }));
    await measureWindow(browser.page, files, samples, withKeys);
  } finally {
    await browser.close();
  }
}

function measuresOf(samples: Samples): readonly Measure[] {
  return [
    { name: 'first article of the window: text drawn → marks drawn', samples: samples.cold, bar: 1000 },
    { name: 'later article: text drawn → marks drawn', samples: samples.warm, bar: 100 },
    { name: 'later article: Enter in the file list → marks drawn', samples: samples.warmFromKey },
    { name: 'key typed → marks right again', samples: samples.key, bar: 50 },
    { name: 'activation on the extension host’s thread', samples: samples.activation, bar: 30 },
  ];
}

function report(version: string, measures: readonly Measure[]): number {
  const words = readFileSync(articleFile, 'utf8').split(/\s+/).length;
  console.log(`VS Code ${version}, Node extension host, production bundles, an article of ${words} words\n`);
  console.log(formatTable(measures));
  return measures.every(isMet) ? 0 : 1;
}

runMain('editor bench', main);
