import path from 'node:path';
import { inWindow } from '../support/clickWindow';
import { repositoryRoot } from '../support/paths';

const workspace = path.join(repositoryRoot, 'test/host/fixtures/clicks');

describe('The events, by clicks', function () {
  this.timeout(60_000);
  const window = inWindow('events', workspace, 'meeting.txt');
  const rows = () => window().page.locator('.sidebar [role="treeitem"]');

  it('gets another date where it is dragged to, as an annotation of the person’s', async () => {
    await window().workbench.showContainer('Dateline');
    const event = rows().filter({ hasText: /^tore down/ });
    await event.dragTo(rows().filter({ hasText: 'Undated' }).first());
    await rows().filter({ hasText: 'Undated' }).filter({ hasText: '2' }).first().waitFor();
    await window().workbench.command('Dateline: Undo');
    await rows().filter({ hasText: '1989' }).first().waitFor();
  });
});
