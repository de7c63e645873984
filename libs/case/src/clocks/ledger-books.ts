import { type DayNumber, dayText, type WorkingCalendar } from '@suqiu/calendar';
import { type CalendarPublications, type LocalClosures, workingCalendar } from '../configuration/calendar';
import { type ClockPolicies, clockPoliciesOn, type PublishedClockPolicy } from '../configuration/clock-policies';
import type { Organisation } from '../configuration/organisation';
import { defaultHours, openingHours, unitHoursOn } from '../configuration/unit-hours';
import type { ClockPins } from '../events';
import type { ClockBooks, HoursBlock } from './clock-books';

/** The folds of the configuration streams at the versions that some cases are pinned to. */
export interface ClockConfiguration {
  readonly policies: ClockPolicies;
  readonly national: CalendarPublications;
  readonly local: LocalClosures;
  readonly organisation: Organisation;
}

/** Books made of configuration as it stood at pinned versions. What was worked out once is kept, since it can never change. */
export class LedgerBooks implements ClockBooks {
  private readonly configurations = new Map<string, Reckoned>();
  /** The pins of one event are one object for all clocks that start with it. */
  private readonly known = new WeakMap<ClockPins, Reckoned>();
  private readonly calendars = new Map<string, WorkingCalendar>();

  has(pins: ClockPins): boolean {
    return this.configurations.has(keyOf(pins));
  }

  add(pins: ClockPins, configuration: ClockConfiguration): void {
    this.configurations.set(keyOf(pins), { configuration, inForce: new Map(), open: new Map() });
  }

  policies(pins: ClockPins, day: DayNumber): readonly PublishedClockPolicy[] {
    const { configuration, inForce } = this.of(pins);
    return kept(inForce, day, () => clockPoliciesOn(configuration.policies, dayText(day)));
  }

  /** Throws RangeError where no year is published: a limit in minutes needs no calendar, so it is made when it is asked for. */
  calendar(pins: ClockPins): WorkingCalendar {
    const reckoned = this.of(pins);
    reckoned.calendar ??= this.madeOnce(pins, reckoned.configuration);
    return reckoned.calendar;
  }

  hours(pins: ClockPins, unitId: string | undefined, day: DayNumber): readonly HoursBlock[] {
    const { configuration, open } = this.of(pins);
    const ofUnit = kept(open, unitId ?? '', () => new Map<DayNumber, readonly HoursBlock[]>());
    return kept(ofUnit, day, () => {
      const text = dayText(day);
      const { hours } = unitId === undefined ? defaultHours : unitHoursOn(configuration.organisation, unitId, text);
      return openingHours(hours, this.calendar(pins), text).map(({ from, to }) => ({ from: minutes(from), to: minutes(to) }));
    });
  }

  /** Cases pinned to other policies or hours share it. */
  private madeOnce(
    { calendarVersion, calendarDistrict, localCalendarVersion }: ClockPins,
    { national, local }: ClockConfiguration,
  ): WorkingCalendar {
    return kept(this.calendars, `${calendarVersion} ${calendarDistrict} ${localCalendarVersion}`, () => workingCalendar(national, local));
  }

  private of(pins: ClockPins): Reckoned {
    const known = this.known.get(pins) ?? this.configurations.get(keyOf(pins));
    if (known === undefined) throw new Error(`the configuration of ${keyOf(pins)} was not loaded before it was reckoned with`);
    this.known.set(pins, known);
    return known;
  }
}

/** A configuration and what was worked out from it. */
interface Reckoned {
  readonly configuration: ClockConfiguration;
  calendar?: WorkingCalendar;
  readonly inForce: Map<DayNumber, readonly PublishedClockPolicy[]>;
  readonly open: Map<string, Map<DayNumber, readonly HoursBlock[]>>;
}

const keyOf = ({ clockPolicyVersion, calendarVersion, calendarDistrict, localCalendarVersion, hoursVersion }: ClockPins): string =>
  `${clockPolicyVersion} ${calendarVersion} ${calendarDistrict} ${localCalendarVersion} ${hoursVersion}`;

function kept<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}

const minutes = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
