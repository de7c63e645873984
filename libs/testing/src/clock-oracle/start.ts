import { type PlainConfiguration, type PlainEvent, type PlainPins, type PlainRule, upTo } from './plain';
import type { Share, Story } from './story';
import { dayAt, onTheWall, written } from './wall-clock';

interface Starting {
  readonly kinds: readonly string[];
  /** Which shares get clocks of their own. */
  readonly shares: readonly Share[];
  readonly rehandling: boolean;
}

/** Starts what begins with an event, by the policies in force on its day at the versions the case is pinned to. */
export function start(story: Story, event: PlainEvent, configuration: PlainConfiguration, { kinds, shares, rehandling }: Starting): void {
  const { pins } = story;
  if (pins === undefined) return;
  const started = onTheWall(event.recordedAt);
  const begin = (policy: string, rule: PlainRule, share?: Share): void => {
    const clockId = `${policy}/${rule.clock}/${share?.assignmentId ?? 'case'}/${event.version}`;
    const of = share && { assignmentId: share.assignmentId, unitId: share.unitId };
    story.clocks.push({ clockId, policy, rule, ...of, rehandling, started, pins, limit: undefined, extended: 0, pauses: [] });
  };
  for (const { policy, appliesTo, rules } of inForce(configuration, pins, written(dayAt(started)))) {
    for (const rule of rules.filter(({ clock }) => kinds.includes(clock))) {
      if (rule.scope === 'case') {
        const runs = story.ofCase().some((clock) => clock.policy === policy && clock.rule.clock === rule.clock);
        const leads = story.openLeads().map(({ unitId }) => unitId);
        if (!runs && story.applies(appliesTo, leads)) begin(policy, rule);
      } else {
        const meant = shares.filter(({ role }) => !rule.roles || rule.roles.includes(role));
        for (const share of meant.filter(({ unitId }) => story.applies(appliesTo, [unitId]))) begin(policy, rule, share);
      }
    }
  }
}

/** Of each policy its newest publication that has begun by that day. */
function inForce({ policies }: PlainConfiguration, pins: PlainPins, day: string) {
  const begun = upTo(policies, pins.clockPolicyVersion).filter(({ data }) => data.effectiveFrom! <= day);
  return [...new Set(begun.map(({ data }) => data.policy!))].map((policy) => {
    const ofPolicy = begun.filter(({ data }) => data.policy === policy);
    const latest = ofPolicy
      .map(({ data }) => data.effectiveFrom!)
      .sort()
      .at(-1);
    const { data } = ofPolicy.filter((publication) => publication.data.effectiveFrom === latest).at(-1)!;
    return { policy, appliesTo: data.appliesTo!, rules: data.clocks as readonly PlainRule[] };
  });
}
