import { NotificationType, RequestType, type Range } from 'vscode-languageserver-protocol';
import type { Anchored } from '../annotations/anchored';
import type { Fit } from '../annotations/fit';
import type { Saying } from '../annotations/saying';
import type { Statement } from '../annotations/statement';
import type { SheetChanges } from '../annotations/statementChange';
import type { Annotations, EntityKind, Span } from '../engine/annotations';
import type { AssetName } from '../engine/assets';
import type { NewEntry } from '../index/entryEdits';
import { findingKinds, type FindingKind } from './findings';

/**
 * The typed protocol beside LSP: what LSP has no request for. Offsets are UTF-16 code units of the document version
 * that a message names; the client maps them with `positionAt`.
 */

/** Server → client, after each finished analysis. A client drops one whose `version` is not the document's. */
export interface AnnotationsMessage {
  readonly uri: string;
  readonly version: number;
  readonly annotations: Annotations;
}
export const annotationsNotification = new NotificationType<AnnotationsMessage>('dateline/annotations');

/** Server → client: what the server is doing with a document, for the status bar. */
export interface StateMessage {
  readonly uri: string;
  /** `skipped`: the analysis was cancelled by the person or failed; what was shown before stays. */
  readonly state: 'analysing' | 'ready' | 'skipped';
  /** One sentence in the editor's language: why it was skipped, or what was left out (a limit). */
  readonly notice?: string;
}
export const stateNotification = new NotificationType<StateMessage>('dateline/state');

/** Client → server: a person sets the document's date, or takes it back (`null`). Re-analyses at once. */
export interface SetDocumentDate {
  readonly uri: string;
  readonly date: string | null;
}
export const setDocumentDateRequest = new RequestType<SetDocumentDate, null, void>(
  'dateline/setDocumentDate',
);

/** Client → server: what stands at an offset, in one plain sentence or more, for a screen reader. Empty if nothing does. */
export interface DescribeAt {
  readonly uri: string;
  readonly offset: number;
}
export const describeRequest = new RequestType<DescribeAt, string, void>('dateline/describe');

/** Client → server: entries of the index for a quick pick. */
export interface SearchEntities {
  readonly query: string;
  readonly limit: number;
}
export interface EntitySummary {
  readonly id: string;
  readonly label: string;
  readonly kind: EntityKind;
  readonly description?: string;
  /** Where the card's link leads; absent where the entry has no page. */
  readonly link?: string;
}
export const searchEntitiesRequest = new RequestType<SearchEntities, readonly EntitySummary[], void>(
  'dateline/searchEntities',
);

/** Client → server: the summary of one entry; null if the index has none of that id. */
export const entityRequest = new RequestType<{ readonly id: string }, EntitySummary | null, void>(
  'dateline/entity',
);

/**
 * Client → server: the files of a person's own entries as they are now, the one that wins first; those of before are
 * forgotten. What is wrong with one comes as its diagnostics. Open documents are analysed anew where entries have changed.
 */
export interface OwnEntriesFile {
  readonly uri: string;
  /** Whatever the file holds; absent where there is a problem. */
  readonly text?: string;
  readonly problem?: 'tooLarge' | 'unreadable';
}
export const ownEntriesRequest = new RequestType<{ readonly files: readonly OwnEntriesFile[] }, null, void>(
  'dateline/ownEntries',
);

/** Client → server: how a file of own entries, null for none, reads with a new entry or a further alias. The client writes it. */
export interface EditEntries {
  readonly file: string | null;
  readonly change: NewEntry | { readonly alias: string; readonly of: EntitySummary };
}
export type EditEntriesAnswer =
  | { readonly ok: true; readonly text: string; readonly id: string }
  /** One sentence: why that is no entry, with the remedy. */
  | { readonly ok: false; readonly message: string };
export const editEntriesRequest = new RequestType<EditEntries, EditEntriesAnswer, void>(
  'dateline/editEntries',
);

/**
 * What persons said is held by the server in sheets: one a document, known by the document's address, and one a folder, known
 * by the address of its sidecar. The client reads and writes the files.
 */

/**
 * Client → server: compares a sidecar's file with the sheet and merges the two. Asked when a document is opened, when the file
 * has changed, and before each writing. A document's sheet can be asked for once the document is open.
 */
export interface ReconcileSidecar {
  readonly sheet: string;
  /** The document's address relative to the sidecar, as it is written there; empty for a folder's sheet. */
  readonly source: string;
  /** The file as a message names it. */
  readonly name: string;
  /** The file's text, null where there is none; absent where it is still as the server last heard or told. */
  readonly file?: string | null;
  /** The page that the server last told is now the file. */
  readonly wrote?: boolean;
  /** A page that could not be written so far, for a server that has not heard of it. */
  readonly unwritten?: string;
}
export type ReconciledSidecar =
  | {
      readonly ok: true;
      /** The file brought what was not held. */
      readonly isNews: boolean;
      /** What the file is to hold, null for no file; absent where it holds that already. */
      readonly page?: string | null;
      /** Statements that were changed on both sides; both changes are kept. */
      readonly mixed: number;
    }
  /** The file is no sidecar and must not be written over; one sentence with the remedy. */
  | { readonly ok: false; readonly message: string };
export const reconcileRequest = new RequestType<ReconcileSidecar, ReconciledSidecar, void>(
  'dateline/reconcileSidecar',
);

/** Client → server: the folders' sheets that reach to a document, the outermost first. */
export interface AttachFolders {
  readonly uri: string;
  readonly sheets: readonly string[];
}
export const attachFoldersRequest = new RequestType<AttachFolders, null, void>('dateline/attachFolders');

/** Client → server: the document was saved, so its statements are to tell where their words stand in it. */
export const requoteRequest = new RequestType<UriArgument, null, void>('dateline/requote');

/**
 * Client → server: a person's actions on a document, in offsets of the named version. `sheet` is the one that the
 * statements are written to, where it is not the document's own. `stale`: the document is another version; nothing was done.
 */
export interface SayRequest {
  readonly uri: string;
  readonly version: number;
  readonly sheet?: string;
  readonly creator?: string;
  readonly sayings: readonly Saying[];
}
export type SayAnswer =
  { readonly state: 'done'; readonly changes: readonly SheetChanges[] } | { readonly state: 'stale' };
export const sayRequest = new RequestType<SayRequest, SayAnswer, void>('dateline/say');

/** Client → server: applies changes that an action made, as they are or turned round: redo and undo. */
export const applyChangesRequest = new RequestType<{ readonly changes: readonly SheetChanges[] }, null, void>(
  'dateline/applyChanges',
);

/** A statement as the editor shows it. */
export interface StatementView extends Omit<Statement, 'quote' | 'participants' | 'foreign'> {
  /** The words that were quoted. */
  readonly words: string;
  /** Where they stand now; absent for an orphan, and for a statement that is of no one place. */
  readonly place?: Anchored;
}

/** Server → client: all statements of a document's own sheet, whenever they or their places have changed. */
export interface StatementsMessage {
  readonly uri: string;
  readonly version: number;
  readonly statements: readonly StatementView[];
}
export const statementsNotification = new NotificationType<StatementsMessage>('dateline/statements');

/** Client → server: how well the text of a sidecar fits an open document. */
export interface FitRequest extends UriArgument {
  readonly file: string;
}
export const fitRequest = new RequestType<FitRequest, Fit, void>('dateline/fit');

/** Client → server: entries that words of a document can mean, the likeliest there first; with a query those that it finds. */
export interface SuggestEntities extends Span {
  readonly uri: string;
  readonly query: string;
  readonly limit: number;
}
export const suggestEntitiesRequest = new RequestType<SuggestEntities, readonly EntitySummary[], void>(
  'dateline/suggestEntities',
);

/** Client → server: the formats that annotations can be taken elsewhere in, those that can be read back first. */
export interface FormatSummary {
  readonly id: string;
  readonly title: string;
  /** What the format does not keep, as phrases. */
  readonly loses: readonly string[];
  readonly canRead: boolean;
}
export const formatsRequest = new RequestType<Record<string, never>, readonly FormatSummary[], void>(
  'dateline/formats',
);

/**
 * Client → server: annotates documents, with what persons said of them, and writes them in a format. Documents that are not open
 * are asked for one by one (`readDocumentRequest`), which also tells how far the work is. Cancellable.
 */
export interface ExportRequest {
  readonly format: string;
  /** Addresses, in the order in which the format is to have the documents. */
  readonly uris: readonly string[];
}
export interface ExportAnswer {
  readonly files: readonly ExportedFile[];
  /** Sentences about documents that could not be read, or only in part. */
  readonly complaints: readonly string[];
}
export interface ExportedFile {
  /** Without a folder. */
  readonly name: string;
  readonly content: string;
}
export const exportRequest = new RequestType<ExportRequest, ExportAnswer, void>('dateline/export');

/** Server → client: a document to export; asked of open ones too, of which only the address is looked at. */
export interface SourceDocument {
  readonly text: string;
  /** VS Code's language id. */
  readonly language: string;
  /** The date that a person gave to the document. */
  readonly date?: string;
  /** The text of the document's sidecar, null where there is none. */
  readonly sidecar: string | null;
  /** The texts of the sidecars of its folders, the outermost first. */
  readonly folderSidecars: readonly string[];
}
export type ReadDocumentAnswer = SourceDocument | { readonly complaint: string };
export const readDocumentRequest = new RequestType<UriArgument, ReadDocumentAnswer, void>(
  'dateline/readDocument',
);

/** Client → server: reads another tool's annotations of an open document, as sayings that the client then has done in one step. */
export interface ImportRequest {
  readonly format: string;
  readonly uri: string;
  /** Address of the file, and what it holds. */
  readonly from: string;
  readonly content: string;
}
export interface ImportAnswer {
  readonly sayings: readonly Saying[];
  /** Annotations that were shown already. */
  readonly known: number;
  /** Annotations whose words are not in the document. */
  readonly lost: number;
  readonly complaints: readonly string[];
}
export const importRequest = new RequestType<ImportRequest, ImportAnswer, void>('dateline/import');

/** Server → client: the bytes of a bundled asset, for hosts without files. */
export const readAssetRequest = new RequestType<{ readonly name: AssetName }, Uint8Array, void>(
  'dateline/readAsset',
);
export type { AssetName };

/** The section that the server pulls by `workspace/configuration` and again after `workspace/didChangeConfiguration`. */
export const settingsSection = 'dateline';

/** The settings that the server reads, by their full keys without the section; a missing one has its default. */
export interface ServerSettings {
  /** Languages whose date rules apply: any of `supportedLanguages`. */
  readonly languages: readonly string[];
  /** The date of documents that tell none of their own, `YYYY-MM-DD`; empty for none. */
  readonly documentDate: string;
  /** `limits.maxCharacters`: UTF-16 code units that are analysed at most. */
  readonly maxCharacters: number;
  /** `findings.kinds`: which findings are shown. */
  readonly findings: ReadonlySet<FindingKind>;
  /** `inlayHints.enabled`: whether the values of dates are written behind them in the editor. */
  readonly inlayHints: boolean;
}
export const supportedLanguages = ['en', 'es'] as const;
export const defaultSettings: ServerSettings = {
  languages: supportedLanguages,
  documentDate: '',
  maxCharacters: 500_000,
  findings: new Set(findingKinds),
  inlayHints: false,
};

/**
 * Commands that a hover may link to; the editor registers and enables exactly these. The argument of each is one
 * JSON object, the type beside it.
 */
export const commands = {
  /** `SpanArgument`: reveals and selects a mention. */
  goToMention: 'dateline.goToMention',
  /** `SpanArgument`: reveals and selects the words of an event. */
  goToEvent: 'dateline.goToEvent',
  /** `SpanArgument`: reveals and selects a date expression or the document's own date. */
  goToDate: 'dateline.goToDate',
  /** `UriArgument`: asks for the document's date. */
  setDocumentDate: 'dateline.setDocumentDate',
  /** `IdArgument`: copies an entry's id. */
  copyEntityId: 'dateline.copyEntityId',
  /** `AimArgument`: the person says that the annotation is right, or that it is not. */
  accept: 'dateline.accept',
  reject: 'dateline.reject',
  /** `AimArgument`: asks for another kind, note or entry; `link` names the entry for which nobody is asked. */
  changeKind: 'dateline.changeKind',
  addNote: 'dateline.addNote',
  linkTo: 'dateline.linkTo',
  /** `AimArgument`: takes back what the person said. */
  withdraw: 'dateline.withdraw',
} as const;
export type HoverCommand = (typeof commands)[keyof typeof commands];
export const hoverCommands: readonly HoverCommand[] = Object.values(commands);

/** What a quick fix runs, `DismissArgument`: says of a finding that it is none. */
export const dismissFindingCommand = 'dateline.dismissFinding';
export interface DismissArgument extends SpanArgument {
  readonly code: string;
  /** Absent: these very words; else such words wherever they stand in it. */
  readonly scope?: 'document' | 'workspace';
}

export interface SpanArgument extends Span {
  readonly uri: string;
}
/** An annotation that a person acts on. */
export interface AimArgument extends SpanArgument {
  readonly about: 'entity' | 'date' | 'event';
  readonly link?: { readonly id: string; readonly label: string };
}
export interface UriArgument {
  readonly uri: string;
}
export interface IdArgument {
  readonly id: string;
}

/** What the client tells the server when it starts. */
export interface InitializationOptions {
  /** BCP 47 language of the editor's interface; messages and cards are in it. */
  readonly locale: string;
  /** Folder of the bundled assets, as a file path; absent in the browser, where `readAssetRequest` serves. */
  readonly assets?: string;
  /** Whether hovers may hold command links (VS Code) or must not (other editors). */
  readonly commandLinks: boolean;
}

export type { Annotations, Range, Span };
