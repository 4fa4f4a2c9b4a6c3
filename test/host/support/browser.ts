import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { findOrInstallBrowser, noBrowserMessage } from './findBrowser';
import { temporaryFolder } from './paths';

export interface Browser {
  readonly page: Page;
  readonly version: string;
  /** Addresses off this machine that the page asked for; none was reached. */
  readonly refused: ReadonlySet<string>;
  readonly close: () => Promise<void>;
}

export class NoBrowserError extends Error {
  constructor() {
    super(noBrowserMessage);
  }
}

/** Opens a headless browser with a fresh profile that reaches this machine alone. */
export async function openBrowser(viewport = { width: 1280, height: 800 }): Promise<Browser> {
  const executablePath = await findOrInstallBrowser();
  if (executablePath === undefined) throw new NoBrowserError();
  const profile = temporaryFolder('browser');
  allowFramesOfWebviews(profile.path);
  const context = await chromium.launchPersistentContext(profile.path, {
    executablePath,
    headless: true,
    viewport,
    args: browserArguments,
  });
  const page = context.pages()[0] ?? (await context.newPage());
  const refused = new Set<string>();
  page.on('request', (request) => {
    if (!onThisMachine.test(request.url())) refused.add(request.url().slice(0, 120));
  });
  return {
    page,
    version: context.browser()?.version() ?? 'unknown version',
    refused,
    close: async () => {
      await context.close();
      profile.remove();
    },
  };
}

const onThisMachine = /^(https?:\/\/([\w-]+\.)?(localhost|127\.0\.0\.1)[:/]|data:|blob:|vscode-|about:)/;

const browserArguments = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE *.localhost, EXCLUDE 127.0.0.1',
];

/** Webviews are frames of another origin, which keep their state only where third-party storage is allowed. */
function allowFramesOfWebviews(profile: string): void {
  mkdirSync(path.join(profile, 'Default'), { recursive: true });
  writeFileSync(
    path.join(profile, 'Default/Preferences'),
    JSON.stringify({ profile: { cookie_controls_mode: 0, block_third_party_cookies: false } }),
  );
}
