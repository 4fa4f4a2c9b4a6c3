/** English text of the trace steps and problems of this folder, by code. */
export const nameMessages: Readonly<Record<string, string>> = {};
