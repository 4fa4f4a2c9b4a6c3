import * as vscode from 'vscode';
import { changeSetting } from '../shared/changeSetting';
import type { EventGrouping } from '../shared/settings';

const commands: Readonly<Record<string, EventGrouping>> = {
  'dateline.groupEventsByDate': 'date',
  'dateline.groupEventsByKind': 'kind',
  'dateline.groupEventsByParticipant': 'participant',
  'dateline.groupEventsByPlace': 'place',
  'dateline.groupEventsByDocument': 'document',
};

/** The commands that choose how events are grouped; the choice is a setting, so that it stays. */
export function createGroupingCommands(): vscode.Disposable {
  return vscode.Disposable.from(
    ...Object.entries(commands).map(([command, grouping]) =>
      vscode.commands.registerCommand(command, () => changeSetting('events.groupBy', grouping)),
    ),
  );
}
