/** English text of the trace steps and problems of this folder, by code. */
export const linkMessages: Readonly<Record<string, string>> = {
  'link.chain': 'Means the same as “{name}” ({rule}).',
  'link.use.name': 'It is a name of the entry.',
  'link.use.short': 'It is a short name of the entry.',
  'link.use.acronym': 'It is an acronym of the entry.',
  'link.use.demonym': 'It names the people of the entry.',
  'link.use.code': 'It is a code of the entry.',
  'link.use.common': 'It is a name of the entry and an everyday word.',
  'link.prior': '{percent} % of the uses of this name mean the entry.',
  'link.ownEntry': 'By an entry of your own.',
  'link.otherKind': 'The index has it as a {kind}.',
  'link.notYetBorn': 'Born in {year}, too late for this text.',
  'link.longDead': 'Dead since about {year}.',
  'link.description': 'The text has “{word}”, which describes the entry.',
  'link.related': 'Related ({relation}) to an entry that the text names.',
  'link.country': 'Of {country}, like other entries of the text or unlike them.',
  'link.near': 'Near other places of the text.',
  'link.surname': 'The text names a person of this surname.',
  'link.team': 'The words around speak of a match, in which a place’s name is a team’s.',
  'link.unsupported': 'Little known, and nothing else in the text speaks for it.',
  'link.wholeForm': 'The index knows it together with the place after the comma.',
  'link.region': '“{region}” after the comma holds it.',
  'link.otherRegion': '“{region}” after the comma is elsewhere.',
  'link.discrepancy.leaderSibling':
    'The text says “{claim}”; the index has {leader}, a sibling of {person}, as leader of {body} ({source}). Either may be right.',
  'link.discrepancy.leaderRelated':
    'The text says “{claim}”; the index has {leader}, who is related to {person}, as leader of {body} ({source}). Either may be right.',
  'link.discrepancy.leaderThen':
    'The text of {date} says “{claim}”; the index has {person} as leader of {body} from {from} to {to} ({source}). Either may be right.',
  'link.discrepancy.office':
    'The text of {date} says “{claim}”; the index has: {office}, {from} to {to} ({source}). Either may be right.',
  'link.discrepancy.age':
    'The text of {date} says “{claim}”; the index has {person} born {born}, aged {age} then ({source}). Either may be right.',
};
