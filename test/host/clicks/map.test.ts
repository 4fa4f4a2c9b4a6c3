import path from 'node:path';
import { expectCount, inWindow } from '../support/clickWindow';
import { repositoryRoot } from '../support/paths';

const workspace = path.join(repositoryRoot, 'test/host/fixtures/clicks');

describe('The map, by clicks', function () {
  this.timeout(60_000);
  const window = inWindow('map', workspace, 'meeting.txt');
  const places = () => window().webview().locator('.place');
  const place = (name: string) => places().filter({ hasText: name });

  it('opens by command and shows the places that are named', async () => {
    await window().workbench.command('Dateline: Show Map of Places');
    await place('Berlin').first().waitFor();
    await place('Oslo').waitFor();
    await window().webview().locator('.land[d]').waitFor();
  });

  it('selects the only mention of a place that is clicked', async () => {
    await place('Oslo').locator('.mark').click({ force: true });
    await window().waitForSelected('Oslo'.length);
  });

  it('is worked by keys alone', async () => {
    await window().webview().locator('.map').focus();
    for (const key of ['Home', '+', '-', 'Shift+ArrowLeft', '0', 'ArrowRight'])
      await window().page.keyboard.press(key);
    await window().webview().locator('.place .ring').waitFor();
    await window()
      .webview()
      .locator('[aria-live]', { hasText: 'mention' })
      .first()
      .waitFor({ state: 'attached' });
  });

  it('lists all places beside the map', async () => {
    await window().webview().locator('.list-button').click();
    const lines = window().webview().locator('[role="option"]');
    await lines.locator('.line-words').getByText('Paris', { exact: true }).click();
    await window().waitForSelected('Paris'.length);
    await window().webview().locator('.list-button').click();
    await expectCount(window().webview().locator('.with-list'), 0);
  });
});
