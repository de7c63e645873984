export * from './cases/synthetic-case';
export { syntheticCases, type SyntheticCasesOrder } from './cases/synthetic-cases';
export { type Happening, timeline } from './cases/timeline';
export * from './chance/chance';
export * from './clock/simulated-clock';
