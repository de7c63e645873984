export * from './acknowledge-assignment';
export * from './make-first-contact';
export * from './record-findings';
export * from './record-missing-first-contact';
export * from './report-interim';
export * from './request-return';
export * from './resolve-assignment';
export { mayHandle, type Who } from './who';
