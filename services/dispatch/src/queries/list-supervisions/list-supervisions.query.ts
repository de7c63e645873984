import { Injectable } from '@nestjs/common';
import type { Actor, Organisation } from '@suqiu/case';
import { ServiceContext } from '@suqiu/nest-kit';
import { SupervisionRow } from '../../projections/cases/supervision-row';
import { namedUnit } from '../named-unit';
import { positionOf } from '../position-of';
import { type ReadingScope, scopeOf } from '../reading-units';
import type { ListSupervisionsRequest } from './list-supervisions.request';
import type { SupervisionResponse, SupervisionsResponse } from './list-supervisions.response';

type Asked = Pick<ListSupervisionsRequest, 'askedUnit'>;

/** Whose supervisions stand in the list. */
type Filter = Asked & ReadingScope;

/** Open supervisions of a unit or of a district, oldest first. */
@Injectable()
export class ListSupervisionsQuery {
  constructor(private readonly context: ServiceContext) {}

  /** Rejects with NOT_YOUR_UNIT for who belongs to none, NOT_YOUR_DISTRICT for a district beyond the reader's reach, PAGE_SET_EXPIRED for a list no longer kept. */
  async list({ limit, offset, asOf, district, ...asked }: ListSupervisionsRequest, actor: Actor): Promise<SupervisionsResponse> {
    const organisation = await this.context.configuration.organisation.current();
    const filter: Filter = { ...asked, ...scopeOf(actor, district, organisation) };
    return this.context.pageSets.page({
      list: 'dispatch.list-supervisions',
      filter,
      request: { limit, offset, ...(asOf !== undefined && { asOf }) },
      open: (most) => this.open(filter, most),
      rows: (ids) => this.rows(ids, filter, organisation),
      idOf: (row) => row.supervisionId,
    });
  }

  private async open(filter: Filter, most: number): Promise<{ ids: string[]; position: string }> {
    const position = positionOf(this.context.runtime);
    const { where, values } = conditions(filter);
    const rows = await this.context.dataSource.query<{ supervision_id: string }[]>(
      `SELECT supervision_id FROM supervisions WHERE ${where} ORDER BY opened_at, supervision_id LIMIT ${most}`,
      values,
    );
    return { ids: rows.map((row) => row.supervision_id), position };
  }

  /** Who is asked stays; a case may have moved to another district since the list was opened. */
  private async rows(ids: readonly string[], { district }: Filter, organisation: Organisation): Promise<SupervisionResponse[]> {
    const found = await this.context.dataSource
      .getRepository(SupervisionRow)
      .createQueryBuilder('s')
      .where('s.supervision_id = ANY(:ids)', { ids })
      .andWhere(district === undefined ? 'true' : 's.district = :district', { district })
      .getMany();
    return found.map((row) => shown(row, organisation));
  }
}

function conditions({ units, askedUnit, district }: Filter): { where: string; values: unknown[] } {
  const values: unknown[] = [];
  const value = (given: unknown) => `$${values.push(given)}`;
  const where: string[] = [];
  if (units) where.push(`asked_units && ${value(units)}::text[]`);
  if (askedUnit !== undefined) where.push(`asked_units @> ARRAY[${value(askedUnit)}]::text[]`);
  if (district !== undefined) where.push(`district = ${value(district)}`);
  return { where: where.join(' AND ') || 'true', values };
}

function shown(
  { stream: _stream, askedUnits: _units, asked, openedAt, ...facts }: SupervisionRow,
  organisation: Organisation,
): SupervisionResponse {
  return {
    ...facts,
    asked: asked.map((each) => ({ ...each, ...namedUnit(each.unitId, organisation) })),
    openedAt: new Date(openedAt).toISOString(),
  };
}
