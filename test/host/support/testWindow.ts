import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { readCounts } from '../../support/testCounts';
import { openBrowser, type Browser } from './browser';
import { outputFolder } from './paths';
import { withLimit } from './processes';

const runLimitMs = 4 * 60_000;

/**
 * Opens a window whose address names tests, shows what they write, and resolves with their exit status. When it goes
 * wrong, what the window wrote and a picture of it are left in `out/`.
 */
export async function runTestWindow(name: string, address: string): Promise<number> {
  const browser = await openBrowser();
  const log = new WindowLog();
  try {
    const ended = listenForEnd(browser);
    await browser.page.exposeFunction('codeAutomationLog', log.write.bind(log));
    await browser.page.goto(address);
    const status = await withLimit(ended, runLimitMs, 'The tests did not end in time.');
    if (!log.hasCounts()) console.log(`The tests could not start; see ${log.save(name)}`);
    if (browser.refused.size > 0) console.log('Refused requests off this machine:', [...browser.refused]);
    return status;
  } catch (error) {
    console.log(`What the window wrote: ${log.save(name)}`);
    await leavePicture(browser, name);
    throw error;
  } finally {
    await browser.close();
  }
}

/** What the window writes: the reporter's lines are shown at once, the rest goes into a file beside them. */
class WindowLog {
  private readonly shown: string[] = [];
  private readonly all: string[] = [];

  write(_type: string, parts: readonly unknown[]): void {
    const line = parts.map(String).join(' ');
    this.all.push(line);
    if (!isReport.test(line) && process.env['DEBUG'] === undefined) return;
    this.shown.push(line);
    console.log(line);
  }

  hasCounts(): boolean {
    return readCounts(this.shown.join('\n')) !== undefined;
  }

  save(name: string): string {
    const file = path.join(outputFolder, `${name}.log`);
    mkdirSync(outputFolder, { recursive: true });
    writeFileSync(file, this.all.join('\n'));
    return file;
  }
}
const isReport = /^(?: {2}(?:ok|FAILED:|skipped:) |\d+ passed, )/;

async function listenForEnd({ page }: Browser): Promise<number> {
  return new Promise((resolve, reject) => {
    page.on('crash', () => {
      reject(new Error('The page crashed.'));
    });
    page.exposeFunction('codeAutomationExit', resolve).catch(reject);
  });
}

async function leavePicture({ page }: Browser, name: string): Promise<void> {
  const file = path.join(outputFolder, `${name}-failed.png`);
  mkdirSync(outputFolder, { recursive: true });
  try {
    await page.screenshot({ path: file });
    console.log(`Picture of the window: ${file}`);
  } catch {
    console.log('No picture of the window could be taken.');
  }
}
