export * from './a-case';
export * from './an-event';
export { clockPins } from './case-defaults';
export * from './chained';
export * from './samples';
export * from './stored-of';
export * from './unit-registered';
export * from './words';
export * from './clock-books';
