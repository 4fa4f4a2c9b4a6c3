import * as vscode from 'vscode';
import type { LanguageClientOptions, Middleware } from 'vscode-languageclient';
import type * as Protocol from '../../server/protocol';
import type { DocumentFilter } from '../shared/documents';
import type { SettingsSource } from '../shared/settings';

export interface ClientOptionsInput extends Pick<LanguageClientOptions, 'errorHandler' | 'outputChannel'> {
  readonly settings: SettingsSource;
  readonly documents: DocumentFilter;
  readonly protocol: typeof Protocol;
  readonly assetsPath?: string;
}

export function clientOptions(input: ClientOptionsInput): LanguageClientOptions {
  const { settings, documents, protocol, assetsPath, errorHandler, outputChannel } = input;
  const initializationOptions: Protocol.InitializationOptions = {
    locale: vscode.env.language,
    commandLinks: true,
    ...(assetsPath === undefined ? {} : { assets: assetsPath }),
  };
  return {
    documentSelector: settings.current().documentLanguages.map((language) => ({ language })),
    initializationOptions,
    // Articles and index entries are untrusted text: a card may run these commands and nothing else.
    markdown: {
      isTrusted: { enabledCommands: protocol.hoverCommands },
      supportHtml: false,
      supportThemeIcons: false,
    },
    middleware: onlyIncluded(documents),
    ...(errorHandler ? { errorHandler } : {}),
    ...(outputChannel ? { outputChannel } : {}),
  };
}

/** Keeps the documents that the settings leave out from the server. */
function onlyIncluded(documents: DocumentFilter): Middleware {
  return {
    async didOpen(document, next) {
      if (documents.includes(document)) await next(document);
    },
    async didChange(event, next) {
      if (documents.includes(event.document)) await next(event);
    },
    async didClose(document, next) {
      if (documents.includes(document)) await next(document);
    },
  };
}
