import * as vscode from 'vscode';
import type { Span } from '../../engine/annotations';
import type { EntitySummary } from '../../server/protocol';
import { kindIcons } from './kinds';
import type { Services } from './services';

export interface EntityPickOptions {
  readonly title: string;
  readonly document: vscode.TextDocument;
  /** The words that the entry is looked for. */
  readonly span: Span;
  /** Lines that stand under the entries, whatever is typed. */
  readonly others?: readonly OtherItem[];
}

export interface OtherItem extends vscode.QuickPickItem {
  readonly value: string;
}

interface EntityItem extends vscode.QuickPickItem {
  readonly entity: EntitySummary;
}
type Item = EntityItem | OtherItem | vscode.QuickPickItem;

const mostShown = 50;
const paceInMilliseconds = 120;

/**
 * Lets a person pick an entry of the index: first those that the words can mean, the likeliest here on top, then what a search
 * for the typed words finds. Resolves with the entry, with the value of another line, or with nothing.
 */
export function pickEntity(
  { server }: Pick<Services, 'server'>,
  { title, document, span, others = [] }: EntityPickOptions,
): Promise<EntitySummary | string | undefined> {
  const pick = vscode.window.createQuickPick<Item>();
  pick.title = title;
  pick.placeholder = vscode.l10n.t('Type to search the index');
  pick.matchOnDescription = true;
  let asked = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  async function search(query: string): Promise<void> {
    const number = ++asked;
    pick.busy = true;
    const entities = await server
      .request((protocol) => protocol.suggestEntitiesRequest, {
        uri: document.uri.toString(),
        start: span.start,
        end: span.end,
        query,
        limit: mostShown,
      })
      .catch(() => []);
    if (number !== asked) return;
    pick.busy = false;
    pick.items = [...entities.map(entityItem), ...separated(others)];
  }

  pick.onDidChangeValue((value) => {
    clearTimeout(timer);
    timer = setTimeout(() => void search(value), paceInMilliseconds);
  });
  void search('');
  pick.show();
  return new Promise<EntitySummary | string | undefined>((resolve) => {
    pick.onDidAccept(() => {
      const [chosen] = pick.selectedItems;
      if (chosen) resolve('entity' in chosen ? chosen.entity : 'value' in chosen ? chosen.value : undefined);
      pick.hide();
    });
    pick.onDidHide(() => {
      clearTimeout(timer);
      asked++;
      resolve(undefined);
      pick.dispose();
    });
  });
}

function entityItem(entity: EntitySummary): EntityItem {
  const { label, kind, description, id } = entity;
  return {
    entity,
    label: `$(${kindIcons[kind]}) ${label}`,
    description: description ?? '',
    detail: id,
    alwaysShow: true,
  };
}

function separated(others: readonly OtherItem[]): readonly Item[] {
  if (others.length === 0) return [];
  return [{ label: '', kind: vscode.QuickPickItemKind.Separator }, ...others];
}
