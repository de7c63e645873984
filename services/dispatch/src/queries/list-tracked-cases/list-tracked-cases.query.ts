import { Injectable } from '@nestjs/common';
import { type Actor, districtListed, type Organisation } from '@suqiu/case';
import { ServiceContext } from '@suqiu/nest-kit';
import { TrackedCaseRow } from '../../projections/cases/tracked-case-row';
import { namedUnit } from '../named-unit';
import { positionOf } from '../position-of';
import type { ListTrackedCasesRequest } from './list-tracked-cases.request';
import type { TrackedCaseResponse, TrackedCasesResponse } from './list-tracked-cases.response';

type Filter = Pick<ListTrackedCasesRequest, 'view' | 'toLevel' | 'district'>;

/** Hard, shelved or escalated cases of a district: by their next review, escalated ones by how long they wait. */
@Injectable()
export class ListTrackedCasesQuery {
  constructor(private readonly context: ServiceContext) {}

  /** Rejects with NOT_YOUR_DISTRICT for a district beyond the reader's reach, PAGE_SET_EXPIRED for a list no longer kept. */
  async list({ limit, offset, asOf, district, ...asked }: ListTrackedCasesRequest, actor: Actor): Promise<TrackedCasesResponse> {
    const organisation = await this.context.configuration.organisation.current();
    const within = districtListed(actor, district);
    const filter: Filter = { ...asked, ...(within !== undefined && { district: within }) };
    return this.context.pageSets.page({
      list: 'dispatch.list-tracked-cases',
      filter,
      request: { limit, offset, ...(asOf !== undefined && { asOf }) },
      open: (most) => this.open(filter, most),
      rows: (ids) => this.rows(ids, filter, organisation),
      idOf: (row) => row.caseNumber,
    });
  }

  private async open(filter: Filter, most: number): Promise<{ ids: string[]; position: string }> {
    const position = positionOf(this.context.runtime);
    const { where, values } = conditions(filter);
    const rows = await this.context.dataSource.query<{ case_number: string }[]>(
      `SELECT case_number FROM tracked_cases WHERE ${where} ORDER BY next_review_on, since, stream LIMIT ${most}`,
      values,
    );
    return { ids: rows.map((row) => row.case_number), position };
  }

  /** A case may have left the list, or moved to another district, since it was opened. */
  private async rows(ids: readonly string[], { view, district }: Filter, organisation: Organisation): Promise<TrackedCaseResponse[]> {
    const found = await this.context.dataSource
      .getRepository(TrackedCaseRow)
      .createQueryBuilder('t')
      .where('t.stream IN (SELECT c.stream FROM cases c WHERE c.case_number = ANY(:ids)) AND t.list = :view', { ids, view })
      .andWhere(district === undefined ? 'true' : 't.district = :district', { district })
      .getMany();
    return found.map((row) => shown(row, organisation));
  }
}

/** Written out, so that the index of the list is found. */
const inList: Readonly<Record<Filter['view'], string>> = {
  hard: `list = 'hard'`,
  shelved: `list = 'shelved'`,
  escalated: `list = 'escalated'`,
};

function conditions({ view, toLevel, district }: Filter): { where: string; values: unknown[] } {
  const values: unknown[] = [];
  const value = (given: unknown) => `$${values.push(given)}`;
  const where = [inList[view]];
  if (toLevel !== undefined) where.push(`to_level = ${value(toLevel)}`);
  if (district !== undefined) where.push(`district = ${value(district)}`);
  return { where: where.join(' AND '), values };
}

function shown(row: TrackedCaseRow, organisation: Organisation): TrackedCaseResponse {
  const { stream: _stream, list: _list, toLevel: _level, since, details, ...facts } = row;
  return {
    ...facts,
    since: new Date(since).toISOString(),
    ...('fromUnitId' in details && { from: namedUnit(details.fromUnitId, organisation) }),
    details,
  };
}
