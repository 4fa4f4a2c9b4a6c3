import type { TraceStep } from './annotations';
import { dateMessages } from './dates/messages';
import { eventMessages } from './events/messages';
import { linkMessages } from './linking/messages';
import { nameMessages } from './names/messages';

/** What stands behind an annotation that a person made or changed (`src/annotations`). */
const personMessages = {
  'person.said': 'A person said so.',
  'person.saidBy': '{creator} said so.',
  'person.checked': 'Checked: {source}',
  'person.uncertain': 'The text has changed: these may be other words than those that were meant.',
};

/**
 * English text of every trace step and problem the engine can give, by code; `{name}` is filled from `args`. Translations stand
 * in `l10n/bundle.l10n.LANGUAGE.json` under the English text.
 */
export const messages: Readonly<Record<string, string>> = {
  ...dateMessages,
  ...nameMessages,
  ...linkMessages,
  ...eventMessages,
  ...personMessages,
};

/** The English sentence of a step; the bare code where it has no message. */
export function explain(
  step: TraceStep,
  translate: (english: string) => string = (english) => english,
): string {
  const english = messages[step.code];
  if (english === undefined) return step.code;
  return translate(english).replace(/\{(\w+)\}/g, (whole, name: string) =>
    String(step.args?.[name] ?? whole),
  );
}
