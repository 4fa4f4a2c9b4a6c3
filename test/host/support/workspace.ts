import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { repositoryRoot } from './paths';

/** Settings of every window that the tests open: quiet, and with nothing that looks for a network. */
export const quietSettings: Readonly<Record<string, unknown>> = {
  'chat.disableAIFeatures': true,
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'files.hotExit': 'off',
  'git.enabled': false,
  'security.workspace.trust.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'workbench.enableExperiments': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.settings.enableNaturalLanguageSearch': false,
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
};

/** The folder whose copy the tests open. */
export const fixtureWorkspace = path.join(repositoryRoot, 'test/host/fixtures/workspace');

/** The folder of the articles that come with the extension, and the one that is shown. */
export const sampleWorkspace = path.join(repositoryRoot, 'media/samples');
export const sampleArticle = 'sample.md';

/** Copies a workspace to `target`, where tests may change it. */
export function copyWorkspace(target: string, source = fixtureWorkspace): string {
  cpSync(source, target, { recursive: true });
  return target;
}

export function writeSettings(file: string, settings: Readonly<Record<string, unknown>>): void {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify(settings, null, 2));
}
