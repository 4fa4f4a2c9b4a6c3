import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { clusterWidth, packLane, type Box } from '../../../src/webviews/timeline/packLane';

/** Boxes as `start-end:label`, what becomes of each as its row, `L` where it has its label, or `+` where it is in a cluster. */
function check(what: string, boxes: string, mostRows: number, expected: string): void {
  it(what, () => {
    const list = boxes.split(' ').map((box): Box => {
      const [start = 0, end = 0, label = 0] = box.split(/[-:]/).map(Number);
      return { start, end, label };
    });
    const { placed, clusters } = packLane(list, mostRows);
    const signs = list.map((_box, i) => {
      const place = placed.find(({ index }) => index === i);
      if (place) return `${place.row}${place.labelled ? 'L' : ''}`;
      return clusters.some(({ indices }) => indices.includes(i)) ? '+' : 'lost';
    });
    assert.equal(signs.join(' '), expected);
  });
}

describe('a lane of the timeline', () => {
  check('puts what does not meet into one row', '0-10:50 100-110:50', 3, '0L 0L');
  check('puts a label that would meet the next item over it', '0-10:50 40-50:50', 3, '0L 1L');
  check('leaves out labels where rows are short', '0-10:50 40-50:50', 1, '0 0L');
  check('keeps a label inside its own bar', '0-90:50 100-110:50', 1, '0L 0L');
  check('puts together what finds no row', '0-10:5 2-12:5 4-14:5 100-110:5', 1, '0L + + 0L');
  check('is one row where it is empty of items in time', '5-5:0', 1, '0L');

  it('loses nothing, and lets nothing cover another', () => {
    const box = fc
      .tuple(fc.nat(2000), fc.nat(200), fc.nat(300))
      .map(([start, length, label]): Box => ({ start, end: start + 12 + length, label }));
    fc.assert(
      fc.property(fc.array(box, { maxLength: 200 }), fc.integer({ min: 1, max: 8 }), (unsorted, mostRows) => {
        const boxes = [...unsorted].sort((one, other) => one.start - other.start);
        const { placed, clusters, rows } = packLane(boxes, mostRows);
        const all = [...placed.map(({ index }) => index), ...clusters.flatMap(({ indices }) => indices)];
        assert.deepEqual(
          [...all].sort((one, other) => one - other),
          boxes.map((_box, i) => i),
        );
        assert.ok(rows <= mostRows + 1);
        for (let row = 0; row < rows; row++) {
          let free = -Infinity;
          for (const { index, labelled } of placed.filter((each) => each.row === row)) {
            const { start, end, label } = boxes[index]!;
            assert.ok(start >= free, 'nothing is covered');
            free = labelled ? Math.max(end, start + label) : end;
          }
        }
        clusters.forEach(({ start }, i) => {
          assert.ok(start - (clusters[i - 1]?.start ?? -Infinity) >= clusterWidth);
        });
      }),
    );
  });
});
