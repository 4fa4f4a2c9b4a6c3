import {
  Emitter,
  MessageType,
  type Connection,
  type Event,
  type InitializeParams,
  type TextDocuments,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Engine } from '../engine/index';
import { assetText } from './assetText';
import { Analyses, type Analysis } from './analyses';
import { readClientTraits, type ClientTraits } from './clientTraits';
import { EngineLoader } from './engineLoader';
import type { ServerHost } from './host';
import { localiserFor, type Localiser } from './localiser';
import { OwnEntries } from './ownEntries';
import type { ServerSettings } from './protocol';
import { reporter } from './reporter';
import { SettingsStore } from './settingsStore';
import { showMessage } from './showMessage';
import type { Sheets } from './statements/sheets';

/** What a feature is registered with. */
export interface ServerContext {
  readonly connection: Connection;
  readonly documents: TextDocuments<TextDocument>;
  readonly client: ClientTraits;
  readonly localiser: Localiser;
  readonly analyses: Analyses;
  /** An analysis has ended and its annotations have been sent. */
  readonly onDidAnalyse: Event<Analysis>;
  /** The present settings. */
  readonly settings: () => Promise<ServerSettings>;
  /** What persons said. */
  readonly sheets: Sheets;
  /** Entries of the person's own, which the engine has over those of the bundled index. */
  readonly ownEntries: OwnEntries;
  /** Resolves after the messages that wait have been handled. */
  readonly pause: () => Promise<void>;
  /** The engine with the present settings; loads the bundled assets when it is first called. */
  readonly engine: () => Promise<Engine>;
}

export function createContext(
  connection: Connection,
  documents: TextDocuments<TextDocument>,
  sheets: Sheets,
  host: ServerHost,
  params: InitializeParams,
): ServerContext {
  const client = readClientTraits(params);
  const localiser = localiserFor(client.locale);
  const settings = new SettingsStore(connection, client, localiser, () => {
    analyses.restart();
  });
  const loader = new EngineLoader(
    (name) => host.readAsset(name, client.assets),
    (problem) => {
      connection.console.warn(`${problem.asset}: ${problem.detail}`);
      showMessage(connection, MessageType.Warning, assetText(problem, localiser));
    },
  );
  if (host.readsByItself === true) void host.pause().then(() => loader.prepare());
  const ownEntries = new OwnEntries();
  const engine = async (): Promise<Engine> => loader.load(await settings.get(), ownEntries.layers);
  const analysed = new Emitter<Analysis>();
  const reports = reporter(connection, client, localiser);
  const analyses = new Analyses({
    ...reports,
    onFinished(analysis) {
      reports.onFinished(analysis);
      analysed.fire(analysis);
    },
    engine,
    fallbackDate: async () => (await settings.get()).documentDate || undefined,
    pause: () => host.pause(),
    layOver: (uri, text, found) => sheets.layOver(uri, text, found),
  });
  documents.onDidChangeContent(({ document }) => {
    analyses.update(document);
  });
  documents.onDidClose(({ document }) => {
    analyses.close(document.uri);
    sheets.close(document.uri);
  });
  return {
    connection,
    documents,
    client,
    localiser,
    analyses,
    sheets,
    ownEntries,
    onDidAnalyse: analysed.event,
    settings: () => settings.get(),
    pause: () => host.pause(),
    engine,
  };
}
