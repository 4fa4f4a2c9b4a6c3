import * as vscode from 'vscode';
import { eventKinds } from '../../engine/events/ontology';
import { entityKinds } from '../../engine/annotations';
import { kindHeading, kindIcons } from '../shared/kinds';
import { sayOfAll } from './sayOfAll';
import { aim, choicesOf, eventOf, mentionOf, type AimServices } from './aim';
import type { Commands } from './commands';

interface KindItem extends vscode.QuickPickItem {
  readonly id: string;
}

/** Changes the kind of names and events. */
export function kindCommands(services: AimServices): Commands {
  return {
    async changeKind(argument) {
      const aimed = aim(services, argument, ['entity', 'event']);
      const [target] = aimed?.targets ?? [];
      if (!aimed || !target) return;
      const isEvent = target.about === 'event';
      const present = isEvent ? eventOf(aimed, target)?.type : mentionOf(aimed, target)?.type;
      const kind =
        choicesOf(argument).kind ?? (isEvent ? await askEventKind(present) : await askNameKind(present));
      if (kind !== undefined) await sayOfAll(services.statements, aimed, { kind });
    },
  };
}

async function askNameKind(present: string | undefined): Promise<string | undefined> {
  return ask(
    entityKinds.map((kind) => ({
      id: kind,
      label: `$(${kindIcons[kind]}) ${kindHeading(kind, vscode.l10n.t)}`,
    })),
    present,
  );
}

export async function askEventKind(present?: string): Promise<string | undefined> {
  return ask(
    eventKinds.map(({ id, label, icon }) => ({
      id,
      label: `$(${icon}) ${vscode.l10n.t(label)}`,
      description: id,
    })),
    present,
  );
}

async function ask(items: readonly KindItem[], present: string | undefined): Promise<string | undefined> {
  const shown = items.map((item) =>
    item.id === present
      ? { ...item, description: [item.description, vscode.l10n.t('now')].filter(Boolean).join(' · ') }
      : item,
  );
  const chosen = await vscode.window.showQuickPick(shown, {
    title: vscode.l10n.t('Change Kind'),
    matchOnDescription: true,
  });
  return chosen?.id;
}
