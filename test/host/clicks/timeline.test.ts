import { strict as assert } from 'node:assert';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { expectCount, inWindow } from '../support/clickWindow';
import { repositoryRoot } from '../support/paths';

const workspace = path.join(repositoryRoot, 'test/host/fixtures/clicks');
const sentence = 'LONDON, May 4, 2019 — Angela Merkel met Emmanuel Macron in Berlin on 3 May 2019.';

describe('The timeline, by clicks', function () {
  this.timeout(60_000);
  const window = inWindow('timeline', workspace, 'meeting.txt');
  const items = () => window().webview().locator('.items .item');

  it('opens by command and shows dated events', async () => {
    await window().workbench.command('Dateline: Show Event Timeline');
    await expectCount(items(), 4);
    assert.match(await window().webview().locator('.undated').innerText(), /^1 /);
  });

  it('tells modalities apart by shape and words', async () => {
    const planned = items().filter({ hasText: 'visit' });
    assert.match((await planned.locator('.rest').textContent()) ?? '', /planned/);
    await expectCount(planned.locator('path.glyph.hollow'), 1);
    await expectCount(items().filter({ hasText: 'met' }).locator('circle.glyph.full'), 1);
  });

  it('selects the very sentence of an event that is clicked', async () => {
    await items().filter({ hasText: 'met' }).locator('.label').click();
    await window().waitForSelected(sentence.length);
  });

  it('is worked by keys alone', async () => {
    const chart = window().webview().locator('.chart');
    await chart.focus();
    for (const key of ['Home', '+', '+', 'ArrowRight']) await window().page.keyboard.press(key);
    const spoken = window().webview().locator('[aria-live]').first();
    await spoken.filter({ hasText: '2019' }).waitFor();
    await window().page.keyboard.press('Enter');
    await window().waitForSelected();
    await window().webview().locator('.fit').click();
  });

  it('draws lanes, an event under each of its participants', async () => {
    const lanes = window().webview().locator('.lanes-select');
    await lanes.selectOption('participant');
    await window().webview().locator('.lane-label', { hasText: 'Angela Merkel' }).waitFor();
    await lanes.selectOption('place');
    await window().webview().locator('.lane-label', { hasText: 'Berlin' }).waitFor();
    await lanes.selectOption('none');
  });

  it('shares its filter with the Events view', async () => {
    const filter = window().webview().locator('.filter');
    await filter.fill('macron');
    await expectCount(items(), 1);
    await window().workbench.showContainer('Dateline');
    await window().page.locator('.sidebar .message', { hasText: 'macron' }).waitFor();
    await window().page.locator('.sidebar [role="treeitem"]', { hasText: 'met' }).first().waitFor();
    await filter.fill('');
    await expectCount(items(), 4);
  });

  it('lists all events beside the chart', async () => {
    await window().webview().locator('.list-button').click();
    const lines = window().webview().locator('[role="option"]');
    await expectCount(lines, 5);
    await lines.filter({ hasText: 'Wall' }).click();
    await window().waitForSelected();
    await window().webview().locator('.list-button').click();
  });

  it('zooms with the wheel and Ctrl, and by its buttons', async () => {
    const ticks = async () => (await window().webview().locator('.tick-label').allInnerTexts()).join(' ');
    const before = await ticks();
    const chart = window().webview().locator('.lanes-svg');
    await chart.hover();
    await window().page.keyboard.down('Control');
    await window().page.mouse.wheel(0, -600);
    await window().page.keyboard.up('Control');
    await window().webview().locator('.period').first().waitFor();
    assert.notEqual(await ticks(), before);
    await window().webview().locator('.fit').click();
  });

  for (const format of ['SVG', 'PNG', 'Web Page'])
    it(`saves itself as ${format}`, async () => {
      const extension = format === 'Web Page' ? 'html' : format.toLowerCase();
      const file = path.join(window().workspace, `saved.${extension}`);
      await window().workbench.command(`Dateline: Export Timeline as ${format}…`);
      await window().saveAs(file);
      for (let i = 0; i < 100 && !existsSync(file); i++) await new Promise((end) => setTimeout(end, 100));
      const start = readFileSync(file).subarray(0, 5).toString('latin1');
      assert.equal(start, { SVG: '<?xml', PNG: '\u0089PNG\r', 'Web Page': '<!DOC' }[format]);
    });

  it('works as a page without the editor', async () => {
    const context = window().page.context();
    const page = await context.newPage();
    const problems: string[] = [];
    page.on('console', (message) => problems.push(message.text()));
    page.on('pageerror', (error) => problems.push(error.message));
    await page.goto(pathToFileURL(path.join(window().workspace, 'saved.html')).href);
    await expectCount(page.locator('.items .item'), 4);
    await page.locator('.items .item', { hasText: 'met' }).locator('.label').click();
    assert.equal(await page.locator('.details blockquote').innerText(), sentence);
    await page.locator('.filter').fill('wall');
    await expectCount(page.locator('.items .item'), 1);
    assert.deepEqual(problems, []);
    await page.close();
  });
});
