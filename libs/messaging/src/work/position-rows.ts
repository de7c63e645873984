import type { Position } from '@suqiu/event-store';
import type { ConsumerSetting, Handled } from '../runtime/subscriber';
import type { ReadEvent } from '../read-event';
import type { ConsumerKey, Sql } from './lane';
import { PositionRow, lockPositions } from './position-row';

/** The position rows of one consumer, one per partition it was given. */
export class PositionRows {
  private readonly rows = new Map<number, PositionRow>();

  constructor(
    private readonly setting: ConsumerSetting<ReadEvent>,
    private readonly key: ConsumerKey,
  ) {}

  async open(partition: number): Promise<Position> {
    const { service, sourceName: source, store, dataSource } = this.setting;
    const row = new PositionRow({ ...this.key, service, source, partition });
    const position = await row.open(dataSource, await store.incarnation());
    this.rows.set(partition, row);
    return position;
  }

  of(partition: number): PositionRow {
    const row = this.rows.get(partition);
    if (row === undefined) throw new Error(`partition ${partition} of ${this.key.consumer} was not opened`);
    return row;
  }

  /** Moves a row on its own, outside a transaction of the read model. */
  async move(partition: number, to: Position, sql: Sql = this.setting.dataSource): Promise<Handled> {
    const row = this.of(partition);
    if (!(await row.move(sql, to))) return 'fenced';
    row.confirm(to);
    return 'handled';
  }

  /** Keeps the consumer, in whatever process it runs, from starting or committing a batch until the caller's transaction ends. */
  async lock(sql: Sql): Promise<void> {
    await lockPositions(sql, this.setting.service, this.key.lane, this.key.consumer);
  }

  /** A batch that did not concern the consumer: written now or with the next write. */
  async pass(partition: number, to: Position): Promise<Handled> {
    const due = this.of(partition).defer(to);
    return due === undefined ? 'handled' : this.move(partition, due);
  }

  get unsettled(): boolean {
    return [...this.rows.values()].some((row) => row.unwritten !== undefined);
  }

  async settle(): Promise<Handled> {
    for (const [partition, row] of this.rows) {
      if (row.unwritten !== undefined && (await this.move(partition, row.unwritten)) === 'fenced') return 'fenced';
    }
    return 'handled';
  }
}
