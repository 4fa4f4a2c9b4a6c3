import * as vscode from 'vscode';
import { createAnnotating } from './annotating/annotating';
import type { DatelineApi } from './api';
import { createLanguageServer, type ClientLoader } from './client/languageServer';
import { createDecided } from './decided/decided';
import { createDescribe } from './describe/describe';
import { createDocumentDate } from './documentDate/documentDate';
import { createEntitiesView } from './entities/entitiesView';
import { createEventsView } from './events/eventsView';
import { createExporting } from './exporting/exporting';
import { createImporting } from './exporting/importing';
import { createHighlights } from './highlights/highlights';
import { createShowKinds } from './kinds/showKinds';
import { createEntityCommands } from './links/entityCommands';
import { createJumps } from './navigation/jumps';
import { createSteps } from './navigation/steps';
import { createMapView } from './map/mapView';
import { createOwnEntries } from './ownEntries/ownEntries';
import { createReview } from './review/review';
import { createSaidView } from './said/saidView';
import { createAnnotationStore } from './shared/annotationStore';
import { createCurrentDocument } from './shared/currentDocument';
import { createDocumentFilter } from './shared/documents';
import { createEventFilter } from './shared/events/eventFilter';
import { createEventScope } from './shared/events/eventScope';
import { createShownItems } from './shared/events/shownItems';
import { createGivenDates } from './shared/givenDates';
import { createSettings } from './shared/settings';
import type { Disposable } from './shared/disposable';
import { createSafeFiles, type LocalFiles } from './shared/safeFiles';
import { createStatements } from './shared/statements/statements';
import { createStatus } from './status/status';
import { createThreads } from './threads/threads';
import { createUndoCommands } from './undo/undoCommands';
import { createTimelineView } from './timeline/timelineView';
import { createWelcome } from './welcome/welcome';

/** What differs between the hosts. */
export interface Host {
  readonly loadClient: ClientLoader;
  /** The folder `media` as a file path, where the server can read files. */
  readonly assetsPath?: string;
  /** Writes files of the machine so that none is lost, where the host can. */
  readonly files?: LocalFiles;
}

/** Puts the extension together: shared parts first, then the features, none of which knows another. */
export function startDateline(context: vscode.ExtensionContext, host: Host): DatelineApi {
  const { subscriptions } = context;
  const keep = <T extends Disposable>(part: T): T => {
    subscriptions.push(part);
    return part;
  };

  const settings = keep(createSettings());
  const documents = createDocumentFilter(settings);
  const current = keep(createCurrentDocument(documents, settings));
  const store = keep(createAnnotationStore());
  const assets = vscode.Uri.joinPath(context.extensionUri, 'media');
  const server = keep(createLanguageServer({ ...host, assets, settings, documents, store }));
  const files = createSafeFiles(host.files);
  const storage = context.globalStorageUri;
  const statements = keep(createStatements({ server, documents, files, storage }));
  const givenDates = createGivenDates(context.workspaceState);
  const services = { settings, documents, current, store, server, statements };

  const highlights = keep(createHighlights(services));
  const scope = keep(createEventScope(services));
  const shown = keep(createShownItems(scope, keep(createEventFilter()), settings));
  const events = createEventsView(services, shown, subscriptions);
  const { extensionUri } = context;
  createTimelineView({ scope, shown, extensionUri }, subscriptions);
  createMapView({ scope, extensionUri }, subscriptions);
  const entities = createEntitiesView(services, subscriptions);
  const status = keep(createStatus({ ...services, isCapped: highlights.isCapped }));
  keep(createAnnotating({ ...services, trees: [events, entities] }));
  const said = createSaidView(services, subscriptions);
  keep(createDecided(services));
  keep(createReview(services));
  keep(createThreads(services));
  keep(createUndoCommands(services));
  keep(createSteps(services));
  keep(createJumps(services));
  keep(createDescribe(services));
  keep(createDocumentDate(services, givenDates));
  keep(createImporting(services));
  keep(createExporting({ ...services, givenDates, sidecars: files, storage }));
  keep(createOwnEntries({ ...services, files, storage }));
  keep(createShowKinds(services));
  keep(createEntityCommands(services));
  keep(createWelcome(context));
  keep(vscode.commands.registerCommand('dateline.restartServer', () => server.restart()));

  return {
    annotations: store.get,
    isCurrent: store.isCurrent,
    onDidAnnotate: store.onDidChange,
    highlights,
    events,
    entities,
    said,
    status,
    server,
    statements,
  };
}
