/** The `edtf` library has no types of its own; the tests use its parser alone. */
declare module 'edtf' {
  export default function edtf(expression: string): unknown;
}
