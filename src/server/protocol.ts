import { NotificationType, RequestType, type Range } from 'vscode-languageserver-protocol';
import type { Annotations, EntityKind, Span } from '../engine/annotations';
import type { AssetName } from '../engine/assets';
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
} as const;
export type HoverCommand = (typeof commands)[keyof typeof commands];
export const hoverCommands: readonly HoverCommand[] = Object.values(commands);

export interface SpanArgument extends Span {
  readonly uri: string;
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
