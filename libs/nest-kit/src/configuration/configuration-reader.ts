import {
  type CalendarPublications,
  type CalendarYearEvent,
  type Catalogue,
  type CatalogueEvent,
  catalogueStream,
  type ClockPolicies,
  type ClockPolicyEvent,
  clockPolicyStream,
  decode,
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
import type { EventStore } from '@suqiu/event-store';

/**
 * The configuration a decision rests on, read from the store by version (architecture §2): a decision stores the version it was given, so the
 * same decision can be made again years later. What was folded before is kept; each call reads only what came since, by the stream's index.
 */
export class ConfigurationReader {
  readonly organisation: ConfigurationStream<Organisation, OrganisationEvent>;
  readonly catalogue: ConfigurationStream<Catalogue, CatalogueEvent>;
  readonly intakePolicy: ConfigurationStream<IntakePolicies, IntakePolicyEvent>;
  readonly routingRules: ConfigurationStream<RoutingRules, RoutingRulesEvent>;
  readonly clockPolicies: ConfigurationStream<ClockPolicies, ClockPolicyEvent>;
  readonly noticePolicies: ConfigurationStream<NoticePolicies, NoticePolicyEvent>;
  /** The calendar of the country. */
  readonly calendar: ConfigurationStream<CalendarPublications, CalendarYearEvent>;
  private readonly localCalendars = new Map<string, ConfigurationStream<LocalClosures, LocalClosureEvent>>();

  constructor(private readonly store: EventStore) {
    this.organisation = new ConfigurationStream(store, organisationStream, emptyOrganisation, foldOrganisation);
    this.catalogue = new ConfigurationStream(store, catalogueStream, emptyCatalogue, foldCatalogue);
    this.intakePolicy = new ConfigurationStream(store, intakePolicyStream, noIntakePolicies, foldIntakePolicies);
    this.routingRules = new ConfigurationStream(store, routingStream, noRoutingRules, foldRoutingRules);
    this.clockPolicies = new ConfigurationStream(store, clockPolicyStream, noClockPolicies, foldClockPolicies);
    this.noticePolicies = new ConfigurationStream(store, noticePolicyStream, noNoticePolicies, foldNoticePolicies);
    this.calendar = new ConfigurationStream(store, nationalCalendarStream, noCalendarPublications, foldCalendarPublications);
  }

  /** The closures of a district, by its six-digit code. Each district asked for is kept, so ask for districts that exist. */
  localCalendar(district: string): ConfigurationStream<LocalClosures, LocalClosureEvent> {
    const known = this.localCalendars.get(district);
    if (known) return known;
    const local = new ConfigurationStream(this.store, localCalendarStream(district), noLocalClosures, foldLocalClosures);
    this.localCalendars.set(district, local);
    return local;
  }
}

/** One configuration stream and its fold. */
export class ConfigurationStream<State extends { readonly version: number }, Event extends LedgerEvent> {
  private folded: State;
  private reading: Promise<State> | undefined;
  private following: Promise<State> | undefined;

  constructor(
    private readonly store: EventStore,
    private readonly stream: string,
    private readonly initial: State,
    private readonly fold: (from: State, events: readonly Event[]) => State,
  ) {
    this.folded = initial;
  }

  /**
   * The newest version committed before this call. Calls that come while a read is under way share the one that follows it: that read begins after
   * them, so it shows them everything, and hundreds of commands at once cost two reads. Throws UnknownEvent for an event of a later release.
   */
  current(): Promise<State> {
    if (this.reading === undefined) return this.begin();
    this.following ??= this.reading.then(nothing, nothing).then(() => {
      this.following = undefined;
      return this.begin();
    });
    return this.following;
  }

  /** The configuration as it stood at a version a decision was pinned to. */
  async at(version: number): Promise<State> {
    if (version === this.folded.version) return this.folded;
    const events = await this.store.readStream(this.stream);
    return this.fold(this.initial, events.filter((event) => event.version <= version).map(decode) as Event[]);
  }

  private begin(): Promise<State> {
    const reading = this.read().finally(() => {
      if (this.reading === reading) this.reading = undefined;
    });
    this.reading = reading;
    return reading;
  }

  private async read(): Promise<State> {
    const from = this.folded;
    const events = await this.store.readStream(this.stream, from.version + 1);
    const newest = this.fold(from, events.map(decode) as Event[]);
    // Two reads may have crossed: only the later fold is kept.
    if (newest.version > this.folded.version) this.folded = newest;
    return newest;
  }
}

/** How an earlier read ended is its own callers' business. */
const nothing = (): void => undefined;
