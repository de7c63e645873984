import { type AssignmentRole, type ClockKind, type ClockRule, type EventData, type LedgerEvent, limitUnits } from '@suqiu/case';
import type { Chance } from '@suqiu/simulation';
import { anEvent } from '../builders';

export const policyNames = ['city', 'district', 'enterprise', 'night', 'street'] as const;

/** Days of the year from which policies hold. */
export const policyDays = ['2026-02-14', '2026-03-31', '2026-07-01', '2026-09-30', '2027-01-01'] as const;

/** Each policy from before the year on, then most of them again: from a day of the year, in any order, one of them without clocks. */
export function madeUpPolicies(chance: Chance): LedgerEvent<'dispatch.ClockPolicyPublished'>[] {
  const again = Array.from({ length: 7 }, () => ({
    policy: chance.pick(policyNames),
    effectiveFrom: chance.pick(['2025-06-01', ...policyDays]),
  }));
  return [...policyNames.map((policy) => ({ policy, effectiveFrom: '2025-01-01' })), ...again].map(({ policy, effectiveFrom }, at) =>
    anEvent(
      'dispatch.ClockPolicyPublished',
      {
        source: 'made up',
        assumed: true,
        policy,
        label: { zh: policy, en: policy },
        appliesTo: appliesTo(chance),
        clocks: at === policyNames.length + 3 ? [] : rules(chance),
        effectiveFrom,
      },
      { version: at + 1 },
    ),
  );
}

function appliesTo(chance: Chance): EventData['dispatch.ClockPolicyPublished']['appliesTo'] {
  return {
    ...(chance.percent(15) && { requesterTypes: ['enterprise', 'organisation'] as const }),
    ...(chance.percent(15) && { channels: ['telephone', 'app'] as const }),
    ...(chance.percent(35) && { areas: chance.pick([['310110'], ['310110013'], ['310110013002', '310120'], ['31']]) }),
    ...(chance.percent(30) && { units: chance.pick([['street'], ['desk', 'bureau'], ['nobody-knows']]) }),
  };
}

function rules(chance: Chance): ClockRule[] {
  const kinds: readonly ClockKind[] = [
    'acknowledge',
    'firstContact',
    'resolve',
    'resolve',
    'resolve',
    'explain',
    'followUp',
    'supervision',
    'return',
  ];
  const drawn = Array.from({ length: chance.between(1, 3) }, () => rule(chance, chance.pick(kinds)));
  // Two rules of one kind and scope would give two clocks one name.
  return [...new Map(drawn.map((one) => [`${one.clock} ${one.scope}`, one])).values()];
}

function rule(chance: Chance, clock: ClockKind): ClockRule {
  const roles: readonly AssignmentRole[] = [chance.pick(['lead', 'support'] as const)];
  const conditions = [
    { tiers: ['complex', 'hard'] },
    { urgencies: ['urgent', 'critical'] },
    { kinds: ['inquiry', 'praise'] },
    { rehandling: true },
    { tiers: ['simple'], kinds: ['complaint', 'report'] },
  ] as const;
  const conditional = Array.from({ length: chance.between(0, 2) }, () => ({ when: chance.pick(conditions), limit: limit(chance) }));
  return {
    clock,
    scope: clock !== 'return' && (clock === 'followUp' || chance.percent(45)) ? 'case' : 'assignment',
    ...(chance.percent(25) && { roles }),
    limits: [...conditional, ...(chance.percent(85) || conditional.length === 0 ? [{ limit: limit(chance) }] : [])],
    pausable: chance.percent(70),
    ...(chance.percent(60) && { extension: { atMost: 15, times: 2 } }),
  };
}

/** Whole days in hours or minutes as well, which end just where a day does. */
function limit(chance: Chance): ClockRule['limits'][number]['limit'] {
  if (chance.percent(15))
    return chance.pick([
      { n: 1440, unit: 'minute' },
      { n: 24, unit: 'hour' },
      { n: 48, unit: 'workingDayHour' },
    ] as const);
  const most = { minute: 3_000, hour: 100, workingDayHour: 80, workingHour: 40, calendarDay: 20, workingDay: 20 };
  const unit = chance.pick(limitUnits);
  return { n: chance.between(1, most[unit]), unit };
}
