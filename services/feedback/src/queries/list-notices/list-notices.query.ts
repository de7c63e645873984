import { Inject, Injectable } from '@nestjs/common';
import { type Actor, isWithin, type Organisation, type PublishedNoticePolicy } from '@suqiu/case';
import { AppError, ServiceContext } from '@suqiu/nest-kit';
import { type NoticeFacts, noticeWords } from '../../domain';
import { noticesTable } from '../../notices/notice-rows';
import type { ListNoticesRequest } from './list-notices.request';
import type { NoticeResponse, NoticesResponse } from './list-notices.response';

interface Row {
  readonly noticeId: string;
  readonly caseNumber: string;
  readonly template: string;
  readonly policyVersion: number;
  readonly unitId: string;
  readonly facts: NoticeFacts;
  readonly sentAt: Date;
}

/** In-app notices of a unit and those below it, newest first, in the words of the policy they were made by. */
@Injectable()
export class ListNoticesQuery {
  constructor(@Inject(ServiceContext) private readonly context: ServiceContext) {}

  /** Throws AppError NOT_YOUR_UNIT, PAGE_SET_EXPIRED. */
  async list({ limit, offset, asOf, unit }: ListNoticesRequest, actor: Actor): Promise<NoticesResponse> {
    const { configuration, pageSets } = this.context;
    const units = unitsOf(await configuration.organisation.current(), actor, unit);
    const { published } = await configuration.noticePolicies.current();
    return pageSets.page({
      list: 'feedback.list-notices',
      filter: { units },
      request: { limit, offset, ...(asOf !== undefined && { asOf }) },
      open: async (most) => ({ position: '', ids: await this.ids(units, most) }),
      rows: async (ids) => (await this.rows(ids, units)).map((row) => shown(row, published)),
      idOf: (row) => row.noticeId,
    });
  }

  private async ids(units: readonly string[], most: number): Promise<string[]> {
    const { rows } = await this.context.work.query<{ id: string }>(
      `SELECT notice_id AS id FROM ${noticesTable} WHERE channel = 'inApp' AND state = 'sent' AND unit_id = ANY($1)
       ORDER BY ended_at DESC, notice_id LIMIT $2`,
      [units, most],
    );
    return rows.map(({ id }) => id);
  }

  private async rows(ids: readonly string[], units: readonly string[]): Promise<Row[]> {
    const { rows } = await this.context.work.query<Row>(
      `SELECT notice_id AS "noticeId", case_number AS "caseNumber", template, policy_version AS "policyVersion", unit_id AS "unitId", facts,
         ended_at AS "sentAt"
       FROM ${noticesTable} WHERE notice_id = ANY($1) AND unit_id = ANY($2)`,
      [ids, units],
    );
    return rows;
  }
}

function shown({ policyVersion, facts, sentAt, ...row }: Row, published: readonly PublishedNoticePolicy[]): NoticeResponse {
  const policy = published.find(({ version }) => version === policyVersion);
  if (!policy) throw new Error(`there is no version ${policyVersion} of the notice policy`);
  return { ...row, ...noticeWords(policy, row.template, facts), sentAt: sentAt.toISOString() };
}

/** One's own unit and those below, or the one asked for. */
function unitsOf(organisation: Organisation, { unitId }: Actor, asked?: string): readonly string[] {
  if (unitId === undefined) throw new AppError('NOT_YOUR_UNIT');
  if (asked === undefined)
    return [unitId, ...[...organisation.units.keys()].filter((id) => id !== unitId && isWithin(organisation, id, unitId))];
  if (!isWithin(organisation, asked, unitId)) throw new AppError('NOT_YOUR_UNIT');
  return [asked];
}
