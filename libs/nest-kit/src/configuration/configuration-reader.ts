import {
  type CalendarPublications,
  type Catalogue,
  type ClockPolicies,
  type ConfigurationFold,
  configurationFolds,
  decode,
  type IntakePolicies,
  type LocalClosures,
  localClosuresFold,
  type NoticePolicies,
  type Organisation,
  type RoutingRules,
} from '@suqiu/case';
import type { EventStore } from '@suqiu/event-store';

/**
 * The configuration a decision rests on, read from the store by version (architecture §2): a decision stores the version it was given, so the
 * same decision can be made again years later. What was folded before is kept; each call reads only what came since, by the stream's index.
 */
export class ConfigurationReader {
  readonly organisation: ConfigurationStream<Organisation>;
  readonly catalogue: ConfigurationStream<Catalogue>;
  readonly intakePolicy: ConfigurationStream<IntakePolicies>;
  readonly routingRules: ConfigurationStream<RoutingRules>;
  readonly clockPolicies: ConfigurationStream<ClockPolicies>;
  readonly noticePolicies: ConfigurationStream<NoticePolicies>;
  /** The calendar of the country. */
  readonly calendar: ConfigurationStream<CalendarPublications>;
  private readonly localCalendars = new Map<string, ConfigurationStream<LocalClosures>>();

  constructor(private readonly store: EventStore) {
    this.organisation = new ConfigurationStream(store, configurationFolds.organisation);
    this.catalogue = new ConfigurationStream(store, configurationFolds.catalogue);
    this.intakePolicy = new ConfigurationStream(store, configurationFolds.intakePolicy);
    this.routingRules = new ConfigurationStream(store, configurationFolds.routingRules);
    this.clockPolicies = new ConfigurationStream(store, configurationFolds.clockPolicies);
    this.noticePolicies = new ConfigurationStream(store, configurationFolds.noticePolicies);
    this.calendar = new ConfigurationStream(store, configurationFolds.calendar);
  }

  /** The closures of a district, by its six-digit code. Each district asked for is kept, so ask for districts that exist. */
  localCalendar(district: string): ConfigurationStream<LocalClosures> {
    const known = this.localCalendars.get(district);
    if (known) return known;
    const local = new ConfigurationStream(this.store, localClosuresFold(district));
    this.localCalendars.set(district, local);
    return local;
  }
}

/** One configuration stream and its fold. */
export class ConfigurationStream<State extends { readonly version: number }> {
  private folded: State;
  private reading: Promise<State> | undefined;
  private following: Promise<State> | undefined;

  constructor(
    private readonly store: EventStore,
    private readonly of: ConfigurationFold<State>,
  ) {
    this.folded = of.initial;
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
    const events = await this.store.readStream(this.of.stream);
    return this.of.fold(this.of.initial, events.filter((event) => event.version <= version).map(decode));
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
    const events = await this.store.readStream(this.of.stream, from.version + 1);
    const newest = this.of.fold(from, events.map(decode));
    // Two reads may have crossed: only the later fold is kept.
    if (newest.version > this.folded.version) this.folded = newest;
    return newest;
  }
}

/** How an earlier read ended is its own callers' business. */
const nothing = (): void => undefined;
