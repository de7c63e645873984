export { type Fault, type FaultPoint, Faults, faultPoints } from './faults';
export { MemoryEventStore, type MemoryEventStoreOptions, memoryEventStore } from './memory-event-store';
export { MemoryLog } from './memory-log';
