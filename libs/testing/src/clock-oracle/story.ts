import type { PlainAppliesTo, PlainCondition, PlainLimit, PlainPins, PlainPlace, PlainRule } from './plain';

/** One clock as the story of its case leaves it; times are ms on the wall. */
export interface ToldClock {
  readonly clockId: string;
  readonly policy: string;
  readonly rule: PlainRule;
  readonly assignmentId?: string;
  readonly unitId?: string;
  readonly rehandling: boolean;
  readonly started: number;
  pins: PlainPins;
  limit: PlainLimit | undefined;
  extended: number;
  readonly pauses: { readonly from: number; to?: number }[];
  stopped?: { readonly at: number; readonly how: 'met' | 'ended' };
}

export interface Share {
  readonly assignmentId: string;
  readonly unitId: string;
  readonly role: string;
  status: 'open' | 'resolved' | 'gone';
}

/** A case as far as its clocks ask. */
export class Story {
  requesterType = '';
  channel = '';
  kind = '';
  urgency = '';
  tier = '';
  place: PlainPlace = {};
  pins: PlainPins | undefined;
  readonly shares: Share[] = [];
  readonly clocks: ToldClock[] = [];

  turn(assignmentId: string, status: Share['status']): void {
    for (const share of this.shares) if (share.assignmentId === assignmentId) share.status = status;
  }

  isLead(assignmentId: string): boolean {
    return this.shares.some((share) => share.assignmentId === assignmentId && share.role === 'lead');
  }

  openLeads(): Share[] {
    return this.shares.filter(({ role, status }) => role === 'lead' && status === 'open');
  }

  /** At least one lead is resolved and none is open. */
  leadsAreDone(): boolean {
    return this.openLeads().length === 0 && this.shares.some(({ role, status }) => role === 'lead' && status === 'resolved');
  }

  running(): ToldClock[] {
    return this.clocks.filter(({ stopped }) => stopped === undefined);
  }

  ofCase(): ToldClock[] {
    return this.running().filter(({ assignmentId }) => assignmentId === undefined);
  }

  ofShare(assignmentId: string): ToldClock[] {
    return this.running().filter((clock) => clock.assignmentId === assignmentId);
  }

  /** Clocks of the share, and the case's when a lead speaks for it. */
  spokenFor(assignmentId: string): ToldClock[] {
    return [...this.ofShare(assignmentId), ...(this.isLead(assignmentId) ? this.ofCase() : [])];
  }

  /** `units` are those that handle: the share's, or for a clock of the case those of all open leads. */
  applies({ requesterTypes, channels, areas, units }: PlainAppliesTo, handling: readonly string[]): boolean {
    if (requesterTypes && !requesterTypes.includes(this.requesterType)) return false;
    if (channels && !channels.includes(this.channel)) return false;
    if (!areas && !units) return true;
    const code = this.place.committee ?? this.place.subdistrict ?? this.place.district;
    const here = code !== undefined && (areas ?? []).some((area) => code.startsWith(area));
    return here || handling.some((unit) => (units ?? []).includes(unit));
  }

  limitOf(rule: PlainRule, rehandling: boolean): PlainLimit | undefined {
    return rule.limits.find(({ when }) => when === undefined || this.holds(when, rehandling))?.limit;
  }

  private holds({ tiers, kinds, urgencies, rehandling }: PlainCondition, isRehandling: boolean): boolean {
    return (
      (!tiers || tiers.includes(this.tier)) &&
      (!kinds || kinds.includes(this.kind)) &&
      (!urgencies || urgencies.includes(this.urgency)) &&
      (!rehandling || isRehandling)
    );
  }
}
