import * as vscode from 'vscode';
import { sayOfAll } from './sayOfAll';
import { aim, choicesOf, type AimServices } from './aim';
import type { Commands } from './commands';
import { pickEntity } from '../shared/entityPick';

/** Links a name to another entry of the index, or to none. */
export function linkCommands(services: AimServices): Commands {
  const { statements } = services;
  return {
    async linkTo(argument) {
      const aimed = aim(services, argument, ['entity']);
      const [span] = aimed?.targets ?? [];
      if (!aimed || !span) return;
      const given = choicesOf(argument).link;
      const { document } = aimed;
      const chosen =
        given ??
        (await pickEntity(services, {
          title: vscode.l10n.t('Link “{0}” To', document.getText().slice(span.start, span.end)),
          document,
          span,
          others: [{ value: 'none', label: `$(circle-slash) ${vscode.l10n.t('To no entry of the index')}` }],
        }));
      if (chosen === undefined) return;
      const link = typeof chosen === 'string' ? null : { id: chosen.id, label: chosen.label };
      await sayOfAll(statements, aimed, { link });
    },
    async unlink(argument) {
      const aimed = aim(services, argument, ['entity']);
      if (aimed) await sayOfAll(statements, aimed, { link: null });
    },
  };
}
