import * as vscode from 'vscode';
import { section } from './settings';

/** Changes a setting where it is set: in the workspace if it has a value there, else for the person. */
export async function changeSetting(key: string, value: unknown): Promise<void> {
  const configuration = vscode.workspace.getConfiguration(section);
  const inWorkspace = configuration.inspect(key)?.workspaceValue !== undefined;
  await configuration.update(
    key,
    value,
    inWorkspace ? vscode.ConfigurationTarget.Workspace : vscode.ConfigurationTarget.Global,
  );
}
