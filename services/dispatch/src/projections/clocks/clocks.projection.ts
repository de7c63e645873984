import { Controller } from '@nestjs/common';
import { type CaseEvent, decode, isCaseStream } from '@suqiu/case';
import { insertRows, ProjectionHandler } from '@suqiu/messaging';
import { ServiceContext } from '@suqiu/nest-kit';
import { EntityManager } from 'typeorm';
import { RunningClockRow } from './running-clock-row';
import { clocksProjection, runningClocks } from './running-clocks';

/**
 * The clocks that run, replaced for each case in the batch. A clock follows from the whole history and from configuration by version, so the
 * streams are read again, in one statement, up to the version that is applied: the rows are a function of that, live or rebuilt.
 */
@Controller()
export class ClocksProjection {
  constructor(private readonly context: ServiceContext) {}

  @ProjectionHandler({ projection: clocksProjection, streams: isCaseStream })
  async apply(events: readonly CaseEvent[], manager: EntityManager): Promise<void> {
    const upTo = new Map(events.map(({ stream, version }) => [stream, version]));
    const stored = await this.context.store.readStreams([...upTo.keys()]);
    const histories = [...upTo].map(
      ([stream, version]) => (stored.get(stream) ?? []).filter((event) => event.version <= version).map(decode) as CaseEvent[],
    );
    const books = await this.context.clocks.booksFor(histories.flat());
    await manager.query('DELETE FROM running_clocks WHERE stream = ANY($1)', [[...upTo.keys()]]);
    await insertRows(
      manager,
      RunningClockRow,
      histories.flatMap((history) => runningClocks(history, books)),
    );
  }
}
