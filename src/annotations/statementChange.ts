import type { Anchored } from './anchored';

/** A statement as it is written in a sidecar, and where its words stood; what is needed to bring it back to the byte. */
export interface StatementState {
  readonly item: string;
  /** Absent for an orphan, and for a statement that is of no place. */
  readonly place?: Anchored;
}

/** What an action did to one statement. Turned round, it takes the action back. */
export interface StatementChange {
  readonly id: string;
  /** Null where the statement was not there. */
  readonly before: StatementState | null;
  readonly after: StatementState | null;
}

/** Changes of one sheet, known by its address. */
export interface SheetChanges {
  readonly sheet: string;
  readonly changes: readonly StatementChange[];
}

/** The changes that take these back, the last first. */
export function reversed(changes: readonly SheetChanges[]): readonly SheetChanges[] {
  return changes
    .map(({ sheet, changes: list }) => ({
      sheet,
      changes: list.map(({ id, before, after }) => ({ id, before: after, after: before })).reverse(),
    }))
    .reverse();
}
