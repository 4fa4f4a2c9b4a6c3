import { strict as assert } from 'node:assert';
import { findDocumentDate } from '../../../src/engine/dates/documentDate';
import { readText, type DocumentLanguage } from '../../../src/engine/text/readText';

/** The document's date as `value source`, or nothing. */
function check(text: string, language: DocumentLanguage, expected: string | undefined): void {
  const date = findDocumentDate(readText(text, language), undefined);
  assert.equal(date && `${date.value} ${date.source}`, expected);
}

describe('document date', () => {
  const plain: readonly (readonly [string, string | undefined])[] = [
    ['WASHINGTON, Feb. 28, 2025 (AP) — Two men met.', '2025-02-28 dateline'],
    ['CIUDAD DE MÉXICO, 28 de febrero de 2025.- Dos hombres se reunieron.', '2025-02-28 dateline'],
    ['LISBON, February 28, 2025. The two men met.', '2025-02-28 dateline'],
    ['Lisbon, February 28, 2025. The two men met.', undefined],
    ['WASHINGTON, Feb. 28 — Two men met.', undefined],
    ['https://example.org/2025/02/28/story\n\nWASHINGTON, Feb. 28 — Two men met.', '2025-02-28 dateline'],
    ['Two men met\nBy Ann Smith, February 28, 2025\nTwo men met in a town.', '2025-02-28 byline'],
    ['Two men met\nPublished: 28 February 2025\nTwo men met in a town.', '2025-02-28 byline'],
    ['Two men met\nFebruary 28, 2025\nTwo men met in a town.', '2025-02-28 byline'],
    ['Two men met in a town on February 28, 2025, police said.', undefined],
    ['', undefined],
  ];
  for (const [text, expected] of plain)
    it(JSON.stringify(text), () => {
      check(text, 'plaintext', expected);
    });

  it('prefers front matter to what the text says', () => {
    check(
      '---\ndate: 2025-02-28\n---\n\nPARIS, March 3, 2020 — They met.',
      'markdown',
      '2025-02-28 frontMatter',
    );
  });
  it('reads metadata of HTML', () => {
    const meta = '<meta property="article:published_time" content="2025-02-28T10:00:00Z">';
    check(`<html><head>${meta}</head><body><p>They met.</p></body></html>`, 'html', '2025-02-28 metadata');
  });
  it('takes what is given before all else', () => {
    const text = readText('PARIS, March 3, 2020 — They met.', 'plaintext');
    assert.deepEqual(findDocumentDate(text, '2025-02-28'), { value: '2025-02-28', source: 'given' });
  });
});
