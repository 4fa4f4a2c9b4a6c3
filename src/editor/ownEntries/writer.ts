import * as vscode from 'vscode';
import type { EditEntries } from '../../server/protocol';
import type { AnnotationServer } from '../shared/annotationServer';
import { say } from '../shared/cursor';
import type { SafeFiles } from '../shared/safeFiles';
import type { EntriesFeed } from './feed';
import type { EntriesPlace } from './places';

const { t } = vscode.l10n;

export interface EntriesWriterOptions {
  readonly server: AnnotationServer;
  readonly files: SafeFiles;
  readonly feed: EntriesFeed;
}

/** Writes entries into their files. */
export interface EntriesWriter {
  /** Makes a change; the id of the entry, or undefined where nothing was written, which the person then knows. */
  write(place: EntriesPlace, change: EditEntries['change']): Promise<string | undefined>;
  /** Makes the file where there is none; whether it is there. */
  create(place: EntriesPlace): Promise<boolean>;
}

export function createEntriesWriter({ server, files, feed }: EntriesWriterOptions): EntriesWriter {
  /** The person allowed writing into a workspace that is not trusted; asked until they do. */
  let isAllowed = false;

  async function mayWrite(place: EntriesPlace): Promise<boolean> {
    if (!place.folder || vscode.workspace.isTrusted) return true;
    isAllowed ||= await askPermission(place);
    return isAllowed;
  }

  async function write(place: EntriesPlace, change: EditEntries['change']): Promise<string | undefined> {
    if (!(await isSaved(place)) || !(await mayWrite(place))) return undefined;
    let id: string | undefined;
    let refusal: string | undefined;
    try {
      await files.update(place.uri, async (file) => {
        const edited = await server.request((protocol) => protocol.editEntriesRequest, { file, change });
        if (edited.ok) id = edited.id;
        else refusal = edited.message;
        return edited.ok ? edited.text : undefined;
      });
    } catch (error) {
      tellFailure(place, error);
      return undefined;
    }
    if (refusal !== undefined) void vscode.window.showErrorMessage(refusal);
    await feed.refresh();
    return id;
  }

  async function create(place: EntriesPlace): Promise<boolean> {
    try {
      if ((await files.read(place.uri)) !== null) return true;
      if (!(await mayWrite(place))) return false;
      await files.update(place.uri, (file) => Promise.resolve(file ?? ''));
      return true;
    } catch (error) {
      tellFailure(place, error);
      return false;
    }
  }

  return { write, create };
}

/** What stands unsaved in an editor would be lost or come into conflict: it is saved first, where the person wants that. */
async function isSaved({ uri, name }: EntriesPlace): Promise<boolean> {
  const address = uri.toString();
  const open = vscode.workspace.textDocuments.find((document) => document.uri.toString() === address);
  if (!open?.isDirty) return true;
  const save = t('Save');
  const answer = await vscode.window.showWarningMessage(
    t('{0} has changes that are not saved. Save them first; then the entry is added.', name),
    save,
  );
  return answer === save && (await open.save());
}

async function askPermission({ name }: EntriesPlace): Promise<boolean> {
  const write = t('Write');
  const answer = await vscode.window.showWarningMessage(
    t('You have not said that you trust this workspace. Shall the entry be written to {0}?', name),
    write,
  );
  if (answer !== write) say(t('Nothing was written.'));
  return answer === write;
}

function tellFailure({ name }: EntriesPlace, error: unknown): void {
  const reason = error instanceof Error ? error.message : String(error);
  void vscode.window.showErrorMessage(
    t(
      '{0} could not be written: {1}. Check its folder’s permissions and the room on the disk.',
      name,
      reason,
    ),
  );
}
