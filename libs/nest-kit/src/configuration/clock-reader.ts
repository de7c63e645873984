import { type CaseEvent, type ClockBooks, type ClockPins, LedgerBooks } from '@suqiu/case';
import type { ConfigurationReader } from './configuration-reader';

/** Configurations kept in memory: a case stands on versions of its day, and a day's cases stand on few. */
const keptConfigurations = 256;

/** What clocks are reckoned with, read from the store by the versions that cases are pinned to. */
export class ClockReader {
  private books = new LedgerBooks();
  private kept = 0;

  constructor(private readonly configuration: ConfigurationReader) {}

  /**
   * The newest versions, for clocks that start now. `district`: whose closures count, six digits. Without a published calendar nothing can be
   * counted, so no policy is pinned and no clock runs.
   */
  async pins(district: string): Promise<ClockPins> {
    const { clockPolicies, calendar, organisation } = this.configuration;
    const [policies, national, local, units] = await Promise.all([
      clockPolicies.current(),
      calendar.current(),
      this.configuration.localCalendar(district).current(),
      organisation.current(),
    ]);
    return {
      clockPolicyVersion: national.version === 0 ? 0 : policies.version,
      calendarVersion: national.version,
      localCalendarVersion: local.version,
      calendarDistrict: district,
      hoursVersion: units.version,
    };
  }

  /** Books that hold every version these events are pinned to, and `besides`. */
  async booksFor(events: Iterable<CaseEvent>, besides: readonly ClockPins[] = []): Promise<ClockBooks> {
    const asked = [...besides];
    for (const { type, data } of events)
      if (type === 'dispatch.CaseDispatched' || type === 'dispatch.CaseRedispatched' || type === 'dispatch.DueTimeRevised')
        asked.push(data.clocks);
    if (this.kept > keptConfigurations) this.forget();
    // What another caller forgets meanwhile stays whole for whoever holds it.
    const { books } = this;
    for (const pins of asked) if (pins.clockPolicyVersion > 0 && !books.has(pins)) await this.load(pins, books);
    return books;
  }

  private async load(pins: ClockPins, books: LedgerBooks): Promise<void> {
    const { clockPolicies, calendar, organisation } = this.configuration;
    const [policies, national, local, units] = await Promise.all([
      clockPolicies.at(pins.clockPolicyVersion),
      calendar.at(pins.calendarVersion),
      this.configuration.localCalendar(pins.calendarDistrict).at(pins.localCalendarVersion),
      organisation.at(pins.hoursVersion),
    ]);
    books.add(pins, { policies, national, local, organisation: units });
    this.kept += 1;
  }

  private forget(): void {
    this.books = new LedgerBooks();
    this.kept = 0;
  }
}
