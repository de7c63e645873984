import { Inject, Injectable } from '@nestjs/common';
import { type Actor, districtListed } from '@suqiu/case';
import { type Page, ServiceContext } from '@suqiu/nest-kit';
import { In, type SelectQueryBuilder } from 'typeorm';
import { CaseRow, type FollowUpView, followUpViews } from '../../projections/case.row';
import { casesProjection } from '../../projections/cases.projection';
import type { ListFollowUpsRequest } from './list-follow-ups.request';

/** A page of cases, and how many stand in each view under the same filter. */
export interface FollowUps extends Page<CaseRow> {
  readonly buckets: Readonly<Partial<Record<FollowUpView, number>>>;
}

/** Whom to call: the closure approved first comes first; what is closed, newest first. */
@Injectable()
export class ListFollowUpsQuery {
  constructor(@Inject(ServiceContext) private readonly context: ServiceContext) {}

  /** Throws NOT_YOUR_DISTRICT, PAGE_SET_EXPIRED. */
  async list({ limit, offset, asOf, view, district, ...others }: ListFollowUpsRequest, actor: Actor): Promise<FollowUps> {
    const reach = districtListed(actor, district);
    const columns = { ...others, ...(reach !== undefined && { district: reach }) };
    const page = await this.context.pageSets.page({
      list: 'feedback.list-follow-ups',
      filter: { view, ...columns },
      request: { limit, offset, ...(asOf !== undefined && { asOf }) },
      open: async (most) => ({ position: this.position(), ids: await this.ids(view, columns, most) }),
      rows: (ids) => this.rows.findBy({ stream: In([...ids]), ...(reach !== undefined && { district: reach }) }),
      idOf: (row) => row.stream,
    });
    return { ...page, buckets: await this.buckets(columns) };
  }

  private get rows() {
    return this.context.dataSource.getRepository(CaseRow);
  }

  private filtered(columns: object): SelectQueryBuilder<CaseRow> {
    return this.rows.createQueryBuilder('c').where(columns);
  }

  private async ids(view: FollowUpView, columns: object, most: number): Promise<string[]> {
    const found = this.filtered(columns).andWhere('c.view = :view', { view }).select('c.stream', 'id');
    const ordered = view === 'closed' ? found.orderBy('c.last_changed_at', 'DESC') : found.orderBy('c.closure_approved_at');
    const rows = await ordered.addOrderBy('c.stream').limit(most).getRawMany<{ id: string }>();
    return rows.map(({ id }) => id);
  }

  private async buckets(columns: object): Promise<FollowUps['buckets']> {
    const counted = await this.filtered(columns)
      .andWhere({ view: In(followUpViews) })
      .select('c.view', 'view')
      .addSelect('count(*)::int', 'count')
      .groupBy('c.view')
      .getRawMany<{ view: FollowUpView; count: number }>();
    return Object.fromEntries(counted.map(({ view, count }) => [view, count]));
  }

  /** Where the read model stands before the rows are read: they are at least as new. */
  private position(): string {
    const status = this.context.runtime.status().find(({ consumer }) => consumer === casesProjection);
    return [...(status?.positions.values() ?? [])].at(-1) ?? '';
  }
}
