import { type DayNumber, dayText, WorkingCalendar } from '@suqiu/calendar';
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
  private readonly configurations = new Map<string, ClockConfiguration>();
  private readonly calendars = new Map<string, WorkingCalendar>();
  private readonly inForce = new Map<string, readonly PublishedClockPolicy[]>();
  private readonly open = new Map<string, readonly HoursBlock[]>();

  has(pins: ClockPins): boolean {
    return this.configurations.has(keyOf(pins));
  }

  add(pins: ClockPins, configuration: ClockConfiguration): void {
    this.configurations.set(keyOf(pins), configuration);
  }

  policies(pins: ClockPins, day: string): readonly PublishedClockPolicy[] {
    return kept(this.inForce, `${pins.clockPolicyVersion} ${day}`, () => clockPoliciesOn(this.of(pins).policies, day));
  }

  calendar(pins: ClockPins): WorkingCalendar {
    return kept(this.calendars, `${pins.calendarVersion} ${pins.calendarDistrict} ${pins.localCalendarVersion}`, () => {
      const { national, local } = this.of(pins);
      return workingCalendar(national, local);
    });
  }

  hours(pins: ClockPins, unitId: string | undefined, day: DayNumber): readonly HoursBlock[] {
    return kept(this.open, `${keyOf(pins)} ${unitId ?? ''} ${day}`, () => {
      const text = dayText(day);
      const { hours } = unitId === undefined ? defaultHours : unitHoursOn(this.of(pins).organisation, unitId, text);
      return openingHours(hours, this.calendar(pins), text).map(({ from, to }) => ({ from: minutes(from), to: minutes(to) }));
    });
  }

  private of(pins: ClockPins): ClockConfiguration {
    const configuration = this.configurations.get(keyOf(pins));
    if (configuration === undefined) throw new Error(`the configuration of ${keyOf(pins)} was not loaded before it was reckoned with`);
    return configuration;
  }
}

const keyOf = ({ clockPolicyVersion, calendarVersion, calendarDistrict, localCalendarVersion, hoursVersion }: ClockPins): string =>
  `${clockPolicyVersion} ${calendarVersion} ${calendarDistrict} ${localCalendarVersion} ${hoursVersion}`;

function kept<Value>(map: Map<string, Value>, key: string, make: () => Value): Value {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}

const minutes = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
