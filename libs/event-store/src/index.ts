export * from './port';
export * from './clock';
export { maxEventsPerAppend, maxTextBytes } from './admission';
export * from './embedded';
export * from './memory';
export * from './postgres';
