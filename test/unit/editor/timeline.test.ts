import { strict as assert } from 'node:assert';
import { parseDocument } from 'htmlparser2';
import { eventItems } from '../../../src/editor/shared/events/eventItems';
import { timelineData } from '../../../src/editor/timeline/timelineData';
import { timelinePage } from '../../../src/editor/timeline/timelinePage';
import type { TimelineData, TimelineItem } from '../../../src/webviews/timeline/timelineMessages';
import { annotations, english, event, named } from './support';

const wording = { locale: 'en-GB', t: named };

function dataOf(text: string, date?: string) {
  const found = annotations({ events: [event(text, 'met', date === undefined ? {} : { date })] });
  const articles = [{ uri: 'file:///a.txt', name: 'a.txt', text, annotations: found }];
  return timelineData({ articles, items: eventItems(articles, false), filter: '' }, wording, english);
}

const iso = (time: number | undefined): string =>
  time === undefined ? '' : new Date(time).toISOString().replace(/T00:00:00.000Z|:00.000Z/, '');

/** The time that is drawn for a date, `~` at soft ends. */
function check(date: string | undefined, expected: string): void {
  it(`draws ${date ?? 'no date'} as ${expected}`, () => {
    const [item] = dataOf('They met.', date).items as [TimelineItem];
    const { start, end, softStart, softEnd } = item;
    assert.equal(`${softStart ? '~' : ''}${iso(start)} ${iso(end)}${softEnd ? '~' : ''}`, expected);
  });
}

describe('the times of the timeline', () => {
  check('2025-02-27', '2025-02-27 2025-02-28');
  check('2025-02', '~2025-02-01 2025-03-01~');
  check('1985', '~1985-01-01 1986-01-01~');
  check('2020-05-03~', '~2020-05-02T12:00 2020-05-04T12:00~');
  check('2025-02-27/2025-03-02', '2025-02-27 2025-03-03');
  check('2025-02-27/..', '2025-02-27 ~');
  check('../2028', '~ 2029-01-01~');
  check('2025-02-27T14:30', '2025-02-27T14:30 2025-02-27T14:31');
  check('-0043-03-15', '-000043-03-15 -000043-03-16');
  check(undefined, ' ');
  check('nonsense', ' ');
});

describe('the timeline as a page', () => {
  const hostile = 'They met </script><script>alert(1)</script> "onload=x" <!-- & \u2028 here.';
  const page = timelinePage(dataOf(hostile, '2025-02-27'), {
    script: 'const close = "</script>";',
    style: 'p{content:"</style>"}',
    nonce: 'abc',
  });
  const elements = (name: string) => {
    const found: unknown[] = [];
    const walk = (node: { name?: string; children?: unknown[] }): void => {
      if (node.name === name) found.push(node);
      for (const child of node.children ?? []) walk(child as typeof node);
    };
    walk(parseDocument(page));
    return found as { attribs: Record<string, string>; children: { data: string }[] }[];
  };

  it('has its own scripts and no other', () => {
    assert.deepEqual(
      elements('script').map(({ attribs }) => attribs['nonce'] ?? attribs['type']),
      ['application/json', 'abc'],
    );
    assert.equal(elements('style').length, 1);
    assert.equal(elements('iframe').length + elements('img').length + elements('link').length, 0);
  });
  it('keeps the text as it is, as data and as a list', () => {
    const [data] = elements('script');
    const { items } = JSON.parse(data?.children[0]?.data ?? '') as TimelineData;
    assert.equal(items[0]?.sentence, hostile.replace(/\s+/g, ' '));
    assert.equal(elements('li').length, 1);
    assert.ok(page.includes('&lt;/script&gt;&lt;script&gt;alert(1)'));
  });
  it('lets nothing load', () => {
    const policy = elements('meta').find(
      ({ attribs }) => attribs['http-equiv'] === 'Content-Security-Policy',
    );
    assert.match(policy!.attribs['content']!, /^default-src 'none'; script-src 'nonce-abc'/);
  });
});
