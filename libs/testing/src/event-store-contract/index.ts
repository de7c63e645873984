export { eventStoreContract } from './contract';
export { expectedBefore, newEvents, type NewEventsOptions } from './new-events';
export { refusalOf, type StoreUnderTest } from './store-under-test';
export * from './ordering';
