import {
  type CalendarPublications,
  type Catalogue,
  type ClockPolicies,
  type ConfigurationFold,
  configurationFolds,
  type IntakePolicies,
  type LedgerEvent,
  type LocalClosures,
  localClosuresFold,
  type NoticePolicies,
  type Organisation,
  type RoutingRules,
} from '@suqiu/case';

/** District whose closures are played. */
export const closingDistrict = '310110';

/** What the configuration streams say together. */
export interface Configuration {
  readonly organisation: Organisation;
  readonly catalogue: Catalogue;
  readonly policies: IntakePolicies;
  readonly clockPolicies: ClockPolicies;
  readonly rules: RoutingRules;
  readonly notices: NoticePolicies;
  readonly calendar: CalendarPublications;
  readonly closures: LocalClosures;
}

const folds: { readonly [K in keyof Configuration]: ConfigurationFold<Configuration[K]> } = {
  organisation: configurationFolds.organisation,
  catalogue: configurationFolds.catalogue,
  policies: configurationFolds.intakePolicy,
  clockPolicies: configurationFolds.clockPolicies,
  rules: configurationFolds.routingRules,
  notices: configurationFolds.noticePolicies,
  calendar: configurationFolds.calendar,
  closures: localClosuresFold(closingDistrict),
};

export const nothingConfigured: Configuration = {
  organisation: folds.organisation.initial,
  catalogue: folds.catalogue.initial,
  policies: folds.policies.initial,
  clockPolicies: folds.clockPolicies.initial,
  rules: folds.rules.initial,
  notices: folds.notices.initial,
  calendar: folds.calendar.initial,
  closures: folds.closures.initial,
};

/** Folds further events, each into the state of its stream. */
export function foldConfiguration(from: Configuration, events: readonly LedgerEvent[]): Configuration {
  const next = <State>(of: ConfigurationFold<State>, before: State): State =>
    of.fold(
      before,
      events.filter(({ stream }) => stream === of.stream),
    );
  return {
    organisation: next(folds.organisation, from.organisation),
    catalogue: next(folds.catalogue, from.catalogue),
    policies: next(folds.policies, from.policies),
    clockPolicies: next(folds.clockPolicies, from.clockPolicies),
    rules: next(folds.rules, from.rules),
    notices: next(folds.notices, from.notices),
    calendar: next(folds.calendar, from.calendar),
    closures: next(folds.closures, from.closures),
  };
}

/** The stream an event of this type belongs to, and the version it stands at. */
export function streamOf(type: LedgerEvent['type'], configuration: Configuration) {
  const key = keyOf(type);
  return { stream: folds[key].stream, version: configuration[key].version };
}

function keyOf(type: LedgerEvent['type']): keyof Configuration {
  if (type.startsWith('dispatch.CatalogueEntry')) return 'catalogue';
  if (type === 'dispatch.IntakePolicyPublished') return 'policies';
  if (type === 'dispatch.ClockPolicyPublished') return 'clockPolicies';
  if (type === 'dispatch.RoutingRulesPublished') return 'rules';
  if (type === 'dispatch.NoticePolicyPublished') return 'notices';
  if (type === 'dispatch.CalendarYearPublished') return 'calendar';
  if (type === 'dispatch.LocalClosurePublished') return 'closures';
  return 'organisation';
}
