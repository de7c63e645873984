import type { LedgerEvent } from '../envelope';
import {
  catalogueStream,
  clockPolicyStream,
  intakePolicyStream,
  localCalendarStream,
  nationalCalendarStream,
  noticePolicyStream,
  organisationStream,
  routingStream,
} from '../streams';
import { foldCalendarPublications, foldLocalClosures, type LocalClosures, noCalendarPublications, noLocalClosures } from './calendar';
import { emptyCatalogue, foldCatalogue } from './catalogue';
import { foldClockPolicies, noClockPolicies } from './clock-policies';
import { foldIntakePolicies, noIntakePolicies } from './intake-policy';
import { foldNoticePolicies, noNoticePolicies } from './notice-policies';
import { emptyOrganisation, foldOrganisation } from './organisation';
import { foldRoutingRules, noRoutingRules } from './routing-rules';

/** A configuration stream, and what its events mean together. */
export interface ConfigurationFold<State> {
  readonly stream: string;
  readonly initial: State;
  /** Folds further events of this stream, as they were decoded; the given state is not changed. */
  readonly fold: (from: State, events: readonly LedgerEvent[]) => State;
}

const folded = <State, Event extends LedgerEvent>(
  stream: string,
  initial: State,
  fold: (from: State, events: readonly Event[]) => State,
): ConfigurationFold<State> => ({ stream, initial, fold: (from, events) => fold(from, events as readonly Event[]) });

/** The configuration that all of the city shares, by what it is. */
export const configurationFolds = {
  organisation: folded(organisationStream, emptyOrganisation, foldOrganisation),
  catalogue: folded(catalogueStream, emptyCatalogue, foldCatalogue),
  intakePolicy: folded(intakePolicyStream, noIntakePolicies, foldIntakePolicies),
  routingRules: folded(routingStream, noRoutingRules, foldRoutingRules),
  clockPolicies: folded(clockPolicyStream, noClockPolicies, foldClockPolicies),
  noticePolicies: folded(noticePolicyStream, noNoticePolicies, foldNoticePolicies),
  /** The calendar of the country. */
  calendar: folded(nationalCalendarStream, noCalendarPublications, foldCalendarPublications),
};

/** The closures of a district, by its six-digit code. */
export const localClosuresFold = (district: string): ConfigurationFold<LocalClosures> =>
  folded(localCalendarStream(district), noLocalClosures, foldLocalClosures);
