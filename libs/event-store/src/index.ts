export * from './port';
export * from './clock';
export { GroupedCalls } from './grouped-calls';
export { isPosition } from './position';
export { maxEventsPerAppend, maxTextBytes } from './admission';
export * from './embedded';
export * from './memory';
export * from './postgres';
