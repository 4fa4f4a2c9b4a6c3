import { strict as assert } from 'node:assert';
import { fitSpan, layOut, rowHeight } from '../../../src/webviews/timeline/chartLayout';
import { lanesOf, type LaneChoice } from '../../../src/webviews/timeline/lanes';
import type { Direction } from '../../../src/webviews/shared/arrowKeys';
import { neighbourOf } from '../../../src/webviews/timeline/neighbours';
import type { TimelineItem } from '../../../src/webviews/timeline/timelineMessages';

const day = 24 * 3_600_000;

function item(id: string, more: Partial<TimelineItem> = {}): TimelineItem {
  return {
    id,
    words: id,
    detail: '',
    kind: 'Meeting',
    modality: 'asserted',
    softStart: false,
    softEnd: false,
    participants: [],
    documents: ['a.txt'],
    sentence: '',
    ...more,
  };
}

const items = [
  item('war', {
    start: 0,
    end: 1000 * day,
    participants: ['Rome', 'Carthage'],
    place: 'Sicily',
    softStart: true,
  }),
  item('peace', { start: 400 * day, end: 401 * day, participants: ['Rome'], documents: ['a.txt', 'b.txt'] }),
  item('siege', { start: 400 * day, end: 401 * day, place: 'Sicily', documents: ['b.txt'] }),
  item('end', { end: 900 * day, softStart: true, softEnd: true }),
  item('legend'),
];
const texts = { noParticipant: 'nobody', noPlace: 'nowhere' };

function checkLanes(by: LaneChoice, expected: readonly string[]): void {
  it(`are made by ${by}`, () => {
    const lanes = lanesOf(items, by, texts);
    assert.deepEqual(
      lanes.map((lane) => `${lane.label}: ${lane.items.map(({ id }) => id).join(' ')}`),
      expected,
    );
  });
}

describe('the lanes of the timeline', () => {
  checkLanes('none', [': war peace siege end']);
  checkLanes('participant', ['Rome: war peace', 'Carthage: war', 'nobody: siege end']);
  checkLanes('place', ['Sicily: war siege', 'nowhere: peace end']);
  checkLanes('document', ['a.txt: war peace end', 'b.txt: peace siege']);
});

describe('the layout of the timeline', () => {
  const single = layOut(lanesOf(items, 'none', texts), 0, 0.5 / day);
  const laid = (id: string) => single.lanes[0]!.items.find((each) => each.item.id === id)!;

  it('draws long spans as bars, short ones as marks at their middle', () => {
    assert.deepEqual([laid('war').isBar, laid('war').left, laid('war').right], [true, 0, 500]);
    assert.deepEqual([laid('peace').isBar, laid('peace').left], [false, 200.25]);
  });
  it('ends an open span at its end, drawn of some length', () => {
    assert.equal(laid('end').right, 450);
    assert.ok(laid('end').left < 450 && laid('end').left > 300);
  });
  it('gives what meets rows of its own', () => {
    const rows = ['war', 'peace', 'siege'].map((id) => laid(id).y);
    assert.equal(new Set(rows).size, 3);
    assert.equal(Math.max(...rows) - Math.min(...rows), 2 * rowHeight);
  });
  it('puts lanes below each other', () => {
    const { lanes, height } = layOut(lanesOf(items, 'participant', texts), 0, 0.5 / day);
    lanes.forEach((lane, i) => {
      assert.equal(lane.top, (lanes[i - 1]?.top ?? 0) + (lanes[i - 1]?.height ?? 0));
    });
    assert.equal(height, lanes.at(-1)!.top + lanes.at(-1)!.height);
  });
  it('fits all dated items with room around them', () => {
    const { start, end } = fitSpan(items, 0);
    assert.ok(start < 0 && start > -200 * day && end > 1000 * day && end < 1200 * day);
  });
  it('shows some days where all is on one, or nothing is dated', () => {
    for (const span of [fitSpan([items[1]!], 0), fitSpan([item('legend')], 5 * day)])
      assert.ok(span.end - span.start >= 10 * day && span.end - span.start < 20 * day);
  });

  function checkKey(from: string | undefined, direction: Direction, expected: string | undefined): void {
    it(`leads ${direction} from ${from ?? 'nothing'} to ${expected ?? 'nothing'}`, () => {
      assert.equal(neighbourOf(items, single, from, direction), expected);
    });
  }
  checkKey(undefined, 'right', 'war');
  checkKey(undefined, 'left', 'end');
  checkKey('war', 'right', 'peace');
  checkKey('war', 'left', undefined);
  checkKey('war', 'down', 'peace');
  checkKey('siege', 'up', 'peace');
});
