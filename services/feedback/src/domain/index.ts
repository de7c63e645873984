export * from './close-case';
export * from './follow-up-policy';
export * from './record-follow-up';
export * from './reopen-case';
export type { Who } from './who';
