import { runCommand, type CommandResult } from './processes';

/** Runs npm in a folder and resolves with what it wrote; rejects when it fails. */
export async function npm(folder: string, args: readonly string[], limitMs: number): Promise<CommandResult> {
  const isWindows = process.platform === 'win32';
  const result = await runCommand(isWindows ? 'npm.cmd' : 'npm', args, {
    cwd: folder,
    limitMs,
    shell: isWindows,
  });
  if (result.status === 0) return result;
  throw new Error(`npm ${args.join(' ')} in ${folder} failed (${result.status}).\n${result.output}`);
}
