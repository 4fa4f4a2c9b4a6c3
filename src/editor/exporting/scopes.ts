import * as vscode from 'vscode';
import type { CurrentDocument } from '../shared/currentDocument';
import { documentFiles, type DocumentFilter } from '../shared/documents';

/** What is exported: one document, or all below a folder or in the workspace. */
export interface Scope {
  readonly kind: 'document' | 'folder' | 'workspace';
  /** The document, the folder, or the workspace's first folder. */
  readonly uri: vscode.Uri;
}

/** Lets a person choose, where more than one is there; `wanted` is taken without asking if it is there. */
export async function pickScope(
  current: CurrentDocument,
  wanted?: Scope['kind'],
): Promise<Scope | undefined> {
  const scopes = scopesOf(current.document?.uri);
  const [only] = scopes;
  if (wanted !== undefined) return scopes.find(({ scope }) => scope.kind === wanted)?.scope;
  if (scopes.length === 1) return only?.scope;
  if (!only) {
    void vscode.window.showInformationMessage(vscode.l10n.t('Open an article or a folder first.'));
    return undefined;
  }
  const picked = await vscode.window.showQuickPick(scopes, {
    title: vscode.l10n.t('Export Annotations'),
    placeHolder: vscode.l10n.t('What is to be exported?'),
  });
  return picked?.scope;
}

interface ScopeItem extends vscode.QuickPickItem {
  readonly scope: Scope;
}

function scopesOf(document: vscode.Uri | undefined): readonly ScopeItem[] {
  const items: ScopeItem[] = [];
  if (document) {
    const label = vscode.l10n.t('This document');
    items.push({ label, description: shown(document), scope: { kind: 'document', uri: document } });
  }
  if (document && vscode.workspace.getWorkspaceFolder(document)) {
    const uri = vscode.Uri.joinPath(document, '..');
    items.push({
      label: vscode.l10n.t('Its folder'),
      description: shown(uri),
      scope: { kind: 'folder', uri },
    });
  }
  const root = vscode.workspace.workspaceFolders?.[0];
  if (root) {
    items.push({
      label: vscode.l10n.t('The workspace'),
      description: vscode.workspace.name ?? root.name,
      scope: { kind: 'workspace', uri: root.uri },
    });
  }
  return items;
}

const shown = (uri: vscode.Uri): string => vscode.workspace.asRelativePath(uri);

/** The documents of a scope, in the order of their addresses. */
export async function documentsBelow(
  { kind, uri }: Scope,
  documents: DocumentFilter,
): Promise<readonly vscode.Uri[]> {
  if (kind === 'document') return [uri];
  const files = await vscode.workspace.findFiles(
    kind === 'folder' ? new vscode.RelativePattern(uri, documentFiles) : documentFiles,
  );
  return files
    .filter((file) => documents.languageOf(file) !== undefined)
    .sort((one, other) => (one.toString() < other.toString() ? -1 : 1));
}
