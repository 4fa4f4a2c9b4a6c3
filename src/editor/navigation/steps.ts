import * as vscode from 'vscode';
import type { Annotations, Span } from '../../engine/annotations';
import { activeArticle, say, spanAt } from '../shared/cursor';
import { revealSpan } from '../shared/reveal';
import type { Services } from '../shared/services';
import type { Settings } from '../shared/settings';
import { shownDates } from '../shared/shownDates';
import { shownEvents } from '../shared/shownEvents';
import { neighbour, type Direction } from './neighbour';

interface Step {
  /** `dateline.next…` and `dateline.previous…` are the commands. */
  readonly name: string;
  /** Where it leads; `offset` is the cursor's. */
  targets(annotations: Annotations, offset: number, settings: Settings): readonly Span[];
  readonly nothing: () => string;
}

const steps: readonly Step[] = [
  {
    name: 'Annotation',
    targets: (annotations, _offset, { kinds }) => [
      ...annotations.entities.filter(({ type }) => kinds.has(type)),
      ...(kinds.has('date') ? shownDates(annotations) : []),
    ],
    nothing: () => vscode.l10n.t('Nothing is marked in this document.'),
  },
  {
    name: 'Mention',
    targets: ({ entities }, offset) => {
      const chain = spanAt(entities, offset)?.chain;
      return entities.filter((mention) => mention.chain === chain);
    },
    nothing: () => vscode.l10n.t('Put the cursor on a name first.'),
  },
  {
    name: 'Date',
    targets: shownDates,
    nothing: () => vscode.l10n.t('No date was found in this document.'),
  },
  {
    name: 'Event',
    targets: (annotations, _offset, { minorEvents }) => shownEvents(annotations, minorEvents),
    nothing: () => vscode.l10n.t('No event was found in this document.'),
  },
];

/** The commands that go from one annotation to the next or the one before, and select it. */
export function createSteps(services: Pick<Services, 'store' | 'settings'>): vscode.Disposable {
  async function go(step: Step, direction: Direction): Promise<void> {
    const article = activeArticle(services);
    if (!article) return;
    const { document, selection } = article.editor;
    const offset = document.offsetAt(selection.start);
    const targets = step.targets(article.annotations, offset, services.settings.current());
    const target = neighbour(targets, offset, direction);
    if (target) await revealSpan(document.uri, target);
    else say(step.nothing());
  }
  return vscode.Disposable.from(
    ...steps.flatMap((step) => [
      vscode.commands.registerCommand(`dateline.next${step.name}`, () => go(step, 'next')),
      vscode.commands.registerCommand(`dateline.previous${step.name}`, () => go(step, 'previous')),
    ]),
  );
}
