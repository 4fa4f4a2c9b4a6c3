import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { formats } from '../../src/annotations/formats/formats';
import { generatedDocument } from '../support/generatedDocuments';
import { kept, roundTrip, withoutTraces } from '../support/roundTrip';

const readable = formats.filter(({ reader }) => reader !== undefined);

describe('formats, of any document', () => {
  for (const format of readable) {
    it(`${format.title}: reads back 200 documents but for the documented loss`, async () => {
      await fc.assert(
        fc.asyncProperty(generatedDocument, async (document) => {
          const { documents, problems } = await roundTrip(format, document);
          assert.deepEqual(problems, []);
          assert.equal(documents.length, 1);
          assert.equal(documents[0]!.text, document.text);
          assert.deepEqual(
            withoutTraces(documents[0]!.annotations),
            withoutTraces(kept[format.id]!(document)),
          );
        }),
        { numRuns: 200 },
      );
    });

    it(`${format.title}: any content gives problems, no exception`, () => {
      fc.assert(
        fc.property(fc.oneof(fc.string(), fc.json()), fc.string(), (content, text) => {
          format.reader!.read({ name: 'x', content }, text);
          format.reader!.textFile?.({ name: 'x', content });
        }),
        { numRuns: 200 },
      );
    });
  }
});
