import { Temporal } from 'temporal-polyfill';

/** The present day where the server runs, `YYYY-MM-DD`. */
export function today(): string {
  return Temporal.Now.plainDateISO().toString();
}
