import { strict as assert } from 'node:assert';
import { WorkspaceSymbolRequest } from 'vscode-languageserver-protocol/node';
import { ServerSession } from '../support/serverSession';

const texts: Readonly<Record<string, string>> = {
  'file:///one.txt': 'LISBON, 28 February 2025 — Maria Fernandes met reporters in Mexico.\n',
  'file:///two.txt': 'On 3 May 2019 Tom Okafor was arrested in Lagos. Okafor denied it.\n',
};

describe('server: workspace symbols', () => {
  let session: ServerSession;
  before(async () => {
    session = await ServerSession.start();
    for (const [uri, text] of Object.entries(texts)) await session.open(uri, text);
  });
  after(() => session.stop());

  /** The first symbol for a query, as `name < container @words`. */
  function check(query: string, expected: RegExp | undefined): void {
    it(`finds ${String(expected)} for “${query}”`, async () => {
      const symbols = (await session.client.sendRequest(WorkspaceSymbolRequest.type, { query })) ?? [];
      const lines = symbols.map(({ name, containerName, location }) => {
        if (!('range' in location)) return name;
        const { start, end } = location.range;
        const line = texts[location.uri]?.split('\n')[start.line] ?? '';
        return `${name} < ${containerName ?? ''} @${line.slice(start.character, end.character)}`;
      });
      if (expected)
        assert.ok(
          lines.some((line) => expected.test(line)),
          lines.join('\n'),
        );
      else assert.deepEqual(lines, []);
    });
  }

  check('fernandes', /^Maria Fernandes < one\.txt @Maria Fernandes$/);
  check('okaf', /^Tom Okafor < two\.txt @Tom Okafor$/);
  check('arrest', /arrested.* < .* · two\.txt @arrested$/);
  check('okafor arrested', /arrested/);
  check('lisboa', /^Lisboa \(Lisbon\) < one\.txt @/);
  check('', /Maria Fernandes/);
  check('nobody', undefined);
});
