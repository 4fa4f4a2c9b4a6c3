import { eventKind } from '../../../engine/events/ontology';
import type { Translate } from '../translate';

export function eventKindIcon(type: string): string {
  return eventKind(type)?.icon ?? 'symbol-event';
}

/** The name of a kind in the editor's language; its id where the ontology does not know it. */
export function eventKindLabel(type: string, t: Translate): string {
  const kind = eventKind(type);
  return kind ? t(kind.label) : type;
}

/** What a kind calls the one in a role, such as “victim”. */
export function roleLabel(type: string, role: string, t: Translate): string {
  const name = eventKind(type)?.roles[role];
  return name === undefined ? role : t(name);
}
