import assert from 'node:assert/strict';
import { itemTexts } from '../../src/annotations/itemTexts';
import { withPosition } from '../../src/annotations/writtenPosition';

const first = '{\n      "id": "a",\n      "value": "} \\" ] {\\\\"\n    }';
const second = '{\n      "id": "b",\n      "list": [\n        {}\n    ]\n    }';
const page = (items: string, end = '\n  ]\n}\n'): string =>
  `{\n  "type": "AnnotationPage",\n  "items": [\n    ${items}${end}`;

const check = (json: string, expected: readonly (string | undefined)[] | undefined): void => {
  JSON.parse(json);
  assert.deepEqual(itemTexts(json), expected);
};

describe('the texts of items in a page', () => {
  it('are as they stand there', () => {
    check(page(`${first},\n    ${second}`), [first, second]);
  });
  it('are none for an item that is indented otherwise', () => {
    check(page(`${first}, {"id": "b"}`), [first, undefined]);
  });
  it('are not taken from brackets that are indented as items are', () => {
    const odd =
      '{\n      "list": [\n    {\n      "id": "x"\n    },\n    {\n      "id": "y"\n    }\n    ]\n    }';
    check(page(odd), [odd]);
  });
  it('are unknown where a field follows the list, or the list is of something in the page', () => {
    check(page(first, '\n  ],\n  "more": 1\n}\n'), undefined);
    check(`{"items": [], "inner": ${page(first)}}`, undefined);
    check('{"items": []}', undefined);
  });
});

describe('a position written into an item', () => {
  const item = (start: number, end: number): string =>
    JSON.stringify(
      { target: { selector: [{ type: 'TextPositionSelector', start, end }] } },
      null,
      2,
    ).replaceAll('\n', '\n    ');
  it('replaces the numbers alone', () => {
    assert.equal(withPosition(item(9, 12), 10, 13), item(10, 13));
    assert.equal(withPosition(item(9, 12), 9, 12), item(9, 12));
  });
  it('is refused where there is none, or more than one', () => {
    assert.equal(withPosition('{}', 1, 2), undefined);
    assert.equal(withPosition(item(9, 12) + item(9, 12), 1, 2), undefined);
  });
});
