import { Inject, Injectable } from '@nestjs/common';
import { type Actor, districtListed } from '@suqiu/case';
import { type Page, ServiceContext } from '@suqiu/nest-kit';
import { In, type SelectQueryBuilder } from 'typeorm';
import { CaseRow } from '../../projections/case.row';
import { casesProjection } from '../../projections/cases.projection';
import type { ListCasesRequest } from './list-cases.request';

type Filter = Omit<ListCasesRequest, 'limit' | 'offset' | 'asOf'>;

/** Cases of every district within reach, newest first. */
@Injectable()
export class ListCasesQuery {
  constructor(@Inject(ServiceContext) private readonly context: ServiceContext) {}

  /** Throws NOT_YOUR_DISTRICT, PAGE_SET_EXPIRED. */
  list({ limit, offset, asOf, ...asked }: ListCasesRequest, actor: Actor): Promise<Page<CaseRow>> {
    const reach = districtListed(actor, asked.district);
    const filter: Filter = { ...asked, ...(reach !== undefined && { district: reach }) };
    return this.context.pageSets.page({
      list: 'audit.list-cases',
      filter,
      request: { limit, offset, ...(asOf !== undefined && { asOf }) },
      open: async (most) => ({ position: this.position(), ids: await this.ids(filter, most) }),
      rows: (ids) => this.rows.findBy({ stream: In([...ids]), ...(reach !== undefined && { district: reach }) }),
      idOf: (row) => row.stream,
    });
  }

  private get rows() {
    return this.context.dataSource.getRepository(CaseRow);
  }

  private async ids(filter: Filter, most: number): Promise<string[]> {
    const found = filtered(this.rows.createQueryBuilder('c'), filter).select('c.stream', 'id');
    const rows = await found.orderBy('c.registered_at', 'DESC').addOrderBy('c.stream').limit(most).getRawMany<{ id: string }>();
    return rows.map(({ id }) => id);
  }

  /** Where the read model stands before the rows are read: they are at least as new. */
  private position(): string {
    const status = this.context.runtime.status().find(({ consumer }) => consumer === casesProjection);
    return [...(status?.positions.values() ?? [])].at(-1) ?? '';
  }
}

function filtered(cases: SelectQueryBuilder<CaseRow>, { unit, registeredFrom, registeredBefore, ...columns }: Filter) {
  const found = cases.where(columns);
  if (unit !== undefined) found.andWhere('c.unit_ids @> ARRAY[:unit]::text[]', { unit });
  if (registeredFrom !== undefined) found.andWhere('c.registered_at >= :registeredFrom', { registeredFrom });
  if (registeredBefore !== undefined) found.andWhere('c.registered_at < :registeredBefore', { registeredBefore });
  return found;
}
