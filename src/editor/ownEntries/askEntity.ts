import * as vscode from 'vscode';
import { entityKinds, type EntityKind } from '../../engine/annotations';
import type { EditEntries } from '../../server/protocol';
import { kindHeading, kindIcons } from '../shared/kinds';

const { t } = vscode.l10n;

/** What is known of a new entry before the person is asked. */
export interface KnownEntity {
  readonly label: string;
  /** What the name is by the engine, which is offered first. */
  readonly kind?: EntityKind | undefined;
}

type NewEntity = Extract<EditEntries['change'], { readonly label: string }>;

const title = (): string => t('Add an Entity');

/** Asks for what an entry needs; undefined where the person gives up. */
export async function askEntity(known: KnownEntity): Promise<NewEntity | undefined> {
  const label = await ask({ prompt: t('Its name, as texts write it'), value: known.label, step: 1 }, true);
  if (label === undefined) return undefined;
  const kind = await askKind(label, known.kind);
  if (kind === undefined) return undefined;
  const aliases = await ask({
    prompt: t('Its other names, with semicolons between them; empty for none'),
    value: '',
    step: 3,
  });
  if (aliases === undefined) return undefined;
  const description = await ask({
    prompt: t('Who or what it is, in one line; empty for none'),
    value: '',
    step: 4,
  });
  if (description === undefined) return undefined;
  return newEntity(label, kind, aliases, description);
}

export function newEntity(label: string, kind: EntityKind, aliases: string, description: string): NewEntity {
  const names = aliases.split(';').map((alias) => alias.trim());
  return {
    label,
    kind,
    aliases: names.filter((name) => name !== '' && name !== label),
    ...(description === '' ? {} : { description }),
  };
}

interface Question {
  readonly prompt: string;
  readonly value: string;
  readonly step: number;
}

async function ask({ prompt, value, step }: Question, isNeeded = false): Promise<string | undefined> {
  const answer = await vscode.window.showInputBox({
    title: stepTitle(step),
    prompt,
    value,
    ignoreFocusOut: true,
    validateInput: (text) => (isNeeded && text.trim() === '' ? t('An entity needs a name.') : undefined),
  });
  return answer?.trim();
}

async function askKind(label: string, first: EntityKind | undefined): Promise<EntityKind | undefined> {
  const kinds = [...entityKinds].sort((a, b) => Number(b === first) - Number(a === first));
  const items = kinds.map((kind) => ({ name: kind, label: `$(${kindIcons[kind]}) ${kindHeading(kind, t)}` }));
  const chosen = await vscode.window.showQuickPick(items, {
    title: stepTitle(2),
    placeHolder: t('What “{0}” is', label),
    ignoreFocusOut: true,
  });
  return chosen?.name;
}

const steps = 4;
const stepTitle = (step: number): string => `${title()} (${step}/${steps})`;
