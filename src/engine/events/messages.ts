/** English text of the trace steps of this folder, by code. */
export const eventMessages: Readonly<Record<string, string>> = {
  'event.phrase': 'The phrase “{phrase}” tells an event.',
  'event.general': '“{lemma}” is a general word for something that happens.',
  'event.sense.first': '“{lemma}” is a word for this kind of event.',
  'event.sense.rule': '“{lemma}” is read in this sense by the words around it ({because}).',
  'event.sense.domain': '“{lemma}” is read in this sense because of what the text is about ({because}).',
};
