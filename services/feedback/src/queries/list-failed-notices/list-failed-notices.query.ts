import { Inject, Injectable } from '@nestjs/common';
import { type Actor, districtListed, noticeFailureLabels } from '@suqiu/case';
import { ServiceContext } from '@suqiu/nest-kit';
import { noticesTable } from '../../notices/notice-rows';
import type { ListFailedNoticesRequest } from './list-failed-notices.request';
import type { FailedNoticeResponse, FailedNoticesResponse } from './list-failed-notices.response';

type Filter = Pick<ListFailedNoticesRequest, 'reasonCode' | 'channel' | 'district'>;
type Row = Omit<FailedNoticeResponse, 'reason' | 'failedAt'> & { readonly failedAt: Date };

/** What could not be given and nobody has had sent again, newest first. */
@Injectable()
export class ListFailedNoticesQuery {
  constructor(@Inject(ServiceContext) private readonly context: ServiceContext) {}

  /** Throws NOT_YOUR_DISTRICT, PAGE_SET_EXPIRED. */
  async list({ limit, offset, asOf, district, ...others }: ListFailedNoticesRequest, actor: Actor): Promise<FailedNoticesResponse> {
    const reach = districtListed(actor, district);
    const filter: Filter = { ...others, ...(reach !== undefined && { district: reach }) };
    return this.context.pageSets.page({
      list: 'feedback.list-failed-notices',
      filter,
      request: { limit, offset, ...(asOf !== undefined && { asOf }) },
      open: async (most) => ({ position: '', ids: await this.ids(filter, most) }),
      rows: async (ids) => (await this.rows(ids)).map(shown),
      idOf: (row) => row.noticeId,
    });
  }

  private async ids({ district, reasonCode, channel }: Filter, most: number): Promise<string[]> {
    const values: unknown[] = [];
    const where = Object.entries({ district, reason_code: reasonCode, channel }).flatMap(([column, value]) =>
      value === undefined ? [] : [`${column} = $${values.push(value)}`],
    );
    const { rows } = await this.context.work.query<{ id: string }>(
      `SELECT notice_id AS id FROM ${noticesTable} WHERE ${["state = 'failed'", ...where].join(' AND ')}
       ORDER BY ended_at DESC, notice_id LIMIT $${values.push(most)}`,
      values,
    );
    return rows.map(({ id }) => id);
  }

  /** One that was sent again since the list was opened is left out. */
  private async rows(ids: readonly string[]): Promise<Row[]> {
    const { rows } = await this.context.work.query<Row>(
      `SELECT notice_id AS "noticeId", revision, case_number AS "caseNumber", district, template, channel, recipient_kind AS "recipientKind",
         unit_id AS "unitId", reason_code AS "reasonCode", attempt, ended_at AS "failedAt"
       FROM ${noticesTable} WHERE notice_id = ANY($1) AND state = 'failed'`,
      [ids],
    );
    return rows;
  }
}

const shown = ({ failedAt, ...row }: Row): FailedNoticeResponse => ({
  ...row,
  reason: noticeFailureLabels[row.reasonCode],
  failedAt: failedAt.toISOString(),
});
