import { ErrorCodes, ResponseError } from 'vscode-languageserver';
import { isCalendarDay } from '../../engine/calendarDay';
import type { ServerContext } from '../context';
import { setDocumentDateRequest } from '../protocol';

/** A person sets a document's date or takes it back; the answer comes at once, the new annotations when they are ready. */
export function registerDocumentDate({ connection, analyses, localiser }: ServerContext): void {
  connection.onRequest(setDocumentDateRequest, ({ uri, date }) => {
    if (date !== null && !isCalendarDay(date)) {
      const message = localiser.t('{value} is no calendar day; give it as YYYY-MM-DD.', { value: date });
      return new ResponseError<undefined>(ErrorCodes.InvalidParams, message);
    }
    analyses.setDate(uri, date ?? undefined);
    return null;
  });
}
