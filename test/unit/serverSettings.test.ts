import { strict as assert } from 'node:assert';
import { findingKinds } from '../../src/server/findings';
import { localiserFor } from '../../src/server/localiser';
import { defaultSettings, type ServerSettings } from '../../src/server/protocol';
import { checkSettings } from '../../src/server/settings';
import { ServerSession } from '../support/serverSession';

/** What a section gives: changed settings, and a pattern for each complaint. */
function check(section: unknown, changed: Partial<ServerSettings>, ...complaints: RegExp[]): void {
  const checked = checkSettings(section, localiserFor('en'));
  assert.deepEqual(checked.settings, { ...defaultSettings, ...changed });
  assert.equal(checked.complaints.length, complaints.length, checked.complaints.join('\n'));
  for (const [i, pattern] of complaints.entries()) assert.match(checked.complaints[i] ?? '', pattern);
}

describe('server: settings', () => {
  it('has defaults for what is missing', () => {
    check({}, {});
    check(null, {});
    check(undefined, {});
    check('nonsense', {});
    check({ limits: null, languages: null }, {});
  });

  it('takes good values', () => {
    check({ languages: ['es'] }, { languages: ['es'] });
    check({ documentDate: '2025-02-28' }, { documentDate: '2025-02-28' });
    check({ limits: { maxCharacters: 5000 } }, { maxCharacters: 5000 });
    check({ inlayHints: { enabled: true } }, { inlayHints: true });
    check(
      { findings: { kinds: { impossibleDate: true, undatedClaim: false } } },
      { findings: new Set(findingKinds.filter((kind) => kind !== 'undatedClaim')) },
    );
  });

  it('names setting, value and remedy of a bad one', () => {
    check({ languages: ['fr'] }, {}, /dateline\.languages.*\["fr"\].*en, es/);
    check({ languages: [] }, {}, /dateline\.languages/);
    check({ languages: 'en' }, {}, /dateline\.languages/);
    check({ documentDate: '2025-02-30' }, {}, /dateline\.documentDate.*"2025-02-30".*YYYY-MM-DD/);
    check({ documentDate: 20250228 }, {}, /dateline\.documentDate.*20250228/);
    check({ limits: { maxCharacters: -1 } }, {}, /dateline\.limits\.maxCharacters.*-1.*whole number/);
    check({ inlayHints: { enabled: 'yes' } }, {}, /dateline\.inlayHints\.enabled.*"yes".*true or false/);
    check({ findings: { kinds: ['impossibleDate'] } }, {}, /dateline\.findings\.kinds.*weekdayMismatch/);
    check({ limits: { maxCharacters: 1.5 }, languages: 7 }, {}, /languages/, /maxCharacters/);
  });

  it('shows one message a bad value, and goes on with the default', async () => {
    const session = await ServerSession.start({ settings: { documentDate: 'soon' } });
    await session.open('file:///a.txt', 'They met yesterday.');
    await session.analysed('file:///a.txt', 1);
    await session.configure({ documentDate: 'soon' });
    await session.until('a second analysis', () => session.annotations[1]);
    assert.equal(session.messages.length, 1);
    assert.match(session.messages[0] ?? '', /dateline\.documentDate.*"soon"/);
    await session.configure({ documentDate: '2025-02-28' });
    await session.until('the date of the setting', () =>
      session.annotations.find(({ annotations }) => annotations.date?.source === 'setting'),
    );
    await session.stop();
  });
});
