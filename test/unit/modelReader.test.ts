import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readText } from '../../src/engine/text/readText';
import { createScalarKernel } from '../../src/model/kernel/scalarKernel';
import { createSimdKernel } from '../../src/model/kernel/simdKernel';
import { openModel } from '../../src/model/reader';
import type { TaggedSpan, Tagger } from '../../src/model/tagger';
import type { Kernel } from '../../src/model/kernel/kernel';

const bytes = readFileSync(path.resolve(__dirname, '../../media/model.bin'));

function open(kernel?: Kernel): Tagger {
  const opened = openModel(bytes, kernel);
  assert.ok(opened.ok);
  return opened.tagger;
}

function tag(tagger: Tagger, text: string): readonly TaggedSpan[] {
  const { tokens, sentences } = readText(text, 'plaintext');
  return tagger.tag({
    count: tokens.count,
    text: (token) => tokens.text(token),
    sentenceStarts: sentences.map((sentence) => sentence.firstToken),
    spaceBefore: tokens.spaceBefore,
  });
}

/** The names as `text/type`. */
function namesOf(tagger: Tagger, text: string): string[] {
  const { tokens } = readText(text, 'plaintext');
  return tag(tagger, text).map(
    (span) => `${text.slice(tokens.starts[span.firstToken], tokens.ends[span.endToken - 1])}/${span.type}`,
  );
}

describe('recogniser: names without an index', () => {
  const tagger = open();
  const cases: readonly (readonly [string, string[]])[] = [
    [
      'Marta Quiroga, a spokeswoman for the Ministry of Health, told reporters in Brussels.',
      ['Marta Quiroga/person', 'Ministry of Health/organization', 'Brussels/place'],
    ],
    ['The weather was cold and nobody went out.', []],
    ['', []],
  ];
  for (const [text, expected] of cases) {
    it(JSON.stringify(text), () => {
      assert.deepEqual(namesOf(tagger, text), expected);
    });
  }

  it('gives sorted spans that do not overlap, with a score each', () => {
    const spans = tag(
      tagger,
      'BERLIN — Anja Krüger of Siemens flew to São Paulo.\nMs. Krüger met Lula da Silva there.\n\n#@ 😀 x',
    );
    let end = 0;
    for (const span of spans) {
      assert.ok(span.firstToken >= end && span.endToken > span.firstToken);
      assert.ok(span.score >= 0 && span.score <= 1);
      end = span.endToken;
    }
    assert.ok(spans.length >= 3);
  });
});

describe('recogniser: the two kernels', () => {
  it('give the same spans and scores', function () {
    this.timeout(20_000);
    const simd = createSimdKernel();
    if (simd === undefined) {
      this.skip();
    }
    const scalar = open(createScalarKernel());
    const fast = open(simd);
    for (const text of passages(8)) assert.deepEqual(tag(fast, text), tag(scalar, text));
  });
});

/** Texts made of a small stock of words, marks and line breaks, the same at every run. */
function* passages(count: number): Generator<string> {
  const stock =
    'the of said Minister Ángela Ruiz in LONDON — U.S. "Kiki" Camarena\'s FC Real Madrid 3-2 , . \n\n @you #Now 😀 محمد 北京 al-Assad signed Treaty of Versailles iPhone 15 and a who'.split(
      ' ',
    );
  let state = 12345;
  const next = (limit: number): number => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return (state >>> 8) % limit;
  };
  for (let i = 0; i < count; i++) {
    yield Array.from({ length: 5 + next(160) }, () => stock[next(stock.length)] ?? '').join(' ');
  }
}

describe('recogniser: files that are no model of this version', () => {
  const damaged = Uint8Array.from(bytes);
  damaged[bytes.length >> 1] = (damaged[bytes.length >> 1] ?? 0) ^ 1;
  const newer = Uint8Array.from(bytes);
  newer[4] = 99;
  const cases: readonly (readonly [string, Uint8Array])[] = [
    ['model.truncated', bytes.subarray(0, bytes.length - 1)],
    ['model.truncated', new Uint8Array(0)],
    ['model.foreign', new TextEncoder().encode('<html>not found, not found</html>')],
    ['model.newer', newer],
    ['model.damaged', damaged],
  ];
  for (const [code, file] of cases) {
    it(code, () => {
      const opened = openModel(file);
      assert.ok(!opened.ok);
      assert.equal(opened.problem.code, code);
      assert.match(opened.problem.message, /model.*(Reinstall|Install).*Names are still found/);
    });
  }

  it('a file at an odd address is read all the same', () => {
    const shifted = new Uint8Array(bytes.length + 1);
    shifted.set(bytes, 1);
    assert.ok(openModel(shifted.subarray(1)).ok);
  });
});
