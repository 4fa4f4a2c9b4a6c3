import { cpSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { openBrowser } from './support/browser';
import { buildExtension } from './support/buildExtension';
import { outputFolder, repositoryRoot } from './support/paths';
import { runMain } from './support/runMain';
import { startVscodeServer } from './support/vscodeServer';
import { Workbench } from './support/workbench';
import { sampleArticle, sampleWorkspace } from './support/workspace';

const themes = {
  light: 'Default Light Modern',
  dark: 'Default Dark Modern',
  'high-contrast': 'Default High Contrast',
  'high-contrast-light': 'Default High Contrast Light',
};
const folder = path.join(outputFolder, 'screenshots');

/** The pictures that the README shows, kept in the repository. */
const readmeFolder = path.join(repositoryRoot, 'media/images');
const readmePictures = ['light-events', 'dark-hover', 'light-timeline'];

/**
 * `npm run screenshots`: the sample article as a person sees it, in each theme or in those named after `--`, into
 * `out/screenshots`. With `--readme` the pictures of the README are renewed too.
 */
async function main(): Promise<number> {
  await buildExtension();
  mkdirSync(folder, { recursive: true });
  const chosen = process.argv.slice(2).filter((argument) => argument in themes);
  for (const [name, theme] of Object.entries(themes)) {
    if (chosen.length === 0 || chosen.includes(name)) await takePictures(name, theme);
  }
  if (process.argv.includes('--readme')) {
    mkdirSync(readmeFolder, { recursive: true });
    for (const picture of readmePictures)
      cpSync(path.join(folder, `${picture}.png`), path.join(readmeFolder, `${picture}.png`));
  }
  console.log(`Pictures are in ${folder}`);
  return 0;
}

async function takePictures(name: string, theme: string): Promise<void> {
  const server = await startVscodeServer({
    workspace: sampleWorkspace,
    settings: { 'workbench.colorTheme': theme, 'window.autoDetectColorScheme': false, ...calm },
  });
  const browser = await openBrowser({ width: 1280, height: 800 });
  const picture = (scene: string) =>
    browser.page.screenshot({ path: path.join(folder, `${name}-${scene}.png`) });
  try {
    await browser.page.goto(server.address({ extension: repositoryRoot, openFile: sampleArticle }));
    const workbench = new Workbench(browser.page);
    await workbench.ready();
    await workbench.marks(sampleArticle).first().waitFor({ timeout: 120_000 });
    await workbench.showContainer('Dateline');
    await workbench.trees().first().waitFor();
    await browser.page.mouse.move(1, 1);
    await browser.page.waitForTimeout(1500);
    await picture('events');
    await workbench.hover(sampleArticle, 'Ursula von der Leyen');
    await picture('hover');
    await workbench.hover(sampleArticle, 'Friday');
    await picture('hover-date');
    await browser.page.mouse.move(1, 1);
    await workbench.command('Dateline: Show Event Timeline');
    await browser.page.waitForTimeout(2500);
    await picture('timeline');
    await workbench.command('Dateline: Show Map of Places');
    await browser.page.waitForTimeout(2500);
    await picture('map');
  } finally {
    await browser.close();
    await server.stop();
  }
}

/** Nothing in the picture but the article and what Dateline shows. */
const calm = {
  'editor.minimap.enabled': false,
  'editor.wordWrap': 'on',
  'editor.occurrencesHighlight': 'off',
  'workbench.layoutControl.enabled': false,
  'window.commandCenter': false,
  'breadcrumbs.enabled': false,
};

runMain('screenshots', main);
