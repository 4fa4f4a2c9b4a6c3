import * as vscode from 'vscode';
import { verificationStatuses, type VerificationStatus } from '../../annotations/statement';
import { activeArticle, selectedWords } from '../shared/cursor';
import { act } from '../shared/statements/act';
import { sayOfAll } from './sayOfAll';
import { aim, choicesOf, isAt, layers, listOf, namesPlace, type Aim, type AimServices } from './aim';
import type { Commands } from './commands';

/** Notes, and whether what stands there was checked and where. */
export function remarkCommands(services: AimServices): Commands {
  const { statements } = services;
  return {
    async addNote(argument) {
      const aimed = selectedAim(services, argument) ?? aim(services, argument);
      const [target] = aimed?.targets ?? [];
      if (!aimed || !target) return;
      const text =
        choicesOf(argument).text ??
        (await vscode.window.showInputBox({
          title: vscode.l10n.t('A Note on “{0}”', wordsOf(aimed.document, target)),
        }));
      if (text === undefined || text.trim() === '') return;
      await act(statements, aimed.document, [{ type: 'note', target, text: text.trim() }]);
    },
    async setStatus(argument) {
      const aimed = aim(services, argument);
      if (!aimed) return;
      const choices = choicesOf(argument);
      const status = isStatus(choices.status) ? choices.status : await askStatus();
      if (!status) return;
      const source = choices.source ?? (choices.status === undefined ? await askSource(status) : undefined);
      await sayOfAll(statements, aimed, { status, ...(source === undefined ? {} : { source }) });
    },
  };
}

/** What is selected: an annotation of these very words, else the words themselves; undefined where a place is named or none selected. */
function selectedAim(services: AimServices, argument: unknown): Aim | undefined {
  const article = activeArticle(services);
  const span = article && !namesPlace(argument) ? selectedWords(article.editor) : undefined;
  if (!article || !span) return undefined;
  const { annotations, editor } = article;
  const layer = layers.find((about) => listOf(annotations, about).some(isAt(span)));
  return { document: editor.document, annotations, targets: [{ about: layer ?? 'span', ...span }] };
}

async function askStatus(): Promise<VerificationStatus | undefined> {
  const items = verificationStatuses.map((status) => ({ status, label: statusLabel(status) }));
  const chosen = await vscode.window.showQuickPick(items, { title: vscode.l10n.t('Was It Checked?') });
  return chosen?.status;
}

async function askSource(status: VerificationStatus): Promise<string | undefined> {
  if (status === 'unverified') return undefined;
  const source = await vscode.window.showInputBox({
    title: vscode.l10n.t('Checked Where?'),
    prompt: vscode.l10n.t('A citation or an address; empty for none.'),
  });
  return source === undefined || source.trim() === '' ? undefined : source.trim();
}

function statusLabel(status: VerificationStatus): string {
  switch (status) {
    case 'unverified':
      return vscode.l10n.t('Unverified');
    case 'verified':
      return vscode.l10n.t('Verified');
    case 'disputed':
      return vscode.l10n.t('Disputed');
  }
}

const isStatus = (value: unknown): value is VerificationStatus =>
  verificationStatuses.some((status) => status === value);

const wordsOf = (document: vscode.TextDocument, { start, end }: { start: number; end: number }): string =>
  document.getText().slice(start, end);
