/** The part of the untyped `edtf` package that is used here. */
declare module 'edtf' {
  /** A parsed expression; months in `values` count from 0, seasons from 21. Masks are bits of what is meant. */
  export interface EdtfNode {
    readonly type: 'Date' | 'Year' | 'Decade' | 'Century' | 'Season' | 'Interval' | 'List' | 'Set';
    /** Numbers of a date; nodes of an interval, whose open or unknown ends are not objects. */
    readonly values: readonly unknown[];
    readonly approximate?: boolean | number;
    readonly uncertain?: boolean | number;
    readonly unspecified?: number;
  }
  /** Throws on anything that is no EDTF. */
  export function parse(expression: string): EdtfNode;
}
