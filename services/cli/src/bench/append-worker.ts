import { randomUUID } from 'node:crypto';
import { postgresEventStore } from '@suqiu/event-store';
import { measureRate } from './measure';
import { eventsPerAppend, sampleEvents } from './sample-events';

export interface WorkerOrder {
  readonly url: string;
  readonly callers: number;
  readonly seconds: number;
}

/** One of several processes that append at the same time; tells its rate to the parent. */
process.once('message', (order: WorkerOrder) => {
  const store = postgresEventStore({ url: order.url });
  measureRate(order.callers, order.seconds, eventsPerAppend, async () => {
    const stream = `case-${randomUUID()}`;
    await store.append(stream, 'none', sampleEvents(stream));
  })
    .then(async (rate) => {
      await store.close();
      process.send?.(rate, () => process.exit(0));
    })
    .catch((error: unknown) => {
      console.error(error);
      process.exit(1);
    });
});
