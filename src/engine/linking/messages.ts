/** English text of the trace steps and problems of this folder, by code. */
export const linkMessages: Readonly<Record<string, string>> = {};
