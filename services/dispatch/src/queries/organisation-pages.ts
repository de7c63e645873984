import { Injectable } from '@nestjs/common';
import { isDay, type Organisation, Refusal, shanghaiDay } from '@suqiu/case';
import { ServiceContext } from '@suqiu/nest-kit';
import { atVersion } from './at-version';
import type { OrganisationPageRequest } from './organisation-page.request';
import type { OrganisationPageResponse } from './organisation-page.response';

type Asked = Pick<OrganisationPageRequest, 'version' | 'day' | 'limit' | 'offset'>;

/** The organisation, straight from its stream: never behind, at any version, on any day. */
@Injectable()
export class OrganisationPages {
  constructor(private readonly context: ServiceContext) {}

  /**
   * One page of what `rowsOf` finds, which decides the order. Rejects with EFFECTIVE_DATE_INVALID for a day that is none, VERSION_NOT_FOUND for a
   * version that is not there yet.
   */
  async page<Row>(
    { version, day = this.today(), limit, offset }: Asked,
    rowsOf: (organisation: Organisation, day: string) => readonly Row[],
  ): Promise<OrganisationPageResponse & { readonly items: readonly Row[] }> {
    if (!isDay(day)) throw new Refusal('EFFECTIVE_DATE_INVALID');
    const organisation = await atVersion(this.context.configuration.organisation, version);
    const rows = rowsOf(organisation, day);
    return { version: organisation.version, day, items: rows.slice(offset, offset + limit), total: rows.length, limit, offset };
  }

  private today(): string {
    return shanghaiDay(this.context.clock.now().toISOString());
  }
}
