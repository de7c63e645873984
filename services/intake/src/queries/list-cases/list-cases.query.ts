import { Inject, Injectable } from '@nestjs/common';
import { type Actor, type CaseStatus, districtListed } from '@suqiu/case';
import { workSchema } from '@suqiu/messaging';
import { type Page, PageSets, ServiceContext } from '@suqiu/nest-kit';
import { In } from 'typeorm';
import { CaseRow } from '../../projections/case-row';
import { casesProjection } from '../../projections/cases.projection';
import type { ListCasesRequest } from './list-cases.request';

/** A case as the desk lists it; its sealed parts are not asked for. */
export type ListedCase = Omit<CaseRow, 'stream'>;

const ended: readonly CaseStatus[] = ['answered', 'routedOut', 'merged', 'withdrawn', 'closed'];
const statusesOf = { registered: ['registered'], ended, all: undefined } as const;

/** Lists of the desk, frozen when opened. A person of a district lists that district, one of the city all. */
@Injectable()
export class ListCasesQuery {
  private readonly pages: PageSets;

  constructor(@Inject(ServiceContext) private readonly context: ServiceContext) {
    this.pages = new PageSets(context.work, workSchema('intake'));
  }

  /** Throws Refusal NOT_YOUR_DISTRICT for a filter on somebody else's district. */
  list(request: ListCasesRequest, actor: Actor): Promise<Page<ListedCase>> {
    const { view, sort, category, channel, kind, status } = request;
    const district = districtListed(actor, request.district);
    const filter = { view, sort, district, category, channel, kind, status };
    return this.pages.page({
      list: 'intake.list-cases',
      filter,
      request,
      open: (limit) => this.open(filter, limit),
      rows: (caseNumbers) => this.rows(caseNumbers),
      idOf: ({ caseNumber }) => caseNumber,
    });
  }

  private async open({ view, sort, district, category, channel, kind, status }: Filter, limit: number) {
    const position =
      this.context.runtime
        .status()
        .find(({ consumer }) => consumer === casesProjection)
        ?.positions.get(0) ?? '';
    const wanted = statusesOf[view];
    const conditions: readonly (readonly [string, unknown])[] = [
      ['district = $', district],
      ['status = ANY($)', wanted],
      ['status = $', status],
      ["(category = $ OR category LIKE $ || '.%')", category],
      ['channel = $', channel],
      ['kind = $', kind],
    ];
    const asked = conditions.filter(([, value]) => value !== undefined);
    const where = asked.map(([sql], at) => sql.replaceAll('$', `$${at + 2}`)).join(' AND ');
    const direction = sort === 'newest' ? 'DESC' : 'ASC';
    const rows = await this.context.dataSource.query<{ case_number: string }[]>(
      `SELECT case_number FROM cases ${where === '' ? '' : `WHERE ${where}`}
       ORDER BY registered_at ${direction}, stream ${direction} LIMIT $1`,
      [limit, ...asked.map(([, value]) => value)],
    );
    return { ids: rows.map((row) => row.case_number), position };
  }

  private async rows(caseNumbers: readonly string[]): Promise<ListedCase[]> {
    const rows = await this.context.dataSource.getRepository(CaseRow).findBy({ caseNumber: In([...caseNumbers]) });
    return rows.map(({ stream: _stream, ...listed }) => listed);
  }
}

type Filter = { readonly [K in 'view' | 'sort' | 'district' | 'category' | 'channel' | 'kind' | 'status']: ListCasesRequest[K] };
