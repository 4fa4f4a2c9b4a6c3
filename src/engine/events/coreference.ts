import type { CoreferenceEvent } from './coreferenceEvent';
import { kindIsMinor } from './ontology';
import { contradicts, groupOf, sameness, type SamenessCode } from './sameEvent';

/** Why a mention was put to a chain: the code of a trace step with the earlier mention's position. */
export interface ChainLink {
  readonly chain: number;
  /** Position in the list of the mention that it was joined to; absent for a chain's first. */
  readonly to?: number;
  readonly code?: 'event.same.object' | SamenessCode;
}

/** How many sentences back, counted in events, a definite noun without any participant of its own may point. */
const definiteReach = 40;

/**
 * Groups mentions of one and the same event. Pure and deterministic: each event is compared with those before it,
 * latest first, and joins the first that it fits. Two events fit when their kinds agree, nothing that both say
 * contradicts (date, place, named participants in the same role, having happened or not), and something speaks for
 * it: the same word with a participant, place or date in common, or a definite noun that points back. Events of
 * general kinds are not grouped. Linear in the number of events: each looks at most `definiteReach` events of its kind back.
 */
export function chainEvents(events: readonly CoreferenceEvent[]): ChainLink[] {
  return new Chainer(events).chain();
}

class Chainer {
  private readonly links: ChainLink[] = [];
  /** Positions of each chain's mentions. */
  private readonly members: number[][] = [];
  /** Positions of the events of each kind, related kinds together. */
  private readonly byKind = new Map<string, number[]>();

  /** Position of the noun that tells a verb's event, by the verb's, where the noun comes first. */
  private readonly nounBefore = new Map<number, number>();

  constructor(private readonly events: readonly CoreferenceEvent[]) {
    for (const [position, { objectOf }] of events.entries())
      if (objectOf !== undefined && objectOf > position) this.nounBefore.set(objectOf, position);
  }

  chain(): ChainLink[] {
    for (const [position, event] of this.events.entries()) {
      const earlier = this.byKind.get(groupOf(event.type)) ?? [];
      const joined =
        this.joinOther(event.objectOf ?? this.nounBefore.get(position)) ??
        this.findAntecedent(earlier, event);
      const link = joined ?? { chain: this.members.length };
      this.links.push(link);
      if (joined === undefined) this.members.push([position]);
      else this.members[joined.chain]?.push(position);
      earlier.push(position);
      this.byKind.set(groupOf(event.type), earlier);
    }
    return this.links;
  }

  /** Joins the verb or noun of the same clause that tells the event together with this one. */
  private joinOther(to: number | undefined): ChainLink | undefined {
    const chain = to === undefined ? undefined : this.links[to]?.chain;
    return chain === undefined || to === undefined ? undefined : { chain, to, code: 'event.same.object' };
  }

  private findAntecedent(earlier: readonly number[], event: CoreferenceEvent): ChainLink | undefined {
    if (kindIsMinor(event.type)) return undefined;
    const tried = new Set<number>();
    for (let i = earlier.length - 1; i >= 0 && earlier.length - i <= definiteReach; i--) {
      const position = earlier[i] ?? -1;
      const other = this.events[position];
      const chain = this.links[position]?.chain;
      if (other === undefined || chain === undefined || tried.has(chain)) continue;
      const code = sameness(event, other);
      if (code === undefined) continue;
      if (!this.contradictsChain(chain, event)) return { chain, to: position, code };
      tried.add(chain);
    }
    return undefined;
  }

  /** A mention must contradict none of the chain's latest, not only fit one of them. */
  private contradictsChain(chain: number, event: CoreferenceEvent): boolean {
    const members = this.members[chain] ?? [];
    return members.slice(-definiteReach).some((position) => {
      const other = this.events[position];
      return other !== undefined && contradicts(event, other);
    });
  }
}
