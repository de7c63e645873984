import {
  caseKinds,
  type ClockKind,
  type ClockPolicy,
  type ClockRule,
  type Limit,
  type LimitCondition,
  type Organisation,
  Refusal,
  tiers,
  urgencies,
} from '@suqiu/case';

/**
 * A policy by which every clock can be reckoned. Refuses CLOCK_POLICY_INVALID {field, value}, CLOCK_RULE_TWICE {clock, scope},
 * CLOCK_LIMIT_UNREACHABLE {clock, nth}, UNIT_UNKNOWN {unit}.
 */
export function checkClockPolicy({ policy, appliesTo, clocks }: ClockPolicy, organisation: Organisation): void {
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(policy)) throw invalid('policy', policy);
  const area = appliesTo.areas?.find((code) => !/^\d{6}(\d{3}(\d{3})?)?$/.test(code));
  if (area !== undefined) throw invalid('appliesTo.areas', area);
  const unit = appliesTo.units?.find((id) => !organisation.units.has(id));
  if (unit !== undefined) throw new Refusal('UNIT_UNKNOWN', { unit });
  clocks.forEach((rule, at) => {
    const { clock, scope } = rule;
    if (clocks.findIndex((other) => other.clock === clock && other.scope === scope) !== at)
      throw new Refusal('CLOCK_RULE_TWICE', { clock, scope });
    checkRule(rule);
  });
}

const clocksOfCallOuts: readonly ClockKind[] = ['callOutRespond', 'callOutArrive'];

const invalid = (field: string, value: string | number) => new Refusal('CLOCK_POLICY_INVALID', { field, value });

function checkRule(rule: ClockRule): void {
  const { clock, scope, roles, limits, warn, extension } = rule;
  if (clock === 'return') checkWindow(rule);
  if ((scope === 'callOut') !== clocksOfCallOuts.includes(clock)) throw invalid('scope', clock);
  if (roles !== undefined && (scope !== 'assignment' || roles.length === 0)) throw invalid('roles', clock);
  if (limits.length === 0) throw invalid('limits', clock);
  for (const each of [...limits.map(({ limit }) => limit), ...(warn ? [warn] : [])])
    if (!(Number.isInteger(each.n) && each.n >= 1)) throw invalid('n', each.n);
  limits.forEach(({ when = {} }, at) => {
    if ([when.tiers, when.kinds, when.urgencies].some((list) => list?.length === 0)) throw invalid('limits.when', clock);
    if (limits.slice(0, at).some((earlier) => covers(earlier.when ?? {}, when)))
      throw new Refusal('CLOCK_LIMIT_UNREACHABLE', { clock, nth: at + 1 });
  });
  if (warn && limits.some(({ limit }) => inDays(limit) !== inDays(warn))) throw invalid('warn.unit', warn.unit);
  if (extension) checkExtension(clock, limits, extension);
}

/** In which a unit may ask for a return: of its own assignment, from its start, and with nothing to say when it is over. */
function checkWindow({ scope, pausable, warn }: ClockRule): void {
  if (scope !== 'assignment') throw invalid('scope', 'return');
  if (pausable) throw invalid('pausable', 'return');
  if (warn) throw invalid('warn', 'return');
}

/** An extension is asked for to resolve, and in working days. */
function checkExtension(
  clock: ClockRule['clock'],
  limits: ClockRule['limits'],
  { atMost, times }: NonNullable<ClockRule['extension']>,
): void {
  if (clock !== 'resolve') throw invalid('extension', clock);
  const other = limits.find(({ limit }) => limit.unit !== 'workingDay');
  if (other) throw invalid('extension', other.limit.unit);
  for (const [field, n] of Object.entries({ atMost, times })) if (!(Number.isInteger(n) && n >= 1)) throw invalid(`extension.${field}`, n);
}

const inDays = ({ unit }: Limit): boolean => unit === 'calendarDay' || unit === 'workingDay';

/** Whether the earlier condition holds wherever the later one does. */
const covers = (earlier: LimitCondition, later: LimitCondition): boolean =>
  (!earlier.rehandling || later.rehandling === true) &&
  within(later.tiers, earlier.tiers, tiers) &&
  within(later.kinds, earlier.kinds, caseKinds) &&
  within(later.urgencies, earlier.urgencies, urgencies);

const within = <Code>(later: readonly Code[] | undefined, earlier: readonly Code[] | undefined, all: readonly Code[]): boolean =>
  earlier === undefined || (later ?? all).every((code) => earlier.includes(code));
