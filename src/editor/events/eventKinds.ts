/** Icons of the event ontology's top kinds, by the first part of the dotted kind. */
const icons: Readonly<Record<string, string>> = {
  life: 'heart',
  conflict: 'flame',
  justice: 'law',
  crime: 'shield',
  contact: 'comment-discussion',
  statement: 'megaphone',
  communication: 'megaphone',
  movement: 'arrow-swap',
  transaction: 'credit-card',
  government: 'library',
  election: 'checklist',
  law: 'book',
  agreement: 'link',
  sanction: 'circle-slash',
  business: 'briefcase',
  personnel: 'person-add',
  disaster: 'warning',
  accident: 'warning',
  health: 'pulse',
  science: 'beaker',
  sport: 'play-circle',
  culture: 'mortar-board',
  cyber: 'bug',
};

export function eventKindIcon(type: string): string {
  return icons[topKind(type)] ?? 'symbol-event';
}

/** A kind such as `contact.meet` for a reader: “Contact: meet”. */
export function eventKindLabel(type: string): string {
  const [top = '', ...rest] = type.split('.').map((part) => part.replace(/[-_]/g, ' '));
  const head = top.charAt(0).toUpperCase() + top.slice(1);
  return rest.length === 0 ? head : `${head}: ${rest.join(', ')}`;
}

function topKind(type: string): string {
  return type.split('.', 1)[0] ?? '';
}
