import { writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { timelinePage } from '../../src/editor/timeline/timelinePage';
import { timelineData } from '../../src/editor/timeline/timelineData';
import type { Modality } from '../../src/engine/annotations';
import type { TimelineItem } from '../../src/webviews/timeline/timelineMessages';
import { openBrowser } from '../host/support/browser';
import { buildExtension } from '../host/support/buildExtension';
import { repositoryRoot, temporaryFolder } from '../host/support/paths';
import { runMain } from '../host/support/runMain';
import { formatTable, isMet, type Measure } from './measureTable';

const eventCount = 5_000;
const openings = 10;
const modalities: readonly Modality[] = ['asserted', 'planned', 'possible', 'reported', 'negated'];

/** `npm run bench:timeline`: the timeline's page with 5,000 events of two centuries, in a browser, with the production bundle. */
async function main(): Promise<number> {
  await buildExtension('--production');
  const folder = temporaryFolder('bench');
  const file = path.join(folder.path, 'timeline.html');
  writeFileSync(file, await pageWith(eventCount));
  const browser = await openBrowser({ width: 1280, height: 800 });
  await browser.page.addInitScript({ path: path.join(__dirname, 'timelineProbe.js') });
  const opening: number[] = [];
  try {
    for (let i = 0; i < openings; i++) {
      await browser.page.goto(pathToFileURL(file).href);
      opening.push(await browser.page.evaluate<number>('timelineProbe.opened()'));
    }
    const panning = await frames(browser.page, ['ArrowRight+Shift', 'ArrowLeft+Shift']);
    const zooming = await frames(browser.page, ['+', '+', '-', '-']);
    const measures: readonly Measure[] = [
      { name: `page with ${eventCount} events: navigation → drawn`, samples: opening, bar: 300 },
      { name: 'moving in time: work of a step', samples: panning, bar: 50 },
      { name: 'zooming: work of a step', samples: zooming, bar: 100 },
    ];
    console.log(formatTable(measures));
    return measures.every(isMet) ? 0 : 1;
  } finally {
    await browser.close();
    folder.remove();
  }
}

async function pageWith(count: number): Promise<string> {
  const read = (file: string): Promise<string> => readFile(path.join(repositoryRoot, 'dist', file), 'utf8');
  const empty = timelineData(
    { articles: [], items: [], filter: '' },
    { locale: 'en-GB', t: (message) => message },
    (message) => message,
  );
  const items = Array.from({ length: count }, (_, i) => itemNumber(i)).sort(
    (one, other) => (one.start ?? 0) - (other.start ?? 0),
  );
  return timelinePage(
    { ...empty, items },
    { script: await read('timeline.js'), style: await read('timeline.css'), nonce: 'bench' },
  );
}

/** Days spread over two centuries by a step that has no common factor with their number. */
function itemNumber(i: number): TimelineItem {
  const day = 24 * 3_600_000;
  const start = ((i * 7919) % 73_000) * day - 36_500 * day;
  return {
    id: String(i),
    words: `event ${i}`,
    detail: `Participant ${i % 40}, Place ${i % 25}`,
    kind: 'Meeting',
    modality: modalities[i % modalities.length] ?? 'asserted',
    dateText: new Date(start).toISOString().slice(0, 10),
    start,
    end: start + (i % 10 === 0 ? 365 : 1) * day,
    softStart: i % 7 === 0,
    softEnd: i % 7 === 0,
    participants: [`Participant ${i % 40}`],
    place: `Place ${i % 25}`,
    documents: ['article.txt'],
    sentence: `Something happened for the ${i}th time.`,
  };
}

/** Presses keys in turn, 60 times, and measures each. */
async function frames(page: Page, keys: readonly string[]): Promise<number[]> {
  const times: number[] = [];
  for (let i = 0; i < 60; i++) {
    const [key = '', shift] = (keys[i % keys.length] ?? '').split('+Shift');
    times.push(
      await page.evaluate<number>(`timelineProbe.key(${JSON.stringify(key)}, ${shift !== undefined})`),
    );
  }
  return times;
}

runMain('timeline bench', main);
