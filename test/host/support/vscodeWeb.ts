import path from 'node:path';
import { installVscodeWeb } from './installVscode';
import { temporaryFolder } from './paths';
import { startProcess, waitForOutput } from './processes';
import { copyWorkspace } from './workspace';

/** VS Code for the web with the web extension host, on a loopback port. */
export interface VscodeWeb {
  readonly address: string;
  /** Version of VS Code. */
  readonly version: string;
  readonly stop: () => Promise<void>;
}

/** `tests` must lie below `extension`, which is all that the browser can load. */
export async function startVscodeWeb(extension: string, tests: string): Promise<VscodeWeb> {
  const { build, version, testServer } = await installVscodeWeb();
  const temporary = temporaryFolder('web');
  const options = {
    build: { type: 'static', location: build },
    extensionDevelopmentPath: extension,
    extensionTestsPath: tests,
    folderMountPath: copyWorkspace(path.join(temporary.path, 'workspace')),
  };
  const server = startProcess(process.execPath, ['-e', serve, testServer, JSON.stringify(options)]);
  const started = await waitForOutput(server, /^port (\d+)$/m, 30_000);
  return {
    // The workbench makes origins of their own below this one, which `localhost` has and `127.0.0.1` has not.
    address: `http://localhost:${started[1] ?? ''}/`,
    version,
    stop: async () => {
      await server.stop();
      temporary.remove();
    },
  };
}

/** Starts the part of `@vscode/test-web` that serves; its public `open` would look for a build to download. */
const serve = `
  const [, file, options] = process.argv;
  require(file).runServer('localhost', 0, JSON.parse(options)).then((server) => {
    const tell = () => console.log('port ' + server.address().port);
    if (server.listening) tell(); else server.once('listening', tell);
  });`;
