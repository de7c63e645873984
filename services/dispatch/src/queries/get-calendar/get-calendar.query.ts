import { Injectable } from '@nestjs/common';
import { type CalendarPublications, publishedYear } from '@suqiu/case';
import { ServiceContext } from '@suqiu/nest-kit';
import { checkDistrict } from '../../domain';
import { atVersion } from '../at-version';
import type { GetCalendarRequest } from './get-calendar.request';
import type { CalendarResponse, LocalCalendarResponse } from './get-calendar.response';

/** The calendar, straight from its streams: never behind, at any version. */
@Injectable()
export class GetCalendarQuery {
  constructor(private readonly context: ServiceContext) {}

  /** Rejects with VERSION_NOT_FOUND for a version that is not there yet, DISTRICT_UNKNOWN. */
  async get({ version, district, localVersion }: GetCalendarRequest): Promise<CalendarResponse> {
    const calendar = await atVersion(this.context.configuration.calendar, version);
    return {
      version: calendar.version,
      publications: calendar.published.map((publication) => ({
        ...publication,
        replaced: publishedYear(calendar, publication.year) !== publication,
      })),
      provisionalFrom: provisionalFrom(calendar),
      ...(district !== undefined && { local: await this.localOf(district, localVersion) }),
    };
  }

  private async localOf(district: string, asked: number | undefined): Promise<LocalCalendarResponse> {
    const { configuration } = this.context;
    checkDistrict(await configuration.organisation.current(), district);
    const { version, closures } = await atVersion(configuration.localCalendar(district), asked);
    return { district, version, closures: [...closures.values()] };
  }
}

function provisionalFrom({ published }: CalendarPublications): string | null {
  if (published.length === 0) return null;
  return `${Math.max(...published.map(({ year }) => year)) + 1}-01-01`;
}
