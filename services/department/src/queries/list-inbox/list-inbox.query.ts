import { Inject, Injectable } from '@nestjs/common';
import { type Actor, isWithin, type Organisation, shanghaiDay } from '@suqiu/case';
import { AppError, type Page, ServiceContext } from '@suqiu/nest-kit';
import { In, type SelectQueryBuilder } from 'typeorm';
import { AssignmentRow, type InboxView, type Standing, standings } from '../../projections/assignment.row';
import { casesProjection } from '../../projections/cases.projection';
import { type HandedOver, heldToday, type HeldToday, whereHeld } from './held-today';
import type { ListInboxRequest } from './list-inbox.request';

/** A page of assignments, and how many stand in each view under the same filter. */
export interface Inbox extends Page<AssignmentRow> {
  readonly buckets: Readonly<Partial<Record<InboxView, number>>>;
}

interface Filter {
  readonly units: readonly string[];
  readonly columns: object;
  /** What the asking person holds today, if only that is wanted. */
  readonly held?: HeldToday;
}

/** What a unit and those below it have to do: urgent first, then what came first; what is resolved, newest first. */
@Injectable()
export class ListInboxQuery {
  constructor(@Inject(ServiceContext) private readonly context: ServiceContext) {}

  /** Throws AppError NOT_YOUR_UNIT, PAGE_SET_EXPIRED. */
  async list(request: ListInboxRequest, actor: Actor): Promise<Inbox> {
    const { limit, offset, asOf, view, unit, mine, ...columns } = request;
    const organisation = await this.context.configuration.organisation.current();
    const units = unitsOf(organisation, actor, unit);
    const filter: Filter = { units, columns, ...(mine && { held: await this.held(organisation, units, actor) }) };
    const page = await this.context.pageSets.page({
      list: 'department.list-inbox',
      // Of one's own, the set is kept as it was opened, though who is absent changes meanwhile.
      filter: { view, units, ...columns, ...(mine && { mine: actor.id }) },
      request: { limit, offset, ...(asOf !== undefined && { asOf }) },
      open: async (most) => ({ position: this.position(), ids: await this.ids(filter, view, most) }),
      rows: (ids) => this.rows.findBy({ assignmentId: In([...ids]), unitId: In([...units]) }),
      idOf: (row) => row.assignmentId,
    });
    return { ...page, buckets: await this.buckets(filter) };
  }

  private get rows() {
    return this.context.dataSource.getRepository(AssignmentRow);
  }

  private filtered({ units, columns, held }: Filter): SelectQueryBuilder<AssignmentRow> {
    const query = this.rows.createQueryBuilder('a').where({ unitId: In([...units]), ...columns });
    return held ? whereHeld(query, held) : query;
  }

  private async ids(filter: Filter, view: InboxView, most: number): Promise<string[]> {
    const found = this.filtered(filter).andWhere(inView(view), { view }).select('a.assignment_id', 'id');
    const ordered =
      view === 'resolved'
        ? found.orderBy('a.last_changed_at', 'DESC')
        : found.orderBy('a.urgency_rank', 'DESC').addOrderBy('a.dispatched_at');
    const rows = await ordered.addOrderBy('a.assignment_id').limit(most).getRawMany<{ id: string }>();
    return rows.map(({ id }) => id);
  }

  private async buckets(filter: Filter): Promise<Inbox['buckets']> {
    const counted = await this.filtered(filter)
      .andWhere({ view: In(standings) })
      .select('a.view', 'view')
      .addSelect('count(*)::int', 'count')
      .groupBy('a.view')
      .getRawMany<{ view: Standing; count: number }>();
    const toApprove = await this.filtered(filter).andWhere(inView('toApprove')).getCount();
    return { ...Object.fromEntries(counted.map(({ view, count }) => [view, count])), ...(toApprove > 0 && { toApprove }) };
  }

  private async held(organisation: Organisation, units: readonly string[], { id }: Actor): Promise<HeldToday> {
    const handedOver = await this.rows
      .createQueryBuilder('a')
      .where({ unitId: In([...units]) })
      .andWhere('a.holder_id IS NOT NULL AND a.view IS NOT NULL')
      .select('a.unit_id', 'unitId')
      .addSelect('a.holder_id', 'holderId')
      .distinct()
      .getRawMany<HandedOver>();
    return heldToday(organisation, id, shanghaiDay(this.context.clock.now().toISOString()), { units, handedOver });
  }

  /** Where the read model stands before the rows are read: they are at least as new. */
  private position(): string {
    const status = this.context.runtime.status().find(({ consumer }) => consumer === casesProjection);
    return [...(status?.positions.values() ?? [])].at(-1) ?? '';
  }
}

/** One condition for the list and its count; that of `toApprove` is the index's own. */
const inView = (view: InboxView): string => (view === 'toApprove' ? `a.approvals <> '{}'` : 'a.view = :view');

/** One's own unit and those below, or the one asked for. */
function unitsOf(organisation: Organisation, { unitId }: Actor, asked?: string): readonly string[] {
  if (unitId === undefined) throw new AppError('NOT_YOUR_UNIT');
  if (asked === undefined)
    return [unitId, ...[...organisation.units.keys()].filter((id) => id !== unitId && isWithin(organisation, id, unitId))];
  if (!isWithin(organisation, asked, unitId)) throw new AppError('NOT_YOUR_UNIT');
  return [asked];
}
