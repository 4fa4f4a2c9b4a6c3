/** Commands by their names without the prefix `dateline.`; the argument is whatever called them hands over. */
export type Commands = Readonly<Record<string, (argument?: unknown) => Promise<void>>>;
