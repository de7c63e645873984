import { dayNumber } from '@suqiu/calendar';
import {
  type ClockPolicy,
  existsOn,
  type IntakePolicy,
  ownerOf,
  publishedYear,
  type RegisteredUnit,
  type RoutingRule,
  namesInTemplate,
  noticeFactsOf,
  type NoticePolicy,
  holdingOn,
  isPresent,
  postsOf,
  presentHolder,
  upwards,
  workingCalendar,
} from '@suqiu/case';
import { overlap } from '@suqiu/dispatch/domain';
import type { Done } from './play';
import type { Configuration } from './state';

/**
 * What must hold after every command, whoever sent it. Each says what it found; an empty list is well. Of days only those from the command's day on
 * are looked at: the fold keeps one description of a unit, so it tells the past of a unit that was changed no longer.
 */
export function faultsOf(done: Done): string[] {
  const { after, day } = done;
  return [
    ...ofOwner(done),
    ...ofVersions(done),
    ...ofPosts(done),
    ...ofDeputies(after),
    ...ofAbsences(after),
    ...ofPresence(after, day),
    ...ofUnits(after, day),
    ...ofCatalogue(after),
    ...after.policies.published.flatMap(({ policy }) => ofPolicy(policy)),
    ...after.clockPolicies.published.flatMap(({ policy }) => ofClockPolicy(policy, after)),
    ...after.rules.published.flatMap(({ rules }) => ofRules(rules)),
    ...after.notices.published.flatMap(({ policy }) => ofNotices(policy)),
    ...ofCalendar(after),
    ...ofHours(after),
  ];
}

const ofOwner = ({ events }: Done): string[] =>
  events.filter(({ type }) => ownerOf(type) !== 'dispatch').map(({ type }) => `a configuration command decided ${type}`);

/** One event a command, at the next version of its stream; the other streams stand still. */
function ofVersions({ kind, events, before, after }: Done): string[] {
  const rise = (of: (state: Configuration) => number): number => of(after) - of(before);
  const rises = [
    rise((s) => s.organisation.version),
    rise((s) => s.catalogue.version),
    rise((s) => s.policies.version),
    rise((s) => s.clockPolicies.version),
    rise((s) => s.rules.version),
    rise((s) => s.notices.version),
    rise((s) => s.calendar.version),
    rise((s) => s.closures.version),
  ];
  const once = rises.filter((n) => n !== 0).join() === '1';
  return events.length === 1 && once ? [] : [`${kind.name} raised versions by ${rises.join()}`];
}

/** A post is filled in a unit that stands that day, and stays in it. */
const ofPosts = ({ events, before }: Done): string[] =>
  events.flatMap((event) => {
    if (event.type !== 'dispatch.PostFilled') return [];
    const { postId, unitId, effectiveFrom } = event.data;
    const unit = before.organisation.units.get(unitId);
    const moved = (before.organisation.posts.get(postId)?.unitId ?? unitId) !== unitId;
    return [
      ...(unit && existsOn(unit, effectiveFrom) ? [] : [`${postId} is filled in a unit that does not stand`]),
      ...(moved ? [`${postId} went to another unit`] : []),
    ];
  });

/** A deputy is of a post that is there, and on no day are there two. */
const ofDeputies = ({ organisation: { posts, deputies } }: Configuration): string[] =>
  [...deputies].flatMap(([postId, named]) => [
    ...(posts.has(postId) ? [] : [`${postId} has a deputy and is not there`]),
    ...named
      .filter(({ effectiveFrom }, at) => at > 0 && (named[at - 1]!.endsOn ?? '9') > effectiveFrom)
      .map(({ effectiveFrom }) => `${postId} has two deputies on ${effectiveFrom}`),
  ]);

/** An absence has days. */
const ofAbsences = ({ organisation }: Configuration): string[] =>
  [...organisation.absences].flatMap(([holderId, absences]) =>
    absences.filter(({ from, until }) => until <= from).map(({ from }) => `${holderId} is absent from ${from} on for no day`),
  );

/** Work of every unit is held by somebody present while a leader on the way up is; that somebody is in fact present. */
const ofPresence = ({ organisation }: Configuration, day: string): string[] =>
  [...organisation.units.keys()].flatMap((unitId) => {
    const { holderId } = presentHolder(organisation, { unitId }, day);
    if (holderId !== undefined) return isPresent(organisation, holderId, day) ? [] : [`${holderId} holds work of ${unitId} while absent`];
    const leads = [...upwards(organisation, unitId, day)]
      .filter((id) => organisation.units.has(id) && existsOn(organisation.units.get(id)!, day))
      .flatMap((id) => postsOf(organisation, id).flatMap((post) => holdingOn(post, day) ?? []))
      .filter((holding) => holding.role === 'unitLeader' && isPresent(organisation, holding.holderId, day));
    return leads.map((holding) => `nobody holds work of ${unitId} though ${holding.holderId} leads`);
  });

function ofUnits({ organisation }: Configuration, day: string): string[] {
  const units = [...organisation.units.values()];
  const days = [day, ...units.flatMap(({ effectiveFrom, endsOn = day }) => [effectiveFrom, endsOn])].filter((one) => one >= day);
  const standing = (unit: RegisteredUnit): string[] => days.filter((one) => existsOn(unit, one));
  return [
    ...units
      .filter((unit) => goesRound(organisation.units, unit, (of) => of.parentId))
      .map(({ unitId }) => `${unitId} stands below itself`),
    ...units.filter((unit) => goesRound(organisation.units, unit, (of) => of.successorId)).map(({ unitId }) => `${unitId} succeeds itself`),
    ...units
      .filter((unit) => standing(unit).some((one) => !comesToCity(organisation.units, unit, one)))
      .map(({ unitId }) => `${unitId} does not stand below the city`),
    ...units.flatMap((unit, at) =>
      units
        .slice(at + 1)
        .filter((other) => standing(unit).some((one) => existsOn(other, one)))
        .flatMap((other) => shared(unit, other)),
    ),
  ];
}

type Units = Configuration['organisation']['units'];

function goesRound(units: Units, from: RegisteredUnit, next: (unit: RegisteredUnit) => string | undefined): boolean {
  let at = units.get(next(from) ?? '');
  for (let steps = 0; at && steps <= units.size; steps += 1) {
    if (at === from) return true;
    at = units.get(next(at) ?? '');
  }
  return false;
}

/** The way up leads to a city, without coming to a unit twice; where one does not stand that day, by way of who takes its place. */
function comesToCity(units: Units, unit: RegisteredUnit, day: string): boolean {
  const seen = new Set<RegisteredUnit>();
  for (let at: RegisteredUnit | undefined = unit; at && !seen.has(at);) {
    seen.add(at);
    const stands: boolean = existsOn(at, day);
    if (stands && at.parentId === undefined) return at.kind === 'city';
    at = units.get((stands ? at.parentId : at.successorId) ?? '');
  }
  return false;
}

/** Of two units that stand on the same day. */
function shared(a: RegisteredUnit, b: RegisteredUnit): string[] {
  const both = a.district === b.district ? a.functions.filter((name) => b.functions.includes(name)) : [];
  return [
    ...(a.area !== undefined && a.area === b.area ? [`${a.unitId} and ${b.unitId} share area ${a.area}`] : []),
    ...both.map((name) => `${a.unitId} and ${b.unitId} share function ${name}`),
  ];
}

/** No case could be sent to two places by entries that say the same of it. */
function ofCatalogue({ catalogue }: Configuration): string[] {
  const entries = [...catalogue.entries.values()];
  return entries.flatMap((a, at) =>
    entries
      .slice(at + 1)
      .filter((b) => overlap(a, b))
      .map((b) => `${a.entry} and ${b.entry} overlap`),
  );
}

/** Rules and categories speak of categories that are there. */
function ofPolicy(policy: IntakePolicy): string[] {
  const codes = policy.categories.map(({ code }) => code);
  const named = [...policy.categories.flatMap(({ parent }) => parent ?? []), ...policy.categoryRules.map((rule) => rule.category)];
  return [
    ...named.filter((code) => !codes.includes(code)).map((code) => `category ${code} is not there`),
    ...(new Set(codes).size < codes.length ? ['a category is there twice'] : []),
  ];
}

/** Every clock can be reckoned: one rule for it, whole limits, units that are there. */
function ofClockPolicy({ policy, appliesTo, clocks }: ClockPolicy, { organisation }: Configuration): string[] {
  const ruled = clocks.map(({ clock, scope }) => `${clock} ${scope}`);
  const limits = clocks.flatMap((rule) => [...rule.limits.map(({ limit }) => limit), ...(rule.warn ? [rule.warn] : [])]);
  return [
    ...(new Set(ruled).size < ruled.length ? [`${policy} rules a clock twice`] : []),
    ...limits.filter(({ n }) => !Number.isInteger(n) || n < 1).map(({ n }) => `${policy} has a limit of ${n}`),
    ...(appliesTo.units ?? [])
      .filter((unitId) => !organisation.units.has(unitId))
      .map((unitId) => `${policy} is of ${unitId}, which is not there`),
  ];
}

/** No rule stands where another always answers before it, and no two have one name. */
function ofRules(rules: readonly RoutingRule[]): string[] {
  const asked = (when: RoutingRule['when']): string => JSON.stringify(Object.entries(when).sort());
  return rules.flatMap(({ rule, when }, at) => [
    ...(rules.slice(0, at).some((before) => Object.keys(before.when).length === 0) ? [`${rule} comes after a rule for every case`] : []),
    ...(rules.slice(0, at).some((before) => asked(before.when) === asked(when)) ? [`${rule} asks what another has asked`] : []),
    ...(rules.slice(0, at).some((before) => before.rule === rule) ? [`${rule} is there twice`] : []),
  ]);
}

/** Every notice has its words, and every name in them a fact of its event. */
const ofNotices = ({ templates, rules }: NoticePolicy): string[] =>
  rules.flatMap(({ on, template }) => {
    const words = templates.find((known) => known.template === template);
    const names = words ? [words.subject, words.text].flatMap(({ zh, en }) => namesInTemplate(zh + en)) : [`words of ${template}`];
    return names.filter((name) => !noticeFactsOf[on].some((fact) => fact === name)).map((name) => `${on} has no ${name}`);
  });

/** Working days can be counted at every version, and the days of each year are what they are called. */
function ofCalendar({ calendar, closures }: Configuration): string[] {
  if (calendar.version === 0) return [];
  const years = [...new Set(calendar.published.map(({ year }) => year))].sort((a, b) => a - b);
  if (years.some((year, at) => year !== years[0]! + at)) return [`years ${years.join()} have a gap`];
  const working = workingCalendar(calendar, closures);
  const kindOf = (day: string): string => working.kindOf(dayNumber(day));
  return years.flatMap((year) => {
    const { holidays, makeUpWorkdays } = publishedYear(calendar, year)!;
    return [
      ...holidays.filter((day) => kindOf(day) !== 'holiday').map((day) => `${day} is no holiday`),
      ...makeUpWorkdays.filter((day) => !['makeUpWorkday', 'closure'].includes(kindOf(day))).map((day) => `${day} is not worked`),
    ];
  });
}

/** Every block ends after it begins, and before the next. */
const ofHours = ({ organisation }: Configuration): string[] =>
  [...organisation.hours].flatMap(([unitId, settings]) =>
    settings
      .flatMap(({ hours }) => hours.map((blocks) => blocks.flatMap(({ from, to }) => [from, to])))
      .filter((times) => times.some((time, at) => time > '24:00' || (at > 0 && time < times[at - 1]!)))
      .map((times) => `${unitId} has hours ${times.join()}`),
  );
