import * as vscode from 'vscode';
import type { Target } from '../../annotations/saying';
import type { StatementScope } from '../../annotations/statement';
import type {
  Annotations,
  EntityMention,
  EventMention,
  Span,
  TimeExpression,
} from '../../engine/annotations';
import { openDocument } from '../shared/annotationStore';
import { activeArticle, say, spanAt } from '../shared/cursor';
import type { Services } from '../shared/services';
import type { NodeTree } from '../shared/tree/nodeTree';
import type { TreeNode } from '../shared/tree/treeNode';

/** What an action is done on: annotations of one layer, and the document with all of them. */
export interface Aim {
  readonly document: vscode.TextDocument;
  readonly annotations: Annotations;
  /** At least one; several where a line of a tree stands for all mentions of a thing. */
  readonly targets: readonly Target[];
}

/** The layers whose annotations a person acts on; a name or date comes before an event. */
export const layers = ['entity', 'date', 'event'] as const;
export type AimedLayer = (typeof layers)[number];

export interface AimServices extends Pick<Services, 'store' | 'server' | 'statements' | 'current'> {
  readonly trees: readonly NodeTree[];
}

/** The argument of a command: a place that a card links to, a line of a tree, or choices for which nobody is asked. */
export interface Choices {
  readonly uri?: string;
  readonly start?: number;
  readonly end?: number;
  readonly about?: string;
  readonly kind?: string;
  readonly link?: { readonly id: string; readonly label: string } | null;
  readonly date?: string | null;
  readonly text?: string;
  readonly status?: string;
  readonly source?: string;
  readonly scope?: StatementScope | 'workspace';
  /** Code of a finding. */
  readonly code?: string;
  /** Where another event starts. */
  readonly other?: number;
}

export function choicesOf(argument: unknown): Choices {
  return typeof argument === 'object' && argument !== null && !isTreeNode(argument) ? argument : {};
}

/**
 * The annotations that a command is called on: those that its argument names, else what stands at the cursor, of the
 * layers that the command is for, a name or date before an event. Says so where there is nothing.
 */
export function aim(
  services: AimServices,
  argument: unknown,
  among: readonly AimedLayer[] = layers,
): Aim | undefined {
  const found = isTreeNode(argument)
    ? ofTree(services, argument)
    : (ofPlace(services, choicesOf(argument)) ?? atCursor(services, among));
  if (!found || found.targets.length === 0) {
    say(vscode.l10n.t('Put the cursor on a marked name, date or event first.'));
    return undefined;
  }
  return found;
}

/** Whether an argument names an annotation, or leaves it to cursor and selection. */
export const namesPlace = (argument: unknown): boolean =>
  isTreeNode(argument) || choicesOf(argument).start !== undefined;

function isTreeNode(value: unknown): value is TreeNode {
  return typeof value === 'object' && value !== null && 'children' in value && 'context' in value;
}

function ofTree({ trees, current, store }: AimServices, { id }: TreeNode): Aim | undefined {
  const node = trees.map((tree) => tree.find(id)).find((found) => found !== undefined);
  const document = node?.uri === undefined ? current.document : openDocument(vscode.Uri.parse(node.uri));
  const annotations = document && store.get(document.uri);
  if (!document || !annotations || !node?.span) return undefined;
  const about = node.context.startsWith('entity') ? 'entity' : 'event';
  const spans = node.children.length > 0 ? node.children.flatMap(({ span }) => span ?? []) : [node.span];
  return { document, annotations, targets: spans.map((span) => ({ about, ...span })) };
}

function ofPlace({ store }: AimServices, { uri, start, end, about }: Choices): Aim | undefined {
  if (uri === undefined || start === undefined || end === undefined || !isLayer(about)) return undefined;
  const document = openDocument(vscode.Uri.parse(uri));
  const annotations = document && store.get(document.uri);
  return document && annotations ? { document, annotations, targets: [{ about, start, end }] } : undefined;
}

function atCursor(services: AimServices, among: readonly AimedLayer[]): Aim | undefined {
  const article = activeArticle(services);
  if (!article) return undefined;
  const { document, selection } = article.editor;
  const offset = document.offsetAt(selection.start);
  const target = targetAt(article.annotations, offset, among);
  return { document, annotations: article.annotations, targets: target ? [target] : [] };
}

export function targetAt(
  annotations: Annotations,
  offset: number,
  among: readonly AimedLayer[] = layers,
): Target | undefined {
  for (const about of among) {
    const span = spanAt<Span>(listOf(annotations, about), offset);
    if (span) return { about, start: span.start, end: span.end };
  }
  return undefined;
}

export function listOf(annotations: Annotations, about: AimedLayer): readonly Span[] {
  if (about === 'entity') return annotations.entities;
  return about === 'date' ? annotations.timex : annotations.events;
}

const isLayer = (value: unknown): value is AimedLayer => layers.some((layer) => layer === value);

/** Whether another span is of the very words. */
export const isAt =
  ({ start, end }: Span) =>
  (span: Span): boolean =>
    span.start === start && span.end === end;

export const mentionOf = ({ annotations }: Aim, target: Span): EntityMention | undefined =>
  annotations.entities.find(isAt(target));
export const timexOf = ({ annotations }: Aim, target: Span): TimeExpression | undefined =>
  annotations.timex.find(isAt(target));
export const eventOf = ({ annotations }: Aim, target: Span): EventMention | undefined =>
  annotations.events.find(isAt(target));
