import { strict as assert } from 'node:assert';
import path from 'node:path';
import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';

const root = path.resolve(__dirname, '../..');
const eslint = new ESLint({ cwd: root, overrideConfig: tseslint.configs.disableTypeChecked as object });

/** Plants an import in a file of a layer and sees the layer's rule catch it, with its advice. */
async function check(file: string, imported: string, advice: RegExp): Promise<void> {
  const [result] = await eslint.lintText(`import { planted } from '${imported}';\nvoid planted;\n`, {
    filePath: path.join(root, file),
  });
  const caught = result!.messages.filter(
    (message) => message.ruleId === '@typescript-eslint/no-restricted-imports',
  );
  assert.equal(caught.length, 1, `${file} may import ${imported}`);
  assert.match(caught[0]!.message, advice);
}

async function checkAllowed(file: string, imported: string): Promise<void> {
  const [result] = await eslint.lintText(`import { fine } from '${imported}';\nvoid fine;\n`, {
    filePath: path.join(root, file),
  });
  assert.deepEqual(
    result!.messages.filter((message) => message.ruleId?.includes('restricted-imports')),
    [],
  );
}

describe('layers', () => {
  const planted: readonly (readonly [string, string, RegExp])[] = [
    ['src/engine/pipeline.ts', 'vscode', /Only src\/editor/],
    ['src/engine/pipeline.ts', 'node:fs', /runs in the browser too/],
    ['src/engine/names/recogniseNames.ts', '../../server/protocol', /Imports point one way/],
    ['src/engine/dates/recogniseDates.ts', '../../editor/shared/store', /Imports point one way/],
    ['src/index/entityIndex.ts', '../engine/annotations', /Imports point one way/],
    ['src/index/entityIndex.ts', 'node:path', /runs in the browser too/],
    ['src/model/tagger.ts', '../engine/text/tokens', /Imports point one way/],
    ['src/annotations/store.ts', '../server/protocol', /Imports point one way/],
    ['src/server/protocol.ts', 'vscode', /Only src\/editor/],
    ['src/server/protocol.ts', '../editor/shared/store', /Imports point one way/],
    ['src/server/browser.ts', 'node:fs', /runs in the browser too/],
    ['src/cli/main.ts', '../server/protocol', /Imports point one way/],
    ['src/editor/highlights/highlights.ts', '../../engine/pipeline', /only the server’s protocol/],
    ['src/editor/highlights/highlights.ts', '../../index/reader', /only the server’s protocol/],
    ['src/editor/highlights/highlights.ts', 'node:fs', /runs in the browser too/],
    ['src/editor/timeline/timelineView.ts', '../../webviews/timeline/chart', /types of their messages/],
    ['src/webviews/timeline/chart.ts', 'vscode', /Only src\/editor/],
    ['src/webviews/timeline/chart.ts', '../../engine/edtf', /shows what it is sent/],
    ['src/webviews/timeline/chart.ts', '../../editor/shared/kinds', /shows what it is sent/],
  ];
  for (const [file, imported, advice] of planted) {
    it(`${file} must not import ${imported}`, async () => {
      await check(file, imported, advice);
    }).timeout(60_000);
  }

  const allowed: readonly (readonly [string, string])[] = [
    ['src/engine/pipeline.ts', '../index/entityIndex'],
    ['src/server/node.ts', 'node:fs'],
    ['src/server/protocol.ts', '../engine/annotations'],
    ['src/editor/highlights/highlights.ts', 'vscode'],
    ['src/editor/highlights/highlights.ts', '../../server/protocol'],
    ['src/editor/highlights/highlights.ts', '../../engine/annotations'],
    ['src/editor/timeline/timelineView.ts', '../../webviews/timeline/timelineMessages'],
    ['src/webviews/timeline/timelineMessages.ts', '../../engine/annotations'],
  ];
  for (const [file, imported] of allowed) {
    it(`${file} may import ${imported}`, async () => {
      await checkAllowed(file, imported);
    }).timeout(60_000);
  }
});
