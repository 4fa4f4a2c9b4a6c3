/** English text of the trace steps and problems of this folder, by code. */
export const eventMessages: Readonly<Record<string, string>> = {};
