import { Injectable } from '@nestjs/common';
import { type Actor, districtListed, unitNames, withText } from '@suqiu/case';
import { ServiceContext } from '@suqiu/nest-kit';
import { routingGround } from '../../configuration/routing-ground';
import { type RoutingGround, waitsBecause } from '../../domain';
import { CaseRow } from '../../projections/cases/case-row';
import { namedUnit } from '../named-unit';
import { positionOf } from '../position-of';
import { type ListDispatchQueueRequest, type QueueView, queueViews } from './list-dispatch-queue.request';
import type { DispatchQueueResponse, QueuedCaseResponse } from './list-dispatch-queue.response';

const columns: Readonly<Record<QueueView, string>> = {
  toDispatch: 'to_dispatch',
  deferred: 'deferred',
  returns: 'returns',
  toClose: 'to_close',
};

const orders: Readonly<Record<ListDispatchQueueRequest['sort'], string>> = {
  urgency: 'urgency_rank DESC, registered_at, case_number',
  oldest: 'registered_at, case_number',
  newest: 'registered_at DESC, case_number',
};

/** Everything that decides which cases stand in the list. */
type Filter = Omit<ListDispatchQueueRequest, 'limit' | 'offset' | 'asOf'>;

/** The dispatcher's lists. A case acted on by another stays in an opened list, with the facts it has now. */
@Injectable()
export class ListDispatchQueueQuery {
  constructor(private readonly context: ServiceContext) {}

  /** Rejects with NOT_YOUR_DISTRICT for a district beyond the reader's reach, PAGE_SET_EXPIRED for a list no longer kept. */
  async list({ limit, offset, asOf, ...filter }: ListDispatchQueueRequest, actor: Actor): Promise<DispatchQueueResponse> {
    const district = districtListed(actor, filter.district);
    const within: Filter = { ...filter, ...(district !== undefined && { district }) };
    const ground = await routingGround(this.context);
    const page = await this.context.pageSets.page({
      list: 'dispatch.list-dispatch-queue',
      filter: within,
      request: { limit, offset, ...(asOf !== undefined && { asOf }) },
      open: (most) => this.open(within, most),
      rows: (ids) => this.rows(ids, within, ground),
      idOf: (row) => row.caseNumber,
    });
    return { ...page, buckets: await this.buckets(within) };
  }

  private async open(filter: Filter, most: number): Promise<{ ids: string[]; position: string }> {
    const position = positionOf(this.context.runtime);
    const { where, values } = conditions(filter);
    const rows = await this.context.dataSource.query<{ case_number: string }[]>(
      `SELECT case_number FROM cases WHERE ${columns[filter.view]} ${where} ORDER BY ${orders[filter.sort]} LIMIT ${most}`,
      values,
    );
    return { ids: rows.map((row) => row.case_number), position };
  }

  private async buckets(filter: Filter): Promise<DispatchQueueResponse['buckets']> {
    const { where, values } = conditions(filter);
    const counts = queueViews.map((view) => `(SELECT count(*)::int FROM cases WHERE ${columns[view]} ${where}) AS "${view}"`);
    const [row] = await this.context.dataSource.query<[DispatchQueueResponse['buckets']]>(`SELECT ${counts.join(', ')}`, values);
    return row;
  }

  private async rows(ids: readonly string[], { district }: Filter, ground: RoutingGround): Promise<QueuedCaseResponse[]> {
    const found = await this.context.dataSource
      .getRepository(CaseRow)
      .createQueryBuilder('c')
      .where('c.case_number = ANY(:ids)', { ids })
      .andWhere(district === undefined ? 'true' : 'c.district = :district', { district })
      .getMany();
    return found.map((row) => shown(row, ground));
  }
}

function conditions({ district, subdistrict, category, urgency, channel }: Filter): { where: string; values: string[] } {
  const values: string[] = [];
  const equal = (column: string, value: string | undefined) => (value === undefined ? '' : ` AND ${column} = $${values.push(value)}`);
  const below =
    category === undefined ? '' : ` AND (category = $${values.push(category)} OR category LIKE $${values.push(`${category}.%`)})`;
  const where = [
    equal('district', district),
    equal('subdistrict', subdistrict),
    equal('urgency', urgency),
    equal('channel', channel),
    below,
  ].join('');
  return { where, values };
}

function shown(row: CaseRow, ground: RoutingGround): QueuedCaseResponse {
  const nameOf = unitNames(ground.organisation);
  const { stream: _stream, urgencyRank: _rank, toDispatch, deferred: _deferred, returns: _returns, toClose: _resolved, ...facts } = row;
  const { leadUnits, deferredBecause: _stored, registeredAt, lastChangedAt, ...rest } = facts;
  return {
    ...rest,
    deferredBecause: toDispatch ? waitsBecause(row, ground).map((reason) => withText(reason, nameOf)) : [],
    leads: leadUnits.map((unitId) => namedUnit(unitId, ground.organisation)),
    registeredAt: new Date(registeredAt).toISOString(),
    lastChangedAt: new Date(lastChangedAt).toISOString(),
  };
}
