import { eventStoreContract } from '@suqiu/testing';
import { memoryEventStore } from './memory-event-store';
import { MemoryLog } from './memory-log';

eventStoreContract('memory', () => {
  const log = new MemoryLog();
  return Promise.resolve({ open: (service) => memoryEventStore({ log, owns: [service] }), close: () => Promise.resolve() });
});
