import { MarkupKind, type InitializeParams } from 'vscode-languageserver';

/** What the client can do and wants, read once from its `initialize` request; every part may be missing. */
export interface ClientTraits {
  readonly locale: string;
  /** Folder of the bundled assets, where the client names one. */
  readonly assets: string | undefined;
  readonly commandLinks: boolean;
  readonly markdownHover: boolean;
  readonly configuration: boolean;
  readonly configurationChanges: boolean;
  readonly progress: boolean;
  /** Whether the client asks again for inlay hints when it is told that they have changed. */
  readonly inlayHintRefresh: boolean;
}

export function readClientTraits(params: InitializeParams): ClientTraits {
  const options = asRecord(params.initializationOptions);
  const { locale, assets, commandLinks } = options;
  const { textDocument, workspace, window } = params.capabilities;
  return {
    locale: typeof locale === 'string' ? locale : (params.locale ?? 'en'),
    assets: typeof assets === 'string' ? assets : undefined,
    commandLinks: commandLinks === true,
    markdownHover: textDocument?.hover?.contentFormat?.includes(MarkupKind.Markdown) ?? false,
    configuration: workspace?.configuration ?? false,
    configurationChanges: workspace?.didChangeConfiguration?.dynamicRegistration ?? false,
    progress: window?.workDoneProgress ?? false,
    inlayHintRefresh: workspace?.inlayHint?.refreshSupport ?? false,
  };
}

function asRecord(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
}
