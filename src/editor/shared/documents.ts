import * as vscode from 'vscode';
import { section, type SettingsSource } from './settings';

/** Says which documents Dateline reads. */
export interface DocumentFilter {
  includes(document: vscode.TextDocument): boolean;
}

/** Schemes of texts that are the editor's own: logs, input boxes, settings previews. */
const schemesOfTheEditor = new Set([
  'output',
  'comment',
  'debug',
  'vscode',
  'vscode-settings',
  'walkThrough',
]);

export function createDocumentFilter(settings: SettingsSource): DocumentFilter {
  return {
    includes(document) {
      return (
        settings.current().documentLanguages.includes(document.languageId) &&
        !schemesOfTheEditor.has(document.uri.scheme) &&
        !isExcluded(document)
      );
    },
  };
}

function isExcluded(document: vscode.TextDocument): boolean {
  const patterns = vscode.workspace
    .getConfiguration(section, document)
    .get<Readonly<Record<string, unknown>>>('documents.exclude', {});
  const folder = vscode.workspace.getWorkspaceFolder(document.uri);
  return Object.entries(patterns).some(([pattern, on]) => {
    if (on !== true) return false;
    const glob = folder ? new vscode.RelativePattern(folder, pattern) : pattern;
    return vscode.languages.match({ pattern: glob }, document) > 0;
  });
}
