import { dateline, eventually, openFixture } from '../support/window';

describe('Dateline in a window', () => {
  it('activates when an article is opened', async () => {
    await openFixture('article.txt');
    await eventually('the extension is active', () => dateline().isActive || undefined);
  });
});
