import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { Workbench } from '../host/support/workbench';

/** Milliseconds. */
export interface Samples {
  readonly activation: number[];
  /** The first article of a window, from its text to its marks. */
  readonly cold: number[];
  readonly warm: number[];
  /** The same from the key that opened it. */
  readonly warmFromKey: number[];
  readonly key: number[];
}

/** What `editorProbe.js` tells, in milliseconds of the page's clock. */
interface Times {
  readonly text?: number;
  readonly marks?: number;
  readonly key?: number;
  readonly now: number;
  /** The words of the drawn marks, a bar between two. */
  readonly shown: string;
}

export const articleFile = path.join(__dirname, 'article.txt');
/**
 * The bench's article; for each number with its paragraphs after the first in another order, so that no text is nearly the
 * one read before.
 */
export function articleText(number: number): string {
  const [first = '', ...paragraphs] = readFileSync(articleFile, 'utf8').trim().split('\n\n');
  const turn = (number * 5) % paragraphs.length;
  return [first, ...paragraphs.slice(turn), ...paragraphs.slice(0, turn)].join('\n\n') + '\n';
}

const probe = path.join(__dirname, 'editorProbe.js');
/** Where one letter makes a date whole, and its absence breaks it again. */
const typing = { letter: 'h', after: 'filed on 12 Marc', whole: '12 March 2024' };
const keyPairs = 30;
/** Marks without a change for so long count as settled. */
const settled = 500;
const limitMs = 20_000;

/** Opens the files one after the other in a window that is just loading, then reads how long activation took. */
export async function measureWindow(
  page: Page,
  files: readonly string[],
  samples: Samples,
  withKeys: boolean,
): Promise<void> {
  const workbench = new Workbench(page);
  await workbench.ready();
  await page.evaluate(readFileSync(probe, 'utf8'));
  await page.waitForTimeout(2000);

  for (const [index, file] of files.entries()) {
    const times = await measureOpening(workbench, file);
    if (index === 0) samples.cold.push(times.marks - times.text);
    else {
      samples.warm.push(times.marks - times.text);
      samples.warmFromKey.push(times.marks - times.key);
    }
  }
  if (withKeys) await measureKeys(workbench, files, samples.key);
  samples.activation.push(await readActivation(workbench));
}

async function measureOpening(workbench: Workbench, file: string): Promise<Required<Times>> {
  await workbench.choose(file);
  await watch(workbench.page, file);
  await workbench.page.keyboard.press('Enter');
  const times = await settle(workbench.page, `the marks of ${file}`);
  await endWatch(workbench.page);
  return times;
}

async function measureKeys(workbench: Workbench, files: readonly string[], samples: number[]): Promise<void> {
  const { page } = workbench;
  const file = files.at(-1) ?? '';
  await workbench.goTo(...placeAfter(typing.after, articleText(files.length - 1)));
  await page.waitForTimeout(1000);
  for (let pair = 0; pair < keyPairs; pair++)
    for (const [key, isWhole] of [
      [typing.letter, true],
      ['Backspace', false],
    ] as const) {
      await watch(page, file);
      await page.keyboard.press(key);
      const isRight = (marks: string) => marks.includes(typing.whole) === isWhole;
      const times = await settle(page, `the marks after ${key}`, isRight);
      await endWatch(page);
      samples.push(times.marks - times.key);
    }
}

/** Line and column, from 1, of the place after the first `words` of a text. */
function placeAfter(words: string, text: string): [line: number, column: number] {
  const lines = text.split('\n');
  const line = lines.findIndex((text) => text.includes(words));
  return [line + 1, (lines[line]?.indexOf(words) ?? 0) + words.length + 1];
}

function watch(page: Page, file: string): Promise<unknown> {
  return page.evaluate(`watchEditor(${JSON.stringify(file)})`);
}

/** Waits until marks have changed, are right, and stay as they are. */
async function settle(
  page: Page,
  what: string,
  isRight: (marks: string) => boolean = () => true,
): Promise<Required<Times>> {
  const deadline = Date.now() + limitMs;
  while (Date.now() < deadline) {
    const times = await page.evaluate<Times>('editorWatch.times()');
    const isSettled = times.marks !== undefined && times.now - times.marks > settled;
    if (isSettled && isRight(times.shown)) return times as Required<Times>;
    await page.waitForTimeout(100);
  }
  throw new Error(`Not seen in ${limitMs / 1000} s: ${what}`);
}

function endWatch(page: Page): Promise<unknown> {
  return page.evaluate('editorWatch.end()');
}

/** What VS Code itself measured: loading the bundle and calling `activate`. */
async function readActivation(workbench: Workbench): Promise<number> {
  // The list draws only the rows that fit.
  await workbench.page.setViewportSize({ width: 1280, height: 4000 });
  await workbench.command('Developer: Show Running Extensions');
  const row = workbench.page.locator('.runtime-extensions-editor .extension', { hasText: 'Dateline' });
  const text = await row.locator('.activation-time').innerText();
  const time = /(\d+)ms/.exec(text);
  if (!time) throw new Error(`No activation time in “${text}”`);
  return Number(time[1]);
}
