import { readFileSync, writeFileSync } from 'node:fs';
import { libraryNotices } from './libraries';

/**
 * Writes the credits that the sources of the index and of the trained models ask for, from `src/index/sources/credits.json`, and the
 * licences of the bundled libraries.
 */
export async function writeNotice(): Promise<void> {
  const credits = JSON.parse(readFileSync('src/index/sources/credits.json', 'utf8')) as Record<
    string,
    Credit
  >;
  const blocks = Object.entries(credits).map(
    ([tag, { what, licence, credit }]) =>
      `${tag}\n  ${what}\n  Licence: ${licence}\n${credit === undefined ? '' : `  ${credit}\n`}`,
  );
  writeFileSync('NOTICE', `${head}\n${blocks.join('\n')}\n${librariesHead}\n${await libraryNotices()}`);
}

interface Credit {
  readonly what: string;
  readonly licence: string;
  readonly credit?: string;
}

const head = `Dateline: sources of the bundled entity index and of the trained models

The tags are those that a card shows as its source. A tag's date is when the source was drawn.
`;

const librariesHead = `
Libraries of which code is in the bundles
`;
