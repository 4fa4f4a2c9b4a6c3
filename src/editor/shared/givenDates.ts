import type * as vscode from 'vscode';

const key = 'documentDates';
/** Documents whose date is remembered, the latest; a workspace's state is no place for an unbounded list. */
const most = 1000;

/** The dates that a person gave to documents, kept with the workspace: a restart of editor or server loses none. */
export interface GivenDates {
  get(uri: vscode.Uri): string | undefined;
  /** Sets a date, or takes it back. */
  set(uri: vscode.Uri, date: string | undefined): Promise<void>;
}

export function createGivenDates(memory: vscode.Memento): GivenDates {
  const all = (): readonly (readonly [string, string])[] => memory.get(key, []);
  return {
    get: (uri) => all().find(([address]) => address === uri.toString())?.[1],
    async set(uri, date) {
      const address = uri.toString();
      const others = all().filter(([other]) => other !== address);
      await memory.update(key, date === undefined ? others : [...others, [address, date]].slice(-most));
    },
  };
}
