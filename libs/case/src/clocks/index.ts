export * from './clock-answer';
export * from './clock-books';
export * from './clock-run';
export { clockRuns } from './clock-runs';
export { type Due, dueOf } from './due-time';
export * from './firings';
export * from './ledger-books';
export type { Margin } from './margin';
export * from './explain-clock';
