export { auditDefinition } from './audit.definition';
export { AuditModule } from './audit.module';
export type { Verification } from './jobs/verify-ledger.job';
export { useCases as auditUseCases } from './use-cases';
export { type LedgerVerdict, verifyLedger } from './verification';
