import type { CancellationToken } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Annotations } from '../engine/annotations';
import type { DocumentInput, Engine } from '../engine/index';

/** The finished analysis of one version of a document. */
export interface Analysis {
  readonly uri: string;
  readonly version: number;
  readonly text: string;
  /** What the engine found, with what persons said laid over it. */
  readonly annotations: Annotations;
  /** What the engine found. */
  readonly found: Annotations;
}

/** What the scheduler asks of the server and tells it. */
export interface AnalysesHost {
  engine(): Promise<Engine>;
  /** The date of documents that tell none of their own. */
  fallbackDate(): Promise<string | undefined>;
  pause(): Promise<void>;
  /** Lays what persons said over what was found in a document. */
  layOver(uri: string, text: string, found: Annotations): Annotations;
  /** An analysis went on for longer than one slice. `stop` ends it as a person's cancellation does. */
  onSlow(uri: string, length: number, stop: () => void): SlowRun;
  onFinished(analysis: Analysis): void;
  onStopped(uri: string): void;
  onFailed(uri: string, error: unknown): void;
}

export interface SlowRun {
  /** A pass of the engine has ended. */
  step(name: string): void;
  end(): void;
}

/** One analysis under way. */
class Run {
  readonly done: Promise<void>;
  #finish = (): void => undefined;
  #cancelled = false;

  constructor(readonly version: number) {
    this.done = new Promise((resolve) => {
      this.#finish = resolve;
    });
  }

  cancel(): void {
    this.#cancelled = true;
  }

  isCancelled(): boolean {
    return this.#cancelled;
  }

  finish(): void {
    this.#finish();
  }
}

interface Entry {
  readonly document: TextDocument;
  run: Run | undefined;
  latest: Analysis | undefined;
  /** Milliseconds that the engine worked on the last finished run. */
  lastDuration: number;
}

/** Milliseconds that the engine may work before waiting messages are handled. */
const slice = 12;
/** An analysis that took less than this is started at every change at once: an article, on a slow machine too. */
const instant = 120;
const longestDelay = 1_500;

/**
 * Analyses open documents, one run a document. A newer change cancels the run of an older version, and the result
 * of a version that is no longer the document's is dropped. Documents that are analysed fast are analysed at every
 * change; for others the wait after a change grows with the time that the last run took.
 */
export class Analyses {
  readonly #entries = new Map<string, Entry>();
  /** Dates that persons gave to documents; kept while the server lives, so that a closed document finds its own again. */
  readonly #givenDates = new Map<string, string>();

  constructor(private readonly host: AnalysesHost) {}

  /** The document was opened or changed: analyses it anew. */
  update(document: TextDocument): void {
    const entry = this.#entries.get(document.uri);
    if (entry?.document === document) this.#start(entry, waitAfter(entry.lastDuration));
    else this.#open(document);
  }

  /** What persons said of the document has changed: lays it anew over what was found. A run under way will do so itself. */
  layAnew(uri: string): void {
    const entry = this.#entries.get(uri);
    if (entry?.latest?.version === entry?.document.version && entry?.latest)
      this.#finish(entry, entry.latest);
  }

  close(uri: string): void {
    const entry = this.#entries.get(uri);
    entry?.run?.cancel();
    this.#entries.delete(uri);
  }

  /** Analyses every open document anew, as after a change of settings. */
  restart(): void {
    for (const entry of this.#entries.values()) this.#start(entry, 0);
  }

  /** Sets the date that a person gave to a document, or takes it back; analyses the document at once if it is open. */
  setDate(uri: string, date: string | undefined): void {
    if (date === undefined) this.#givenDates.delete(uri);
    else this.#givenDates.set(uri, date);
    const entry = this.#entries.get(uri);
    if (entry) this.#start(entry, 0);
  }

  /** The analysis of the document's present version, waited for; undefined if it is cancelled, fails or the document is closed. */
  async current(uri: string, token: CancellationToken): Promise<Analysis | undefined> {
    for (;;) {
      const entry = this.#entries.get(uri);
      if (!entry || token.isCancellationRequested) return undefined;
      if (!entry.run) return entry.latest?.version === entry.document.version ? entry.latest : undefined;
      await entry.run.done;
    }
  }

  #open(document: TextDocument): void {
    this.close(document.uri);
    const entry: Entry = { document, run: undefined, latest: undefined, lastDuration: 0 };
    this.#entries.set(document.uri, entry);
    this.#start(entry, 0);
  }

  #start(entry: Entry, wait: number): void {
    entry.run?.cancel();
    const { version, uri } = entry.document;
    const run = new Run(version);
    entry.run = run;
    this.#analyse(entry, run, wait)
      .catch((error: unknown) => {
        this.host.onFailed(uri, error);
      })
      .finally(() => {
        if (entry.run === run) entry.run = undefined;
        run.finish();
      });
  }

  async #analyse(entry: Entry, run: Run, wait: number): Promise<void> {
    await (wait > 0 ? sleep(wait) : this.host.pause());
    if (run.isCancelled()) return;
    const engine = await this.host.engine();
    const fallbackDate = await this.host.fallbackDate();
    if (run.isCancelled()) return;
    const { uri } = entry.document;
    const text = entry.document.getText();
    const input: DocumentInput = {
      text,
      language: entry.document.languageId,
      date: this.#givenDates.get(uri),
      fallbackDate,
    };
    const outcome = await this.#runInSlices(engine, input, uri, run);
    if (!outcome || run.isCancelled()) return;
    entry.lastDuration = outcome.duration;
    this.#finish(entry, { uri, version: run.version, text, found: outcome.annotations });
  }

  #finish(entry: Entry, analysis: Omit<Analysis, 'annotations'>): void {
    const { uri, text, found } = analysis;
    entry.latest = { ...analysis, annotations: this.host.layOver(uri, text, found) };
    this.host.onFinished(entry.latest);
  }

  /** Undefined where the run was cancelled. */
  async #runInSlices(
    engine: Engine,
    input: DocumentInput,
    uri: string,
    run: Run,
  ): Promise<{ annotations: Annotations; duration: number } | undefined> {
    const stop = (): void => {
      if (run.isCancelled()) return;
      run.cancel();
      this.host.onStopped(uri);
    };
    const steps = engine.analyse(input);
    let slow: SlowRun | undefined;
    let duration = 0;
    let sliceStart = performance.now();
    try {
      for (;;) {
        const step = steps.next();
        const spent = performance.now() - sliceStart;
        if (step.done) return { annotations: step.value, duration: duration + spent };
        slow?.step(step.value);
        if (spent < slice) continue;
        duration += spent;
        slow ??= this.host.onSlow(uri, input.text.length, stop);
        await this.host.pause();
        if (run.isCancelled()) return undefined;
        sliceStart = performance.now();
      }
    } finally {
      slow?.end();
    }
  }
}

function waitAfter(lastDuration: number): number {
  return lastDuration < instant ? 0 : Math.min(lastDuration, longestDelay);
}

function sleep(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
