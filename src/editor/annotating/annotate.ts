import * as vscode from 'vscode';
import type { Saying, Target } from '../../annotations/saying';
import type { Span } from '../../engine/annotations';
import { activeArticle, say, selectedWords, wordAtCursor } from '../shared/cursor';
import { kindHeading, kindIcons, markKinds } from '../shared/kinds';
import { act } from '../shared/statements/act';
import { choicesOf, type AimServices, type Choices } from './aim';
import { askEventKind } from './changeKind';
import type { Commands } from './commands';
import { askDate } from './dateInput';
import { pickEntity, type OtherItem } from '../shared/entityPick';

/** Annotates the selected words as a name, a date or an event. */
export function annotateCommands(services: AimServices): Commands {
  return {
    async annotate(argument) {
      const editor = activeArticle(services)?.editor;
      const span = editor && (selectedWords(editor) ?? wordAtCursor(editor));
      if (!editor || !span) {
        say(vscode.l10n.t('Select the words to annotate first.'));
        return;
      }
      const { document } = editor;
      const choices = choicesOf(argument);
      const saying =
        choices.kind === undefined
          ? await askWhatItIs(services, document, span)
          : await sayingOf(choices.kind, choices, span, document);
      if (saying) await act(services.statements, document, [saying]);
    },
  };
}

/** The linker's suggestions first, then the kinds without an entry. */
async function askWhatItIs(
  services: AimServices,
  document: vscode.TextDocument,
  span: Span,
): Promise<Saying | undefined> {
  const words = document.getText().slice(span.start, span.end);
  const kinds: readonly OtherItem[] = markKinds.map((kind) => ({
    value: kind === 'event' ? 'namedEvent' : kind,
    label: `$(${kindIcons[kind]}) ${kindHeading(kind, vscode.l10n.t)}`,
    description: kind === 'date' ? '' : vscode.l10n.t('without an entry'),
  }));
  const chosen = await pickEntity(services, {
    title: vscode.l10n.t('Annotate “{0}” As', words),
    document,
    span,
    others: [
      ...kinds,
      { value: 'happening', label: `$(symbol-event) ${vscode.l10n.t('Something that happened')}` },
    ],
  });
  if (chosen === undefined) return undefined;
  if (typeof chosen === 'string') return sayingOf(chosen, {}, span, document);
  const { id, label, kind } = chosen;
  return { type: 'say', target: { about: 'entity', ...span }, said: { kind, link: { id, label } } };
}

/** `kind` is one of a name's, `namedEvent`, `date`, `happening`, or a dotted kind of the event ontology. */
async function sayingOf(
  kind: string,
  choices: Choices,
  span: Span,
  document: vscode.TextDocument,
): Promise<Saying | undefined> {
  const target = (about: Target['about']): Target => ({ about, ...span });
  if (kind === 'date') {
    const words = document.getText().slice(span.start, span.end);
    const date = choices.date ?? (await askDate(words, ''));
    return date === undefined || date === null
      ? undefined
      : { type: 'say', target: target('date'), said: { date, kind: 'DATE' } };
  }
  const isHappening = kind === 'happening' || kind.includes('.');
  if (isHappening) {
    const eventKind = kind.includes('.') ? kind : await askEventKind();
    return eventKind === undefined
      ? undefined
      : { type: 'say', target: target('event'), said: { kind: eventKind } };
  }
  const { link } = choices;
  const said = { kind: kind === 'namedEvent' ? 'event' : kind, ...(link === undefined ? {} : { link }) };
  return { type: 'say', target: target('entity'), said };
}
