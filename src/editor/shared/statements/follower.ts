import * as vscode from 'vscode';
import { withSource } from '../../../annotations/withSource';
import type { Fit } from '../../../annotations/fit';
import type { AnnotationServer } from '../annotationServer';
import { createLostSidecars } from './lostSidecars';
import type { SafeFiles } from '../safeFiles';
import { documentOf, shown, sidecarOf, type SidecarPlace } from './sidecarPlace';

const { t } = vscode.l10n;

/** Lets sidecars follow their documents to other names and folders. */
export interface Follower {
  /** A document goes by another name, with its sidecar; where there is a sidecar already, both stay. */
  move(from: SidecarPlace, to: SidecarPlace): Promise<void>;
  /**
   * Looks for the sidecar of a document that has none beside it: one whose own document is gone, and whose words stand in this one.
   * Where all stand as they stood it is moved, else a person is asked. Whether it was moved.
   */
  adopt(document: vscode.Uri, to: SidecarPlace): Promise<boolean>;
}

export interface FollowerOptions {
  readonly server: AnnotationServer;
  readonly files: SafeFiles;
  readonly storage: vscode.Uri;
}

/** Sidecars that are compared with a document at most. */
const mostCompared = 40;
/** Share of the statements whose words a document must have to be taken for theirs. */
const enough = 0.6;

export function createFollower({ server, files, storage }: FollowerOptions): Follower {
  const lostSidecars = createLostSidecars();

  async function move(from: SidecarPlace, to: SidecarPlace): Promise<void> {
    if (from.kept === 'memory' || to.kept === 'memory') return;
    const text = await files.read(from.uri);
    if (text === null) return;
    const moved = withSource(text, from.source, to.source);
    await files.update(to.uri, (current) => Promise.resolve(current === null ? moved : undefined));
    if ((await files.read(to.uri)) !== moved) return;
    await files.update(from.uri, (current) => Promise.resolve(current === text ? null : undefined));
  }

  /** The lost sidecar that fits a document best; of those that fit alike the one that has its name. */
  async function best(
    document: vscode.Uri,
  ): Promise<{ readonly uri: vscode.Uri; readonly fit: Fit } | undefined> {
    const isNamesake = (uri: vscode.Uri): number => Number(nameOf(documentOf(uri)) === nameOf(document));
    const lost = [...(await lostSidecars())].sort((one, other) => isNamesake(other) - isNamesake(one));
    let found: { uri: vscode.Uri; fit: Fit } | undefined;
    for (const uri of lost.slice(0, mostCompared)) {
      const file = await files.read(uri);
      if (file === null) continue;
      const fit = await server.request((protocol) => protocol.fitRequest, { uri: document.toString(), file });
      if (share(fit) >= enough && (!found || share(fit) > share(found.fit))) found = { uri, fit };
    }
    return found;
  }

  return {
    move,
    async adopt(document, to) {
      if (to.kept !== 'beside' || !vscode.workspace.isTrusted) return false;
      const found = await best(document);
      if (!found) return false;
      const before = documentOf(found.uri);
      const name = shown(before);
      if (found.fit.exact < found.fit.all && !(await asks(name, shown(document)))) return false;
      await move(sidecarOf(before, storage), to);
      vscode.window.setStatusBarMessage(
        t('The annotations of {0} are those of {1} now.', name, shown(document)),
        5000,
      );
      return true;
    },
  };
}

const share = ({ found, all }: Fit): number => (all === 0 ? 0 : found / all);
const nameOf = ({ path }: vscode.Uri): string => path.slice(path.lastIndexOf('/') + 1);

async function asks(before: string, now: string): Promise<boolean> {
  const take = t('Take Them Over');
  const answer = await vscode.window.showInformationMessage(
    t('{0} is gone, and its annotations fit {1}. Are they to be taken over?', before, now),
    take,
  );
  return answer === take;
}
