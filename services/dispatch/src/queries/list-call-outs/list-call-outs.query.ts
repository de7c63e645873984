import { Injectable } from '@nestjs/common';
import type { Actor, Organisation } from '@suqiu/case';
import { ServiceContext } from '@suqiu/nest-kit';
import { CallOutRow } from '../../projections/cases/call-out-row';
import { namedUnit } from '../named-unit';
import { positionOf } from '../position-of';
import { type ReadingScope, scopeOf } from '../reading-units';
import type { ListCallOutsRequest } from './list-call-outs.request';
import type { CallOutResponse, CallOutsResponse } from './list-call-outs.response';

/** Whose call-outs stand in the list. */
type Filter = Asked & ReadingScope;

/** Call-outs of a unit or of a district, newest first. */
@Injectable()
export class ListCallOutsQuery {
  constructor(private readonly context: ServiceContext) {}

  /** Rejects with NOT_YOUR_UNIT for who belongs to none, NOT_YOUR_DISTRICT for a district beyond the reader's reach, PAGE_SET_EXPIRED for a list no longer kept. */
  async list({ limit, offset, asOf, district, ...asked }: ListCallOutsRequest, actor: Actor): Promise<CallOutsResponse> {
    const organisation = await this.context.configuration.organisation.current();
    const filter: Filter = { ...asked, ...scopeOf(actor, district, organisation) };
    return this.context.pageSets.page({
      list: 'dispatch.list-call-outs',
      filter,
      request: { limit, offset, ...(asOf !== undefined && { asOf }) },
      open: (most) => this.open(filter, most),
      rows: (ids) => this.rows(ids, filter, organisation),
      idOf: (row) => row.callOutId,
    });
  }

  private async open(filter: Filter, most: number): Promise<{ ids: string[]; position: string }> {
    const position = positionOf(this.context.runtime);
    const { where, values } = conditions(filter);
    const rows = await this.context.dataSource.query<{ call_out_id: string }[]>(
      `SELECT call_out_id FROM call_outs WHERE ${where} ORDER BY called_out_at DESC, call_out_id LIMIT ${most}`,
      values,
    );
    return { ids: rows.map((row) => row.call_out_id), position };
  }

  /** Who called and who was called stays; a case, and its call-outs with it, may have moved to another district since the list was opened. */
  private async rows(ids: readonly string[], { district }: Filter, organisation: Organisation): Promise<CallOutResponse[]> {
    const found = await this.context.dataSource
      .getRepository(CallOutRow)
      .createQueryBuilder('c')
      .where('c.call_out_id = ANY(:ids)', { ids })
      .andWhere(district === undefined ? 'true' : 'c.district = :district', { district })
      .getMany();
    return found.map((row) => shown(row, organisation));
  }
}

type Asked = Pick<ListCallOutsRequest, 'view' | 'callerUnit' | 'calledUnit'>;

function conditions({ view, units, callerUnit, calledUnit, district }: Filter): { where: string; values: unknown[] } {
  const values: unknown[] = [];
  const value = (given: unknown) => `$${values.push(given)}`;
  const where = [view === 'open' ? `state = 'open'` : `state <> 'open'`];
  if (units) {
    const own = value(units);
    where.push(`(caller_unit = ANY(${own}) OR called_units && ${own}::text[])`);
  }
  if (callerUnit !== undefined) where.push(`caller_unit = ${value(callerUnit)}`);
  if (calledUnit !== undefined) where.push(`called_units @> ARRAY[${value(calledUnit)}]::text[]`);
  if (district !== undefined) where.push(`district = ${value(district)}`);
  return { where: where.join(' AND '), values };
}

function shown(row: CallOutRow, organisation: Organisation): CallOutResponse {
  const { stream: _stream, callerUnit, calledUnits: _called, departments, calledOutAt, ...facts } = row;
  return {
    ...facts,
    caller: namedUnit(callerUnit, organisation),
    departments: departments.map((department) => ({ ...department, ...namedUnit(department.unitId, organisation) })),
    calledOutAt: new Date(calledOutAt).toISOString(),
  };
}
