import type { EventStore, EventStoreErrorCode } from '@suqiu/event-store';

export interface StoreUnderTest {
  /** One more store on the same log, as the given service; the caller closes it. */
  open(service: 'intake' | 'dispatch'): EventStore;
  close(): Promise<void>;
}

/** The code a call is refused with; fails if it is not refused. */
export const refusalOf = async (call: Promise<unknown>): Promise<EventStoreErrorCode> => {
  const error: unknown = await call.then(
    () => new Error('it was not refused'),
    (reason: unknown) => reason,
  );
  if (error instanceof Error && 'code' in error) return error.code as EventStoreErrorCode;
  throw error;
};
