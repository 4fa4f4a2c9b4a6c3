import * as vscode from 'vscode';
import type { SidecarPlace } from './sidecarPlace';

const { t } = vscode.l10n;

/** What goes wrong, and right, with keeping statements, each told once until it is over. */
export interface KeeperMessages {
  /** Statements could not be written. `again` tries once more. */
  notWritten(place: SidecarPlace, error: unknown, again: () => void): void;
  /** All that could not be written has been. */
  written(place: SidecarPlace): void;
  unreadable(place: SidecarPlace): void;
  /** Some statements were changed here and in the file. */
  mixed(place: SidecarPlace, count: number): void;
  /** Where the statements of a document are kept that lies in no folder of the workspace. */
  keptElsewhere(place: SidecarPlace, document: vscode.Uri): void;
  /** Whether a person allows writing into a workspace that is not trusted; asked once. */
  mayWriteUntrusted(place: SidecarPlace): Promise<boolean>;
}

export function createKeeperMessages(): KeeperMessages {
  const told = new Set<string>();
  let permission: Promise<boolean> | undefined;
  const once = (key: string, tell: () => void): void => {
    if (told.has(key)) return;
    told.add(key);
    tell();
  };
  return {
    notWritten(place, error, again) {
      once(`failed ${place.uri.toString()}`, () => void tellFailure(place, error, again));
    },
    written(place) {
      told.delete(`unreadable ${place.uri.toString()}`);
      if (told.delete(`failed ${place.uri.toString()}`))
        vscode.window.setStatusBarMessage(t('The annotations have been written to {0}.', place.name), 5000);
    },
    unreadable(place) {
      once(`unreadable ${place.uri.toString()}`, () => {
        void vscode.window.showErrorMessage(
          t(
            'The annotations in {0} cannot be read, so the file is left as it is. Mend it, or move it away to start a new one. What you annotate is kept in memory meanwhile.',
            place.name,
          ),
        );
      });
    },
    mixed(place, count) {
      void vscode.window.showInformationMessage(
        t(
          '{0} was changed here and elsewhere. Both are kept; annotations changed on both sides: {1}.',
          place.name,
          count,
        ),
      );
    },
    keptElsewhere(place, document) {
      once(`place ${document.toString()}`, () => void tellPlace(place, document));
    },
    mayWriteUntrusted(place) {
      permission ??= askPermission(place);
      return permission;
    },
  };
}

async function tellFailure(place: SidecarPlace, error: unknown, again: () => void): Promise<void> {
  const retry = t('Try Again');
  const answer = await vscode.window.showErrorMessage(
    t(
      'The annotations could not be written to {0}: {1} They are kept in memory and written as soon as it can be done.',
      place.name,
      remedy(error),
    ),
    retry,
  );
  if (answer === retry) again();
}

/** What is wrong and what to do, by the codes of Node and of `vscode.FileSystemError`. */
function remedy(error: unknown): string {
  const { code, message } = error as { code?: unknown; message?: unknown };
  switch (code) {
    case 'ENOSPC':
    case 'EDQUOT':
      return t('the disk is full. Make room on it.');
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
    case 'NoPermissions':
      return t('the folder must not be written. Change its permissions, or save the document elsewhere.');
    case 'Unavailable':
    case 'EIO':
      return t('its file system is not there at the moment.');
    default:
      return `${typeof message === 'string' ? message : String(error)}.`;
  }
}

async function tellPlace({ kept }: SidecarPlace, document: vscode.Uri): Promise<void> {
  if (kept === 'memory') {
    const save = t('Save');
    const answer = await vscode.window.showInformationMessage(
      t('The text is in no file yet: save it to keep what you annotate.'),
      save,
    );
    if (answer === save) await vscode.workspace.saveAs(document);
    return;
  }
  const open = t('Open Its Folder');
  const answer = await vscode.window.showInformationMessage(
    t(
      'The document lies in no folder of the workspace, so its annotations are kept in Dateline’s own storage on this machine. Open its folder to keep them beside it.',
    ),
    open,
  );
  if (answer === open)
    await vscode.commands.executeCommand('vscode.openFolder', vscode.Uri.joinPath(document, '..'));
}

async function askPermission({ name }: SidecarPlace): Promise<boolean> {
  const write = t('Write');
  const answer = await vscode.window.showWarningMessage(
    t(
      'You have not said that you trust this workspace. Shall annotations be written to it, such as to {0}? Otherwise they are kept in memory until you trust it.',
      name,
    ),
    write,
    t('Keep in Memory'),
  );
  return answer === write;
}
