import * as vscode from 'vscode';
import type { Saying, Target } from '../../annotations/saying';
import type { Span } from '../../engine/annotations';
import { activeArticle, say, selectedWords } from '../shared/cursor';
import { act } from '../shared/statements/act';
import { aim, namesPlace, targetAt, type AimServices } from './aim';
import type { Commands } from './commands';

/** Makes the selected words those of the annotation that they overlap, or of the one that is named. */
export function boundaryCommands(services: AimServices): Commands {
  return {
    async changeWords(argument) {
      const article = activeArticle(services);
      const span = article && selectedWords(article.editor);
      if (!article || !span) {
        say(vscode.l10n.t('Select the words that it should have first.'));
        return;
      }
      const target = namesPlace(argument) ? aim(services, argument)?.targets[0] : overlapped(services, span);
      if (!target) {
        say(vscode.l10n.t('The selection touches no annotation. To make one, use Annotate Selection.'));
        return;
      }
      const saying: Saying = { type: 'move', target, to: span };
      await act(services.statements, article.editor.document, [saying]);
    },
  };
}

/** The annotation that shares words with the span: a name or a date before an event, the first in the text. */
function overlapped(services: AimServices, span: Span): Target | undefined {
  const annotations = activeArticle(services)?.annotations;
  if (!annotations) return undefined;
  const touches = (other: Span): boolean => other.start < span.end && other.end > span.start;
  const first = [...annotations.entities, ...annotations.timex, ...annotations.events].find(touches);
  return first && targetAt(annotations, first.start);
}
