import * as vscode from 'vscode';
import type { Saying } from '../../annotations/saying';
import { act } from '../shared/statements/act';
import { aim, choicesOf, eventOf, type AimServices } from './aim';
import type { Commands } from './commands';
import { eventTarget, pickEvent } from './eventEdits';

/** Says that two events are one, or that a mention of an event tells another one. */
export function sameEventCommands(services: AimServices): Commands {
  const { statements } = services;
  return {
    async mergeEvents(argument) {
      const aimed = aim(services, argument, ['event']);
      const [target] = aimed?.targets ?? [];
      const event = aimed && target && eventOf(aimed, target);
      if (!event) return;
      const { events } = aimed.annotations;
      const others = events.filter(({ chain }) => chain !== event.chain);
      const given = choicesOf(argument).other;
      const other =
        given === undefined
          ? await pickEvent(others, aimed.document, vscode.l10n.t('The Same as Which Event?'))
          : others.find(({ start }) => start === given);
      if (!other) return;
      const told = events.filter(({ chain }) => chain === event.chain);
      const saying: Saying = { type: 'same', target: eventTarget(other), others: told.map(eventTarget) };
      await act(statements, aimed.document, [saying]);
    },
    async splitEvent(argument) {
      const aimed = aim(services, argument, ['event']);
      if (!aimed) return;
      const sayings = aimed.targets.map((target): Saying => ({ type: 'split', target }));
      await act(statements, aimed.document, sayings);
    },
  };
}
