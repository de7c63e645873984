export * from './builders';
export * from './event-store-contract';
export * from './given-when-then';
export * from './life-of-case';
export * from './planted';
export * from './postgres';
export * from './running-service';
