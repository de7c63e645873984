import type { EventStore, StoredEvent } from '@suqiu/event-store';

const pageSize = 500;

/** The log up to where it ends now, page by page; what is appended meanwhile is not waited for. Rejects with the signal's reason. */
export async function* readLog(store: Pick<EventStore, 'head' | 'readAll'>, signal?: AbortSignal): AsyncGenerator<readonly StoredEvent[]> {
  const head = await store.head();
  let after = '';
  while (after < head) {
    signal?.throwIfAborted();
    const page = (await store.readAll(after, pageSize)).filter((event) => event.position <= head);
    const last = page.at(-1);
    if (last === undefined) return;
    yield page;
    after = last.position;
  }
}
