import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { installVscodeServer } from './installVscode';
import { temporaryFolder } from './paths';
import { runCommand, startProcess, waitForOutput } from './processes';
import { copyWorkspace, quietSettings, writeSettings } from './workspace';

export interface ServerOptions {
  /** Settings above the quiet ones. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** Copied and opened; the test fixtures when absent. */
  readonly workspace?: string;
  /** A package to install before the start. */
  readonly vsix?: string;
}

/** What the window at an address starts with; absolute paths on this machine. */
export interface WindowOptions {
  readonly extension?: string;
  readonly tests?: string;
  /** A file of the workspace, relative to it. */
  readonly openFile?: string;
}

/** VS Code's server with the Node extension host, on a loopback port, in folders of its own. */
export interface VscodeServer {
  /** Version of VS Code. */
  readonly version: string;
  readonly workspace: string;
  readonly address: (options?: WindowOptions) => string;
  readonly log: () => string;
  readonly stop: () => Promise<void>;
}

export async function startVscodeServer(options: ServerOptions = {}): Promise<VscodeServer> {
  const { folder: vscode, node, version } = await installVscodeServer();
  const temporary = temporaryFolder('server');
  const workspace = copyWorkspace(path.join(temporary.path, 'workspace'), options.workspace);
  const settings = path.join(temporary.path, 'data/Machine/settings.json');
  writeSettings(settings, { ...quietSettings, ...options.settings });

  // Without this a built workbench looks for a marketplace.
  const environment = { ...process.env, EXTENSIONS_GALLERY: '{}' };
  const script = path.join(vscode, 'out/server-main.js');
  const folders = [
    ...['--server-data-dir', temporary.path, '--user-data-dir', path.join(temporary.path, 'data')],
    ...['--extensions-dir', path.join(temporary.path, 'extensions')],
  ];
  if (options.vsix !== undefined) {
    const install = ['--install-extension', options.vsix, '--accept-server-license-terms'];
    const { status, output } = await runCommand(node, [script, ...install, ...folders], {
      env: environment,
      limitMs: 120_000,
    });
    if (status !== 0 || !output.includes('successfully installed')) throw new Error(output);
  }

  const server = startProcess(node, [script, ...serverArguments, ...folders], { env: environment });
  const started = await waitForOutput(server, /Extension host agent listening on (\d+)/, 60_000);
  const authority = `127.0.0.1:${started[1] ?? ''}`;
  return {
    version,
    workspace,
    address: (window) => windowAddress(authority, workspace, window),
    log: server.output,
    stop: async () => {
      await server.stop();
      temporary.remove();
    },
  };
}

const serverArguments = [
  ...['--host', '127.0.0.1', '--port', '0', '--without-connection-token', '--accept-server-license-terms'],
  ...['--telemetry-level', 'off', '--disable-workspace-trust'],
  // A built workbench takes the payload of its address only with this switch.
  '--enable-smoke-test-driver',
];

function windowAddress(authority: string, workspace: string, window: WindowOptions = {}): string {
  const remote = (file: string) => `vscode-remote://${authority}${pathToFileURL(file).pathname}`;
  const payload: [string, string][] = [['skipWelcome', 'true']];
  if (window.extension !== undefined) payload.push(['extensionDevelopmentPath', remote(window.extension)]);
  if (window.tests !== undefined) payload.push(['extensionTestsPath', remote(window.tests)]);
  if (window.openFile !== undefined)
    payload.push(['openFile', remote(path.join(workspace, window.openFile))]);

  const address = new URL(`http://${authority}/`);
  address.searchParams.set('folder', pathToFileURL(workspace).pathname);
  address.searchParams.set('payload', JSON.stringify(payload));
  return address.href;
}
