import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { readText, type DocumentLanguage } from '../../src/engine/text/readText';

const languages: readonly DocumentLanguage[] = ['plaintext', 'markdown', 'html'];
const piece = fc.oneof(
  fc.constantFrom(
    ...[
      'Oslo',
      'é',
      'e\u0301',
      '😀',
      '👨‍👩‍👧',
      'عمّان',
      'א',
      '\r\n',
      '\n',
      '\n\n',
      ' ',
      '. ',
      '**',
      '`',
      '<b>',
      '</b>',
      '<p>',
      '<!--',
    ],
    ...[
      '&amp;',
      '&',
      '> ',
      '- ',
      '# ',
      '|',
      '---\n',
      '[a](b)',
      '<script>',
      '\ud800',
      '\udc00',
      '\0',
      '\ufeff',
      '\t',
      "'s",
      '“',
    ],
  ),
  fc.string({ unit: 'grapheme', maxLength: 8 }),
);
const anyText = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(''));

describe('text model, of any text in any markup', () => {
  for (const language of languages) {
    it(`${language}: blocks, sentences and tokens are in bounds, sorted and complete`, () => {
      fc.assert(
        fc.property(anyText, (source) => {
          const text = readText(source, language);
          const { tokens, sentences, blocks, prose } = text;
          let end = 0;
          for (const block of blocks) {
            assert.ok(block.start >= end && block.end > block.start && block.end <= prose.length);
            end = block.end;
          }
          assert.equal(
            sentences.reduce((sum, s) => sum + s.endToken - s.firstToken, 0),
            tokens.count,
          );
          let token = 0;
          for (const sentence of sentences) {
            assert.equal(sentence.firstToken, token);
            token = sentence.endToken;
          }
        }),
      );
    });

    it(`${language}: spans lead back into the source, in order`, () => {
      fc.assert(
        fc.property(anyText, (source) => {
          const text = readText(source, language);
          let before = 0;
          for (let i = 0; i < text.tokens.count; i++) {
            const span = text.toSource({ start: text.tokens.starts[i]!, end: text.tokens.ends[i]! });
            assert.ok(span.start >= before && span.end >= span.start && span.end <= source.length);
            before = span.start;
            const word = text.tokens.text(i);
            const origin = source.slice(span.start, span.end);
            if (origin.includes('&') || origin.includes('\0')) continue;
            assert.equal(origin[0], word[0]);
            assert.equal(origin.at(-1), word.at(-1));
            if (language === 'plaintext') assert.equal(origin, word);
          }
        }),
      );
    });
  }
});
