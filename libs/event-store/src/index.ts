export * from './port';
export * from './clock';
export { GroupedCalls } from './grouped-calls';
export { maxEventsPerAppend, maxTextBytes } from './admission';
export * from './embedded';
export * from './memory';
export * from './postgres';
