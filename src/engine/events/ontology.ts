import type { EventMention } from '../annotations';
import data from './ontology.json';

/** A kind of event as `ontology.json` describes it. */
export interface EventKind {
  /** Dotted, general part first. */
  readonly id: string;
  readonly label: string;
  readonly description: string;
  readonly salience: 'major' | 'minor';
  /** Codicon. */
  readonly icon: string;
  /** The kind's name for each of its roles. */
  readonly roles: Readonly<Record<string, string>>;
  readonly ace: readonly string[];
  readonly plover: readonly string[];
  readonly cameo: readonly string[];
}

export const eventKinds: readonly EventKind[] = data.kinds.map(({ salience, roles, ...rest }) => ({
  ...rest,
  salience: salience === 'minor' ? 'minor' : 'major',
  roles: Object.fromEntries(Object.entries(roles)),
}));

const byId = new Map(eventKinds.map((kind) => [kind.id, kind]));

/** The kind with this id, or undefined. */
export const eventKind = (id: string): EventKind | undefined => byId.get(id);

/** Whether the kind is minor; an unknown one is not. */
export const kindIsMinor = (id: string): boolean => byId.get(id)?.salience === 'minor';

/** Whether views leave an event out by default: its kind is minor, or its words name a topic and no happening. */
export const isMinorEvent = ({ type, generic }: Pick<EventMention, 'type' | 'generic'>): boolean =>
  generic === true || kindIsMinor(type);
