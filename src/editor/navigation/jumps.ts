import * as vscode from 'vscode';
import type { Annotations, Span } from '../../engine/annotations';
import { dateText } from '../../engine/dateText';
import type { SpanArgument } from '../../server/protocol';
import { entityChains } from '../shared/chains';
import { activeArticle, say } from '../shared/cursor';
import { kindHeading, kindIcons } from '../shared/kinds';
import { oneLine } from '../shared/oneLine';
import { rangeOf, revealSpan } from '../shared/reveal';
import { shownDates } from '../shared/shownDates';
import type { Services } from '../shared/services';
import { wording } from '../shared/wording';

interface Target extends vscode.QuickPickItem {
  readonly span?: Span;
}
type Targets = (annotations: Annotations, document: vscode.TextDocument) => readonly Target[];

const jumps: Readonly<Record<string, Targets>> = {
  'dateline.goToMention': mentionTargets,
  'dateline.goToEvent': eventTargets,
  'dateline.goToDate': dateTargets,
};

/**
 * The commands that cards link to, with a place as their argument. Called without one, as from the palette, they let a
 * person pick from all of the document, and show each place while it is picked.
 */
export function createJumps(services: Pick<Services, 'store'>): vscode.Disposable {
  return vscode.Disposable.from(
    ...Object.entries(jumps).map(([command, targets]) =>
      vscode.commands.registerCommand(command, async (place?: unknown) => {
        if (isPlace(place)) await revealSpan(vscode.Uri.parse(place.uri), place);
        else await pick(services, targets);
      }),
    ),
  );
}

function isPlace(value: unknown): value is SpanArgument {
  const place = value as Partial<SpanArgument> | undefined;
  return typeof place?.uri === 'string' && typeof place.start === 'number' && typeof place.end === 'number';
}

async function pick(services: Pick<Services, 'store'>, targets: Targets): Promise<void> {
  const article = activeArticle(services);
  const items = article ? targets(article.annotations, article.editor.document) : [];
  if (!article || items.length === 0) {
    say(vscode.l10n.t('Nothing of this kind was found in this document.'));
    return;
  }
  const { editor } = article;
  const before = editor.selection;
  const chosen = await vscode.window.showQuickPick(items, {
    matchOnDescription: true,
    matchOnDetail: true,
    onDidSelectItem(item: Target) {
      if (item.span) show(editor, item.span);
    },
  });
  if (chosen?.span) await revealSpan(editor.document.uri, chosen.span);
  else {
    editor.selection = before;
    editor.revealRange(before);
  }
}

function show(editor: vscode.TextEditor, span: Span): void {
  const range = rangeOf(editor.document, span);
  editor.selection = new vscode.Selection(range.start, range.end);
  editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

function mentionTargets(annotations: Annotations, document: vscode.TextDocument): readonly Target[] {
  return entityChains(annotations).flatMap((chain) =>
    chain.mentions.map((mention, place) => ({
      label: `$(${kindIcons[chain.type]}) ${chain.label}`,
      description:
        chain.mentions.length === 1
          ? kindHeading(chain.type, vscode.l10n.t)
          : vscode.l10n.t('mention {0} of {1}', place + 1, chain.mentions.length),
      detail: lineText(document, mention),
      span: mention,
    })),
  );
}

function eventTargets({ events }: Annotations, document: vscode.TextDocument): readonly Target[] {
  return events.map((event) => ({
    label: document.getText(rangeOf(document, event)),
    description: event.date === undefined ? vscode.l10n.t('undated') : dateText(event.date, wording),
    detail: oneLine(document.getText(rangeOf(document, event.sentence))),
    span: event,
  }));
}

function dateTargets(annotations: Annotations, document: vscode.TextDocument): readonly Target[] {
  return shownDates(annotations).map((expression) => ({
    label: document.getText(rangeOf(document, expression)),
    description: dateText(expression.edtf ?? expression.value, wording),
    detail: lineText(document, expression),
    span: expression,
  }));
}

function lineText(document: vscode.TextDocument, { start }: Span): string {
  const position = document.positionAt(start);
  const around = new vscode.Range(
    position.line,
    Math.max(0, position.character - 60),
    position.line,
    position.character + 120,
  );
  return oneLine(document.getText(document.validateRange(around)));
}
