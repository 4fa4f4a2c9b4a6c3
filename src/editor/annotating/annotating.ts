import * as vscode from 'vscode';
import type { Disposable } from '../shared/disposable';
import type { AimServices } from './aim';
import { annotateCommands } from './annotate';
import { boundaryCommands } from './boundaries';
import { kindCommands } from './changeKind';
import { eventEditCommands } from './eventEdits';
import { findingCommands } from './findings';
import { likeItCommands } from './likeIt';
import { linkCommands } from './links';
import { remarkCommands } from './remarks';
import { sameEventCommands } from './sameEvents';
import { verdictCommands } from './verdicts';

/** The commands by which a person says what is right. Each is called on what stands at the cursor, from a card, or from a tree. */
export function createAnnotating(services: AimServices): Disposable {
  const commands = [
    verdictCommands,
    kindCommands,
    boundaryCommands,
    linkCommands,
    annotateCommands,
    remarkCommands,
    likeItCommands,
    findingCommands,
    eventEditCommands,
    sameEventCommands,
  ].flatMap((make) => Object.entries(make(services)));
  return vscode.Disposable.from(
    ...commands.map(([name, run]) => vscode.commands.registerCommand(`dateline.${name}`, run)),
  );
}
