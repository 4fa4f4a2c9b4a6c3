/** English text of the trace steps and problems of this folder, by code. */
export const dateMessages: Readonly<Record<string, string>> = {};
