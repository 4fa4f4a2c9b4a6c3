import * as vscode from 'vscode';
import { entityKinds, type EntityKind, type Span } from '../../engine/annotations';
import type { EntitySummary } from '../../server/protocol';
import {
  activeArticle,
  say,
  selectedWords,
  spanAt,
  wordAtCursor,
  type ActiveArticle,
} from '../shared/cursor';
import type { Disposable } from '../shared/disposable';
import { pickEntity } from '../shared/entityPick';
import { oneLine } from '../shared/oneLine';
import type { SafeFiles } from '../shared/safeFiles';
import type { Services } from '../shared/services';
import { askEntity, newEntity } from './askEntity';
import { createEntriesFeed } from './feed';
import { askPlace, entriesPlaces, type EntriesPlace } from './places';
import { createEntriesWriter } from './writer';

export interface OwnEntriesOptions extends Pick<Services, 'server' | 'store'> {
  readonly files: SafeFiles;
  /** The extension's own folder. */
  readonly storage: vscode.Uri;
}

/** What a caller may hand to the commands, so that nobody is asked for it. */
interface Choices {
  readonly label?: string;
  readonly kind?: string;
  readonly aliases?: readonly string[];
  readonly description?: string;
  /** The entry that an alias is added to. */
  readonly entity?: EntitySummary;
  readonly where?: 'workspace' | 'user';
}

/** A person's own entries: hands them to the server and has the commands that add to them. */
export function createOwnEntries({ server, store, files, storage }: OwnEntriesOptions): Disposable {
  const feed = createEntriesFeed(server, storage);
  const writer = createEntriesWriter({ server, files, feed });

  async function placeFor({ where }: Choices, title: string): Promise<EntriesPlace | undefined> {
    const places = entriesPlaces(storage);
    if (where !== undefined) return places.find(({ folder }) => (where === 'workspace') === Boolean(folder));
    return askPlace(title, storage);
  }

  async function addEntity(argument?: unknown): Promise<void> {
    const choices = choicesOf(argument);
    const aimed = aimAtWords(store);
    const label = choices.label ?? aimed?.words ?? '';
    const entity = isKind(choices.kind)
      ? newEntity(label, choices.kind, (choices.aliases ?? []).join(';'), choices.description ?? '')
      : await askEntity({ label, kind: aimed?.kind });
    if (!entity) return;
    const place = await placeFor(choices, vscode.l10n.t('Keep “{0}”', entity.label));
    const id = place && (await writer.write(place, entity));
    if (id !== undefined) say(vscode.l10n.t('“{0}” is an entry of your own now.', entity.label));
  }

  async function addAlias(argument?: unknown): Promise<void> {
    const choices = choicesOf(argument);
    const aimed = aimAtWords(store);
    if (!aimed) {
      say(vscode.l10n.t('Select the words that name the entry first.'));
      return;
    }
    const { words, article, span } = aimed;
    const title = vscode.l10n.t('“{0}” Is a Name Of', words);
    const of =
      choices.entity ?? (await pickEntity({ server }, { title, document: article.editor.document, span }));
    if (of === undefined || typeof of === 'string') return;
    const place = await placeFor(choices, vscode.l10n.t('Keep “{0}”', words));
    const id = place && (await writer.write(place, { alias: words, of }));
    if (id !== undefined) say(vscode.l10n.t('“{0}” is a name of {1} now.', words, of.label));
  }

  async function open(argument?: unknown): Promise<void> {
    const place = await placeFor(choicesOf(argument), vscode.l10n.t('Open My Entities'));
    if (place && (await writer.create(place))) await vscode.window.showTextDocument(place.uri);
  }

  return vscode.Disposable.from(
    feed,
    vscode.commands.registerCommand('dateline.addEntity', addEntity),
    vscode.commands.registerCommand('dateline.addAlias', addAlias),
    vscode.commands.registerCommand('dateline.openOwnEntities', open),
  );
}

const choicesOf = (argument: unknown): Choices =>
  typeof argument === 'object' && argument !== null && !(argument instanceof vscode.Uri) ? argument : {};

const isKind = (kind: string | undefined): kind is EntityKind =>
  (entityKinds as readonly (string | undefined)[]).includes(kind);

/** The selected words, else the name or the word at the cursor. */
interface AimedWords {
  readonly article: ActiveArticle;
  readonly span: Span;
  readonly words: string;
  /** What the engine takes them for. */
  readonly kind: EntityKind | undefined;
}

function aimAtWords(store: OwnEntriesOptions['store']): AimedWords | undefined {
  const article = activeArticle({ store });
  if (!article) return undefined;
  const { editor, annotations } = article;
  const { document, selection } = editor;
  const mention = spanAt(annotations.entities, document.offsetAt(selection.start));
  const span = selectedWords(editor) ?? mention ?? wordAtCursor(editor);
  if (!span) return undefined;
  const words = oneLine(document.getText().slice(span.start, span.end));
  return { article, span: { start: span.start, end: span.end }, words, kind: mention?.type };
}
