import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { FrameLocator, Locator, Page } from 'playwright-core';
import { NoBrowserError, openBrowser, type Browser } from './browser';
import { buildExtension } from './buildExtension';
import { outputFolder, repositoryRoot } from './paths';
import { startVscodeServer, type VscodeServer } from './vscodeServer';
import { Workbench } from './workbench';

/** A window that a test clicks in, as a person does. */
export interface ClickWindow {
  readonly page: Page;
  readonly workbench: Workbench;
  /** The folder that is open, on this machine. */
  readonly workspace: string;
  /** What is inside the one webview that is on the screen. */
  readonly webview: () => FrameLocator;
  /** Resolves when so many characters are selected in the active editor, or any, as the status bar tells. */
  readonly waitForSelected: (count?: number) => Promise<void>;
  /** Answers the dialog that asks where to save a file, when it comes. */
  readonly saveAs: (file: string) => Promise<void>;
}

/**
 * Opens a window with the files of a folder for the tests of a suite, and closes it after them. Without a browser the
 * suite is skipped and says so. When a test fails a picture of the window is left in `out/`.
 */
export function inWindow(name: string, workspace: string, openFile: string): () => ClickWindow {
  let server: VscodeServer | undefined;
  let browser: Browser | undefined;
  let opened: ClickWindow | undefined;

  before(async function () {
    this.timeout(300_000);
    try {
      browser = await openBrowser({ width: 1280, height: 900 });
    } catch (error) {
      if (!(error instanceof NoBrowserError)) throw error;
      this.skip();
    }
    await buildExtension();
    server = await startVscodeServer({ workspace, settings: { 'editor.wordWrap': 'on' } });
    const { page } = browser;
    await page.goto(server.address({ extension: repositoryRoot, openFile }));
    const workbench = new Workbench(page);
    await workbench.ready();
    await workbench.marks(openFile).first().waitFor({ timeout: 120_000 });
    opened = {
      page,
      workbench,
      workspace: server.workspace,
      webview: () => webviewIn(page),
      waitForSelected: (count) => waitForSelected(page, count),
      saveAs: (file) => saveAs(page, file),
    };
  });
  afterEach(async function () {
    if (this.currentTest?.state !== 'failed' || !browser) return;
    mkdirSync(outputFolder, { recursive: true });
    await browser.page.screenshot({ path: path.join(outputFolder, `${name}-failed.png`) });
  });
  after(async () => {
    await browser?.close();
    await server?.stop();
  });
  return () => {
    if (!opened) throw new Error('The window is not open.');
    return opened;
  };
}

/** Webviews are a frame in a frame. */
function webviewIn(page: Page): FrameLocator {
  return page.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame');
}

async function waitForSelected(page: Page, count?: number): Promise<void> {
  const text = count === undefined ? / selected\)/ : `(${count} selected)`;
  await page.locator('[id="status.editor.selection"]', { hasText: text }).waitFor();
}

/** The dialog is a quick input like the palette before it, which it is told from by the path that it offers. */
async function saveAs(page: Page, file: string): Promise<void> {
  const input = page.locator('.quick-input-widget input.input');
  const extension = path.extname(file);
  for (let i = 0; i < 200; i++) {
    const value = (await input.isVisible()) ? await input.inputValue() : '';
    if (value.startsWith('/') && value.endsWith(extension)) break;
    await page.waitForTimeout(50);
  }
  await input.fill(file);
  await page.keyboard.press('Enter');
}

/** Waits until a locator's number of elements is what is expected; tells what it was instead. */
export async function expectCount(locator: Locator, expected: number): Promise<void> {
  const deadline = Date.now() + 10_000;
  let count = await locator.count();
  while (count !== expected && Date.now() < deadline) {
    await new Promise((resolve) => setTimeout(resolve, 50));
    count = await locator.count();
  }
  if (count !== expected) throw new Error(`${count} elements, not ${expected}: ${String(locator)}`);
}
