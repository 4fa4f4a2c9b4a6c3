/** English text of the trace steps of this folder, by code. */
export const eventMessages: Readonly<Record<string, string>> = {
  'event.phrase': 'The phrase “{phrase}” tells an event.',
  'event.general': '“{lemma}” is a general word for something that happens.',
  'event.generic.topic':
    'It names a topic and no happening: it has no article, participant, date or place of its own.',
  'event.sense.first': '“{lemma}” is a word for this kind of event.',
  'event.sense.rule': '“{lemma}” is read in this sense by the words around it ({because}).',
  'event.sense.discourse': '“{lemma}” is read in the sense that it had before in the text.',
  'event.sense.domain': '“{lemma}” is read in this sense because of what the text is about ({because}).',
  'event.pronoun': '“{word}” stands for {words}.',
  'event.negated': 'It is said not to have happened (“{word}”).',
  'event.negated.by': 'It did not come to it: “{word}”.',
  'event.planned': 'It is planned, not done (“{word}”).',
  'event.planned.date': 'It is planned: its date lies after the document’s.',
  'event.possible': 'It is possible or wished for, not done (“{word}”).',
  'event.reported': 'It is claimed (“{word}”).',
  'event.source': 'Someone else says so (“{word}”).',
  'event.time.phrase': 'Dated {date} by the words at its name.',
  'event.time.clause': 'Dated {date} by its clause.',
  'event.time.sentence': 'Dated {date} by another part of its sentence.',
  'event.time.narrative': 'Dated {date} by the sentence before, which it goes on from.',
  'event.same.object': 'The same event as “{words}”: the verb and its noun tell it together.',
  'event.same.words':
    'The same event as “{words}” before: the same word, and a participant, a place or a day in common.',
  'event.same.participants':
    'The same event as “{words}” before: the same kind with a participant in common.',
  'event.same.definite': 'The same event as “{words}” before, to which it points back.',
  'event.same.context':
    'The same event as “{words}” before: the same word, and both sentences speak of the same.',
  'event.time.carried': 'Dated {date} as uncertain: the last date that the story told.',
  'event.time.document':
    'Dated {date} as uncertain: the document’s own date, from which the text is told (“on Monday”, “yesterday”).',
  'event.time.story': 'Dated {date} as uncertain: the day of which the text’s opening tells.',
  'event.time.chain': 'Dated {date} by another mention of the same event.',
  'event.time.none': 'Undated: the text gives it no date.',
};
