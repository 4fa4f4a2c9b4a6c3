import { fork, type ChildProcess } from 'node:child_process';

/** Milliseconds that a server has to end by itself after it was told to. */
const patience = 2000;

/**
 * The server's processes. The first is started at once, so that it loads while the client library does; one that ended is
 * followed by a new one when the client asks again.
 */
export class ServerProcess {
  #waiting: ChildProcess | undefined;
  #given: ChildProcess | undefined;

  /** `cache`: a folder for the server's compiled code, which newer versions of Node start faster from. */
  constructor(
    private readonly module: string,
    private readonly cache: string | undefined,
  ) {
    this.#waiting = this.#fork();
  }

  /** A running process that nobody uses yet. */
  take(): ChildProcess {
    const waiting = this.#waiting?.connected === true ? this.#waiting : this.#fork();
    this.#waiting = undefined;
    return (this.#given = waiting);
  }

  /** The client has told the server to end: one that hangs is ended. */
  end(): void {
    const ending = this.#given;
    if (ending?.exitCode === null && ending.signalCode === null)
      setTimeout(() => ending.kill('SIGKILL'), patience).unref();
  }

  #fork(): ChildProcess {
    const { module, cache } = this;
    return fork(module, ['--node-ipc', `--clientProcessId=${process.pid}`], {
      // Where the editor is the only Node there is, it runs as one.
      env: {
        ...process.env,
        ELECTRON_RUN_AS_NODE: '1',
        ELECTRON_NO_ASAR: '1',
        ...(cache === undefined ? {} : { NODE_COMPILE_CACHE: cache }),
      },
      execArgv: [],
      silent: true,
    });
  }
}
