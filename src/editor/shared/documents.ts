import * as vscode from 'vscode';
import { section, type SettingsSource } from './settings';

/** Says which documents Dateline reads. */
export interface DocumentFilter {
  includes(document: vscode.TextDocument): boolean;
  /** The same of a file that need not be open, by its name; undefined is one that is not read. */
  languageOf(uri: vscode.Uri): string | undefined;
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
    languageOf(uri) {
      const language = languages[extensionOf(uri)];
      if (language === undefined || !settings.current().documentLanguages.includes(language))
        return undefined;
      return isExcluded({ uri, languageId: language }) ? undefined : language;
    },
  };
}

/** Language ids by the endings that the editor gives them by default. */
const languages: Readonly<Record<string, string>> = {
  txt: 'plaintext',
  text: 'plaintext',
  md: 'markdown',
  markdown: 'markdown',
  html: 'html',
  htm: 'html',
};
/** Files with these endings may be documents. */
export const documentFiles = `**/*.{${Object.keys(languages).join(',')}}`;

const extensionOf = ({ path }: vscode.Uri): string => /\.([^./]+)$/.exec(path)?.[1]?.toLowerCase() ?? '';

function isExcluded(document: Pick<vscode.TextDocument, 'uri' | 'languageId'>): boolean {
  const patterns = vscode.workspace
    .getConfiguration(section, document.uri)
    .get<Readonly<Record<string, unknown>>>('documents.exclude', {});
  const folder = vscode.workspace.getWorkspaceFolder(document.uri);
  return Object.entries(patterns).some(([pattern, on]) => {
    if (on !== true) return false;
    const glob = folder ? new vscode.RelativePattern(folder, pattern) : pattern;
    return vscode.languages.match({ pattern: glob }, document as vscode.TextDocument) > 0;
  });
}
