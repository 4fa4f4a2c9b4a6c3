import { act } from '../shared/statements/act';
import { sayOfAll } from './sayOfAll';
import { aim, type AimServices } from './aim';
import type { Commands } from './commands';

/** Accept, reject, and taking back what was said. */
export function verdictCommands(services: AimServices): Commands {
  const { statements } = services;
  const judge = (verdict: 'accepted' | 'rejected') => async (argument?: unknown) => {
    const aimed = aim(services, argument);
    if (aimed) await sayOfAll(statements, aimed, { verdict });
  };
  return {
    accept: judge('accepted'),
    reject: judge('rejected'),
    async withdraw(argument) {
      const aimed = aim(services, argument);
      if (!aimed) return;
      await act(
        statements,
        aimed.document,
        aimed.targets.map((target) => ({ type: 'withdraw', target })),
      );
    },
  };
}
