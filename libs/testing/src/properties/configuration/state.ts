import {
  type CalendarPublications,
  type CalendarYearEvent,
  type Catalogue,
  type CatalogueEvent,
  catalogueStream,
  type ClockPolicies,
  type ClockPolicyEvent,
  clockPolicyStream,
  emptyCatalogue,
  emptyOrganisation,
  foldCalendarPublications,
  foldCatalogue,
  foldClockPolicies,
  foldIntakePolicies,
  foldLocalClosures,
  foldNoticePolicies,
  foldOrganisation,
  foldRoutingRules,
  type IntakePolicies,
  type IntakePolicyEvent,
  intakePolicyStream,
  type LedgerEvent,
  localCalendarStream,
  type LocalClosureEvent,
  type LocalClosures,
  nationalCalendarStream,
  noCalendarPublications,
  noClockPolicies,
  noIntakePolicies,
  noLocalClosures,
  noRoutingRules,
  noNoticePolicies,
  type NoticePolicies,
  type NoticePolicyEvent,
  noticePolicyStream,
  type Organisation,
  type OrganisationEvent,
  organisationStream,
  type RoutingRules,
  type RoutingRulesEvent,
  routingStream,
} from '@suqiu/case';

/** District whose closures are played. */
export const closingDistrict = '310110';
const closuresStream = localCalendarStream(closingDistrict);

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

export const nothingConfigured: Configuration = {
  organisation: emptyOrganisation,
  catalogue: emptyCatalogue,
  policies: noIntakePolicies,
  clockPolicies: noClockPolicies,
  rules: noRoutingRules,
  notices: noNoticePolicies,
  calendar: noCalendarPublications,
  closures: noLocalClosures,
};

/** Folds further events, each into the state of its stream. */
export function foldConfiguration(from: Configuration, events: readonly LedgerEvent[]): Configuration {
  const of = (stream: string) => events.filter((event) => event.stream === stream);
  return {
    organisation: foldOrganisation(from.organisation, of(organisationStream) as OrganisationEvent[]),
    catalogue: foldCatalogue(from.catalogue, of(catalogueStream) as CatalogueEvent[]),
    policies: foldIntakePolicies(from.policies, of(intakePolicyStream) as IntakePolicyEvent[]),
    clockPolicies: foldClockPolicies(from.clockPolicies, of(clockPolicyStream) as ClockPolicyEvent[]),
    rules: foldRoutingRules(from.rules, of(routingStream) as RoutingRulesEvent[]),
    notices: foldNoticePolicies(from.notices, of(noticePolicyStream) as NoticePolicyEvent[]),
    calendar: foldCalendarPublications(from.calendar, of(nationalCalendarStream) as CalendarYearEvent[]),
    closures: foldLocalClosures(from.closures, of(closuresStream) as LocalClosureEvent[]),
  };
}

/** The stream an event of this type belongs to, and the version it stands at. */
export function streamOf(type: LedgerEvent['type'], configuration: Configuration) {
  const { organisation, catalogue, policies, clockPolicies, rules, notices, calendar, closures } = configuration;
  if (type.startsWith('dispatch.CatalogueEntry')) return { stream: catalogueStream, version: catalogue.version };
  if (type === 'dispatch.IntakePolicyPublished') return { stream: intakePolicyStream, version: policies.version };
  if (type === 'dispatch.ClockPolicyPublished') return { stream: clockPolicyStream, version: clockPolicies.version };
  if (type === 'dispatch.RoutingRulesPublished') return { stream: routingStream, version: rules.version };
  if (type === 'dispatch.NoticePolicyPublished') return { stream: noticePolicyStream, version: notices.version };
  if (type === 'dispatch.CalendarYearPublished') return { stream: nationalCalendarStream, version: calendar.version };
  if (type === 'dispatch.LocalClosurePublished') return { stream: closuresStream, version: closures.version };
  return { stream: organisationStream, version: organisation.version };
}
